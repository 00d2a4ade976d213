import type { UnitKind, UnitLevel } from '../dossier/unit.ts';
import { fold } from '../vietnamese/fold.ts';
import { words } from './cell-words.ts';
import { type CellRead, refused, understood, unreadable } from './cells.ts';
import { type Cell, tidyText } from './row.ts';

/** Words by what they mean, found as written or folded. */
type Meanings<T> = ReadonlyMap<string, T>;

function meanings<T>(entries: readonly (readonly [T, string])[]): Meanings<T> {
  const found = new Map<string, T>();
  for (const [value, list] of entries)
    for (const word of list.split('|').map((one) => one.trim())) {
      found.set(word, value);
      found.set(sentence(word), value);
      found.set(word.toUpperCase(), value);
      if (fold(word) !== '') found.set(fold(word), value);
    }
  return found;
}

const sentence = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The meaning of a cell; null where it is empty, undefined where nothing is known of it. */
function meaning<T>(text: string, known: Meanings<T>): T | null | undefined {
  if (text === '') return null;
  return known.get(text) ?? (text.length > 100 ? undefined : known.get(fold(text)));
}

const kinds = meanings<UnitKind>([
  [
    'agency',
    `cơ quan|cơ quan nhà nước|cq|cqnn|cơ quan hành chính|cơ quan, đơn vị|cơ quan hành chính nhà nước
    |đơn vị sự nghiệp|đvsn|đơn vị sự nghiệp công lập|sự nghiệp|cơ quan đảng|đoàn thể|hành chính|agency`,
  ],
  [
    'enterprise',
    `doanh nghiệp|dn|công ty|cty|dnnn|doanh nghiệp nhà nước|doanh nghiệp tư nhân|htx|hợp tác xã
    |ngân hàng|xí nghiệp|nhà máy|công ty cổ phần|công ty tnhh|enterprise|company`,
  ],
  [
    'school',
    `cơ sở giáo dục|csgd|trường|nhà trường|trường học|giáo dục|cơ sở gd|trường mầm non|mầm non
    |tiểu học|thcs|thpt|trường tiểu học|trường thcs|trường thpt|school`,
  ],
]);

/** The kind of a unit as offices write it; null where empty. */
export function readKind(cell: Cell): CellRead<UnitKind | null> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = tidyText(cell);
  const kind = meaning(text, kinds);
  return kind === undefined ? refused(words.unknownKind(text)) : understood(kind);
}

/**
 * The kind that a unit's name tells of; undefined where it tells none. The first words decide:
 * a company that runs schools is a company.
 */
export function kindFromName(name: string): UnitKind | undefined {
  const folded = `${fold(name)} `;
  return nameStarts.find(([, start]) => start.test(folded))?.[0];
}

const nameStarts: readonly (readonly [UnitKind, RegExp])[] = [
  [
    'school',
    /^(truong|mam non|nha tre|lop mau giao|tieu hoc|thcs|thpt|dai hoc|hoc vien|(cao dang|trung cap) |trung tam (gdnn|gdtx|giao duc)|co so giao duc|nhom tre)/,
  ],
  [
    'enterprise',
    /^((tong )?cong ty|cty|doanh nghiep|dntn|htx|hop tac xa|lien hiep htx|xi nghiep|nha may|ngan hang|quy tin dung|tap doan|chi nhanh (tong )?cong ty|chi nhanh ngan hang|khach san|sieu thi)\b/,
  ],
  [
    'agency',
    /^(so|ubnd|hdnd|uy ban|hoi dong nhan dan|van phong|phong (giao duc|van hoa|kinh te|tai chinh|noi vu|canh sat)|ban|chi cuc|cuc|kho bac|bao hiem xa hoi|benh vien|tram y te|trung tam|dang uy|tinh uy|thue|hai quan|toa an|vien|cong an|bo chi huy|hoi|doan|lien doan|mat tran|bao va phat thanh|dai (phat thanh|truyen hinh)|thanh tra|co quan|bao tang|thu vien|hat kiem lam|nha van hoa)\b/,
  ],
];

const levels = meanings<UnitLevel | 'district'>([
  ['province', 'tỉnh|cấp tỉnh|t|cấp thành phố|công an tỉnh|tỉnh quản lý|province'],
  [
    'commune',
    `xã|cấp xã|x|phường|cấp phường|p|xã, phường|xã phường|cấp xã, phường|đặc khu|công an xã|công an phường
    |xã quản lý|cơ sở|cấp cơ sở|commune|ward`,
  ],
  ['district', 'huyện|cấp huyện|quận|thị xã|thành phố|tp|quận, huyện|h'],
]);

/** The managing level; null where empty. The district level is a fault that says why. */
export function readLevel(cell: Cell): CellRead<UnitLevel | null> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = tidyText(cell);
  const level = meaning(text, levels);
  if (level === 'district') return refused(words.districtLevel);
  return level === undefined ? refused(words.unknownLevel(text)) : understood(level);
}

const answers = meanings<boolean>([
  [true, 'có|x|✓|✔|☑|v|1|yes|y|true|đúng|đã có|đã thành lập|c|+'],
  [false, 'không|chưa|chưa có|không có|0|no|n|false|sai|k|ko|kg|kh|☐|chưa thành lập'],
]);

/** Yes or no as offices tick it; null where empty or only dashed, for unset is never no. */
export function readFlag(cell: Cell): CellRead<boolean | null> {
  return flag(cell, answers);
}

const partyAnswers: Meanings<boolean> = new Map([
  ...answers,
  ...meanings([[true, 'chi bộ|đảng bộ|chi bộ cơ sở|đảng bộ cơ sở|đảng bộ bộ phận']]),
]);

/** Whether there is a party organisation; that column often holds its kind instead of a yes. */
export function readPartyFlag(cell: Cell): CellRead<boolean | null> {
  return flag(cell, partyAnswers);
}

function flag(cell: Cell, known: Meanings<boolean>): CellRead<boolean | null> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = cell.text.trim();
  if (/^[-–—.]*$/.test(text)) return understood(null);
  const answer = meaning(text, known);
  return answer === undefined ? refused(words.unknownFlag(text)) : understood(answer);
}
