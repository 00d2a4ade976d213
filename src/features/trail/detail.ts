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
  reason: { vi: 'Lý do', en: 'Reason' },
  day: { vi: 'Ngày', en: 'Day' },
  on: { vi: 'Ngày', en: 'Day' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  new: { vi: 'mới', en: 'new' },
  changed: { vi: 'thay đổi', en: 'changed' },
  same: { vi: 'không đổi', en: 'same' },
  faulty: { vi: 'có lỗi', en: 'faulty' },
  file: { vi: 'Tệp', en: 'File' },
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
};

/** Keys of ours, which tell people nothing: rows' keys, sets' ids, digests. */
const silent: readonly string[] = ['set', 'sets', 'digest', 'id', 'ids', 'subjectId', 'account'];
const key = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-9a-f]{40,}$/i;

const levelWords: Readonly<Record<string, Text>> = {
  commune: { vi: 'cấp xã', en: 'commune' },
  province: { vi: 'cấp tỉnh', en: 'province' },
};
const mostLines = 12;

/** An act's detail as a short list: “Hạn gửi hồ sơ: 15/11/2026 → 30/11/2026”. */
export function detailLines(detail: unknown, lang: Lang): string[] {
  const lines = partsOf(detail).flatMap(([name, value]) => {
    if (silent.includes(name)) return [];
    const text = valueText(name, value, lang);
    const label = own(labels, name)?.[lang];
    return text === '' ? [] : [label === undefined ? text : `${label}: ${text}`];
  });
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
}

function valueText(name: string, value: unknown, lang: Lang): string {
  if (Array.isArray(value)) {
    return value
      .map((one) => valueText(name, one, lang))
      .filter(Boolean)
      .slice(0, mostLines)
      .join(', ');
  }
  const change = changeOf(value);
  if (change) {
    const [from, to] = change.map((one) => valueText(name, one, lang));
    return from || to ? `${from || '–'} → ${to || '–'}` : '';
  }
  if (typeof value === 'object' && value !== null) return detailLines(value, lang).join(', ');
  return wordOf(name, value, lang);
}

/** Old and new, under whichever names they were kept. */
function changeOf(value: unknown): [unknown, unknown] | undefined {
  const parts = new Map(partsOf(value));
  const pair = [
    ['from', 'to'],
    ['old', 'new'],
    ['before', 'after'],
  ].find(([from = '', to = '']) => parts.size === 2 && parts.has(from) && parts.has(to));
  const [from = '', to = ''] = pair ?? [];
  return pair && [parts.get(from), parts.get(to)];
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
  if (name === 'level' || name.endsWith('By')) return own(levelWords, value)?.[lang] ?? '';
  const clean = printable(value).trim();
  return clean.length > 200 ? `${clean.slice(0, 200)}…` : clean;
}

function partsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
