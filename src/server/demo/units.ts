import type { UnitKind } from '../../core/dossier/unit.ts';
import type { Level } from '../../platform/database/tables.ts';
import { communes, type DemoCommune } from './communes.ts';

type Answer = 'yes' | 'no' | 'unknown';

/** A unit as its form is filled in; its commune by code. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly commune: string;
  readonly address: string;
  readonly phone: string;
  readonly taxCode: string;
  readonly schoolCode: string;
  readonly party: Answer;
  readonly emulation: Answer;
  readonly guards: Answer;
  readonly leftOut: Answer;
  readonly subUnits: string;
  readonly members: string;
  readonly ground: string;
}

type Named = readonly [kind: UnitKind, name: string];

/** What one commune has beside its people's committee, schools and health station. */
const ofOne: Readonly<Record<string, Named>> = {
  '90101': ['school', 'Trường THPT Minh Sơn'],
  '90102': ['enterprise', 'Công ty TNHH May Lam Xuyên'],
  '90103': ['enterprise', 'Hợp tác xã Vận tải Bến Thượng'],
  '90104': ['enterprise', 'Công ty Cổ phần Nước sạch Cầu Lam'],
  '90105': ['enterprise', 'Hợp tác xã Chè Suối Ngà'],
  '90106': ['enterprise', 'Công ty TNHH Lâm sản Khe Lĩnh'],
  '90107': ['enterprise', 'Công ty TNHH Gạch Đồng Vọng'],
  '90108': ['enterprise', 'Công ty TNHH Chế biến Gỗ Hòa Mộc'],
};

/** Units under the province, all but the last of its capital. */
const ofProvince: readonly Named[] = [
  ['agency', 'Sở Giáo dục và Đào tạo'],
  ['agency', 'Sở Y tế'],
  ['agency', 'Sở Nội vụ'],
  ['agency', 'Đài Phát thanh và Truyền hình Lam Giang'],
  ['agency', 'Bệnh viện Đa khoa tỉnh Lam Giang'],
  ['school', 'Trường THPT Chuyên Lam Giang'],
  ['enterprise', 'Công ty Cổ phần Xi măng Lam Giang'],
  ['school', 'Trường Cao đẳng Nghề Lam Giang'],
  ['enterprise', 'Công ty TNHH Điện tử Lam Giang'],
  ['agency', 'Văn phòng Dự án hợp tác quốc tế Lam Xanh'],
  ['enterprise', 'Công ty Cổ phần Thủy điện Suối Ngà'],
  ['agency', 'Thư viện tỉnh Lam Giang'],
];
/** Outside Circular 124/2021 by its Article 1.2.b. */
const leftOut = 'Văn phòng Dự án hợp tác quốc tế Lam Xanh';

const capital = '90102';

/** The units of the province: 49 under communes, the others under the province itself. */
export function demoUnits(): readonly DemoUnit[] {
  const under = communes.flatMap((commune, n) =>
    ofCommune(commune).map(([kind, name], m) =>
      unit(kind, name, 'commune', commune, `LG-0${n + 1}0${m + 1}`, 6 * n + m),
    ),
  );
  const above = ofProvince.map(([kind, name], n) => {
    const code = name.endsWith('Suối Ngà') ? '90105' : capital;
    const commune = communes.find((one) => one.code === code) ?? { code, name: '' };
    return unit(kind, name, 'province', commune, `LG-90${String(n + 1).padStart(2, '0')}`, n);
  });
  return [...under, ...above];
}

function ofCommune({ code, name }: DemoCommune): readonly Named[] {
  const place = name.replace(/^\S+ /, '');
  const inside = name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
  const own = ofOne[code];
  return [
    ...(own ? [own] : []),
    ['agency', `Ủy ban nhân dân ${inside}`],
    ['agency', `Trạm Y tế ${inside}`],
    ['school', `Trường THCS ${place}`],
    ['school', `Trường Tiểu học ${place}`],
    ['school', `Trường Mầm non ${place}`],
  ];
}

/** People by kind, before what makes one unit differ from the next. */
const size: Readonly<Record<UnitKind, number>> = { agency: 24, enterprise: 85, school: 310 };

function unit(
  kind: UnitKind,
  name: string,
  level: Level,
  commune: Pick<DemoCommune, 'code' | 'name'>,
  code: string,
  n: number,
): DemoUnit {
  const high = name.startsWith('Trường THPT');
  const small = kind === 'agency' && level === 'commune';
  const serial = code.replace(/\D/g, '');
  return {
    code,
    name,
    kind,
    level,
    commune: commune.code,
    address: `Số ${(n * 7) % 90 || 5}, ${commune.name}, tỉnh Lam Giang`,
    phone: n % 4 === 3 ? '' : `0299 900 ${serial.slice(-3)}`,
    taxCode: kind === 'enterprise' ? `990000${serial}` : '',
    schoolCode: kind === 'school' ? `TR${serial}` : '',
    party: kind === 'enterprise' && n % 3 !== 0 ? 'no' : n % 11 === 10 ? 'unknown' : 'yes',
    emulation: n % 9 === 8 ? 'unknown' : 'yes',
    guards: high || kind === 'enterprise' ? 'yes' : small ? 'no' : n % 5 === 4 ? 'unknown' : 'yes',
    leftOut: name === leftOut ? 'yes' : 'no',
    subUnits: n % 8 === 7 ? '' : high ? '42' : String(small ? 4 + (n % 3) : 8 + ((n * 5) % 24)),
    ground: 'Danh sách rà soát đơn vị kèm Công văn số 35/CV-BCĐ',
    members: String(high ? 1240 : size[kind] + ((n * 37) % (4 * size[kind]))),
  };
}

/** What has happened to units since they were put into the list, in its order. */
export interface DemoChange {
  readonly unit: string;
  readonly to: 'rename' | 'merge' | 'end';
  /** How many days before the province is shown. */
  readonly daysAgo: number;
  readonly fields: Readonly<Record<string, string>>;
}

export const changes: readonly DemoChange[] = [
  {
    unit: 'LG-0201',
    to: 'rename',
    daysAgo: 152,
    fields: {
      to: 'Công ty Cổ phần May Lam Xuyên',
      how: 'renamed',
      ground: 'Giấy chứng nhận đăng ký doanh nghiệp thay đổi lần thứ 3',
    },
  },
  {
    unit: 'LG-0605',
    to: 'merge',
    daysAgo: 151,
    fields: { into: 'LG-0604', ground: 'Quyết định số 418/QĐ-UBND của UBND xã Khe Lĩnh' },
  },
  {
    unit: 'LG-0604',
    to: 'rename',
    daysAgo: 151,
    fields: {
      to: 'Trường Tiểu học và THCS Khe Lĩnh',
      how: 'renamed',
      ground: 'Quyết định số 418/QĐ-UBND của UBND xã Khe Lĩnh',
    },
  },
  {
    unit: 'LG-0701',
    to: 'end',
    daysAgo: 150,
    fields: { ground: 'Thông báo giải thể số 02/TB-GĐV' },
  },
];

/** Units whose officers were invited and have not come yet. */
export const invitedOnly: readonly string[] = ['LG-0102', 'LG-0103', 'LG-0104', 'LG-0105'];
