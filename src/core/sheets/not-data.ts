import type { Text } from '../text.ts';
import { fold } from '../vietnamese/fold.ts';
import { type Header, isNumbering } from './header.ts';
import type { SheetRow } from './row.ts';

const reasons = {
  blank: { vi: 'dòng trống', en: 'a blank row' },
  numbering: { vi: 'dòng đánh số cột', en: 'a row that numbers the columns' },
  header: { vi: 'tiêu đề bảng lặp lại', en: 'the header again' },
  total: { vi: 'dòng tổng cộng', en: 'a total' },
  group: { vi: 'dòng tên nhóm', en: 'the title of a group' },
  signature: { vi: 'phần ký, ghi chú', en: 'signatures and notes' },
} as const satisfies Readonly<Record<string, Text>>;

/** A “Tổng công ty” is a unit, so what follows the word decides. */
const total =
  /^(tong cong|tong so|tong|cong|luy ke|cong trang|total)( (so|don vi|cac|toan|\d).*)?$/;

/** With its accents: a “Trường Công an” is a school, and “KT-05” a code. */
const signature =
  /^((người|cán bộ) (lập|tổng hợp)|thủ trưởng|ký tên|\(?ký, |ghi chú|nơi nhận|xác nhận của|([^\d\s]+ ){0,4}ngày (\S+ )?tháng (\S+ )?năm|(tm|kt|tl)\. ?[\p{L}]|trưởng công an|danh sách này|lưu ý)/iu;

/** One word with a digit in it: a code, a number of order, a telephone. No signature has one. */
const coded = /^(?=\D*\d)[\p{L}\d._/-]+$/u;

const outline = /^([IVX]{1,5}|[A-H])\.?$/;

/**
 * Why a row under the header is clearly not data, to be skipped without a fault; undefined where it
 * may be a unit. Doubt is for the reader: a row is skipped only where it cannot be one.
 */
export function isNotData(
  row: SheetRow,
  header: Pick<Header<string>, 'texts' | 'mapping'>,
): Text | undefined {
  const texts = new Set<string>();
  let filled = 0;
  for (const { text } of row.cells) {
    if (text === '') continue;
    filled++;
    texts.add(text);
    // Furniture says little: five texts, one of them long, are a unit's.
    if (texts.size > 4 && text.length > 12 && !header.texts.has(text)) return undefined;
  }
  const [first = ''] = texts;
  if (filled === 0 || (texts.size === 1 && first.trim() === '')) return reasons.blank;
  if (filled >= 2 && [...texts].every((text) => header.texts.has(text))) return reasons.header;
  if (isNumbering(row)) return reasons.numbering;
  if (texts.size > 4) return undefined;
  if (total.test(fold(first))) return reasons.total;
  if (texts.size <= 3 && isSignature([...texts])) return reasons.signature;
  const numbered = /^([IVX]{1,5}|[A-H]|\d{1,2})[.)] /.test(first);
  if (texts.size === 1 && (filled > 2 || numbered)) return reasons.group;
  const at = row.cells.findIndex(({ text }) => text === first);
  // A letter in the column of codes may be a code.
  if (texts.size === 2 && outline.test(first) && header.mapping.get(at) !== 'code')
    return reasons.group;
  return undefined;
}

function isSignature(texts: readonly string[]): boolean {
  return (
    texts.some((text) => signature.test(text.trim())) && !texts.some((text) => coded.test(text))
  );
}
