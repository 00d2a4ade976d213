import { roles } from '../../core/access/policy.ts';
import { unitKindLabels, unitKinds } from '../../core/dossier/unit.ts';
import type { Lang, Text } from '../../core/text.ts';
import { printable, sentenceCase } from '../../core/text.ts';
import { parseDay, writtenDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { frameWords } from '../frame/index.ts';
import { own } from './sentences.ts';

/** What the parts of an act's detail are called. A part without a name here is told without one. */
const labels: Readonly<Record<string, Text>> = {
  name: { vi: 'Tên', en: 'Name' },
  province: { vi: 'Tỉnh', en: 'Province' },
  year: { vi: 'Năm', en: 'Year' },
  version: { vi: 'Bản', en: 'Version' },
  count: { vi: 'Số lượng', en: 'How many' },
  counts: { vi: 'Số lượng', en: 'How many' },
  role: { vi: 'Vai trò', en: 'Role' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  code: { vi: 'Mã', en: 'Code' },
  kind: { vi: 'Loại hình', en: 'Kind' },
  level: { vi: 'Cấp quản lý', en: 'Managing level' },
  step: { vi: 'Bước của hồ sơ', en: 'Step of the dossier' },
  proposal: { vi: 'Bước đính kèm tờ trình đã ký', en: 'Step that attached the signed letter' },
  reason: { vi: 'Lý do', en: 'Reason' },
  day: { vi: 'Ngày', en: 'Day' },
  on: { vi: 'Ngày', en: 'Day' },
  title: { vi: 'Tên việc', en: 'Title' },
  categories: { vi: 'Loại việc', en: 'Kind of record' },
  number: { vi: 'Số văn bản', en: 'Number of the paper' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  note: { vi: 'Ghi chú', en: 'Note' },
  participants: { vi: 'Số người tham gia', en: 'Participants' },
  fields: { vi: 'Thông tin của loại việc', en: 'What the kind asks for' },
  citation: { vi: 'Nơi xem minh chứng', en: 'Where proof can be seen' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  new: { vi: 'mới', en: 'new' },
  changed: { vi: 'thay đổi', en: 'changed' },
  same: { vi: 'không đổi', en: 'same' },
  faulty: { vi: 'có lỗi', en: 'faulty' },
  skipped: { vi: 'bỏ qua', en: 'left out' },
  file: { vi: 'Tệp', en: 'File' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  login: { vi: 'Tên tài khoản', en: 'Account name' },
  help: { vi: 'Nơi giúp đỡ', en: 'Whom to call' },
  committee: { vi: 'Ban Chỉ đạo', en: 'Committee' },
  standing_office: { vi: 'Cơ quan thường trực', en: 'Standing office' },
  peoples_committee: { vi: 'Ủy ban nhân dân', en: 'People’s committee' },
  place: { vi: 'Địa danh', en: 'Place of dating' },
  signing: { vi: 'Thẩm quyền ký', en: 'Powers of signing' },
  former_names: { vi: 'Tên cũ', en: 'Former names' },
  tax_code: { vi: 'Mã số thuế', en: 'Tax code' },
  school_code: { vi: 'Mã trường', en: 'School code' },
  party_organization: { vi: 'Có tổ chức Đảng', en: 'Has a Party organisation' },
  emulation_review: { vi: 'Được xét thi đua', en: 'Has an emulation review' },
  guard_force: { vi: 'Có lực lượng bảo vệ', en: 'Has a guard force' },
  left_out: { vi: 'Ngoài đối tượng Thông tư 124', en: 'Left out by Circular 124' },
  sub_units: { vi: 'Số đầu mối trực thuộc', en: 'Sub-units' },
  members: { vi: 'Số người', en: 'Members' },
  secondFactorRemoved: { vi: 'Gỡ mã xác thực', en: 'Second factor removed' },
  windowFrom: { vi: 'Kỳ đánh giá từ ngày', en: 'Window from' },
  windowTo: { vi: 'Kỳ đánh giá đến hết ngày', en: 'Window to' },
  registerBy: { vi: 'Hạn đăng ký', en: 'Last day to register' },
  submitBy: { vi: 'Hạn gửi hồ sơ', en: 'Last day to submit' },
  communeBy: { vi: 'Hạn cấp xã thẩm định', en: 'Last day of the commune' },
  provinceBy: { vi: 'Hạn cấp tỉnh thẩm định', en: 'Last day of the province' },
  decideBy: { vi: 'Hạn quyết định', en: 'Last day to decide' },
  keepUntil: { vi: 'Lưu hồ sơ đến ngày', en: 'Kept until' },
  criteriaSet: { vi: 'Bộ tiêu chí', en: 'Criteria set' },
  communeUnitsBy: { vi: 'Đơn vị cấp xã do ai quyết định', en: 'Who decides for communes’ units' },
  communeUnitsPower: { vi: 'Thẩm quyền ký, cấp xã', en: 'Power of signing, communes’ units' },
  provinceUnitsPower: { vi: 'Thẩm quyền ký, cấp tỉnh', en: 'Power of signing, province’s units' },
  late: { vi: 'Sau hạn', en: 'After the last day' },
  round: { vi: 'Đợt', en: 'Round' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
};

/** Keys of ours, which tell people nothing: rows' keys, sets' ids, digests; and what the sentence says. */
const silent: readonly string[] = [
  'set',
  'sets',
  'digest',
  'digests',
  'id',
  'ids',
  'subjectId',
  'account',
  'paper',
  'sender',
];
const key = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-9a-f]{40,}$/i;

const levelWords: Readonly<Record<string, Text>> = {
  commune: { vi: 'cấp xã', en: 'commune' },
  province: { vi: 'cấp tỉnh', en: 'province' },
};
/** What a file that was taken in held. */
const fileWords: Readonly<Record<string, Text>> = {
  units: { vi: 'đơn vị', en: 'units' },
  communes: { vi: 'xã, phường', en: 'communes' },
};
const mostLines = 12;

/** An act's detail as a short list: “Hạn gửi hồ sơ: 15/11/2026 → 30/11/2026”. */
export function detailLines(detail: unknown, lang: Lang): string[] {
  const { change, others } = changeIn(detail, 'value', lang);
  const lines = others.flatMap(([name, value]) => {
    if (silent.includes(name)) return [];
    const text = valueText(name, value, lang);
    const label = own(labels, name)?.[lang];
    return text === '' ? [] : [label === undefined ? text : `${label}: ${text}`];
  });
  const all = change === '' ? lines : [change, ...lines];
  return all.length > mostLines ? [...all.slice(0, mostLines), '…'] : all;
}

function valueText(name: string, value: unknown, lang: Lang): string {
  if (Array.isArray(value)) {
    return value
      .map((one) =>
        // Names of what has changed are keys of ours: each is told by its label or not at all.
        name === 'changed' ? (own(labels, String(one))?.[lang] ?? '') : valueText(name, one, lang),
      )
      .filter(Boolean)
      .slice(0, mostLines)
      .join(', ');
  }
  if (typeof value !== 'object' || value === null) return wordOf(name, value, lang);
  const { change, others } = changeIn(value, name, lang);
  const rest = others.length > 0 ? detailLines(Object.fromEntries(others), lang) : [];
  return [...(change === '' ? [] : [change]), ...rest].join(', ');
}

const changeNames = [
  ['from', 'to'],
  ['old', 'new'],
  ['before', 'after'],
] as const;

/** Old and new, under whichever names they were kept, and what stands beside them. */
function changeIn(value: unknown, name: string, lang: Lang) {
  const parts = new Map(partsOf(value));
  const pair = changeNames.find((names) => names.every((one) => parts.has(one)));
  if (!pair) return { change: '', others: [...parts] };
  const [from, to] = pair.map((one) => valueText(name, parts.get(one), lang));
  for (const one of pair) parts.delete(one);
  const change = from || to ? `${from || '–'} → ${to || '–'}` : '';
  return { change, others: [...parts] };
}

function wordOf(name: string, value: unknown, lang: Lang): string {
  const say = frameWords(lang);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return name === 'year' ? String(value) : figureWord(value, lang);
  if (typeof value !== 'string' || key.test(value)) return '';
  const day = parseDay(value);
  if (day !== undefined) return writtenDay(day);
  if (name.startsWith('role')) {
    const role = roles.find((one) => one === value);
    if (role) return say.roles[role];
  }
  const kind = name === 'kind' ? unitKinds.find((one) => one === value) : undefined;
  if (kind) return sentenceCase(unitKindLabels[kind][lang]);
  const level = own(levelWords, value) ?? (name === 'kind' ? own(fileWords, value) : undefined);
  if (level) return level[lang];
  const clean = printable(value).trim();
  return clean.length > 200 ? `${clean.slice(0, 200)}…` : clean;
}

function partsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
