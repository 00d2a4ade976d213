import { baoCaoTuDanhGia, danhMucMinhChung, type Paper } from '../../src/documents/papers/index.ts';
import { closingOfCompany, closingOfSchool } from '../../test/support/sample-papers.ts';
import { aListedRecord } from '../../test/support/sample-years.ts';

/*
 * What is printed: reports of as many units, no two of which say the same, and one long list.
 */

/** The heads of their tables, as a squeezed text holds them. */
export const reportHead = 'TTTiêuchíKếtquảtựđánhgiáCăncứ,giảitrình';
export const evidenceHead = 'TTSố,kýhiệuNgàyTênvănbản,việcTiêuchíTệpminhchứng,mãSHA-256';

export function reports(count: number): readonly Paper[] {
  const closings = [closingOfSchool(), closingOfCompany()];
  return Array.from({ length: count }, (_, n) => {
    const closing = closings[n % closings.length] ?? closingOfSchool();
    const { unit, clauses } = closing;
    return baoCaoTuDanhGia({
      ...closing,
      unit: { ...unit, name: `${unit.name} số ${n + 1}`, symbol: `${unit.symbol}${n + 1}` },
      clauses: clauses.map(({ title, criteria }) => ({
        title,
        criteria: criteria.map((one) => ({
          ...one,
          // Of its own unit, as the records and the explanations of a real one are.
          restsOn: one.restsOn.map((ground) => `${ground} (hồ sơ ${n + 1}.${one.number})`),
          explanation: `${one.explanation} Đơn vị số ${n + 1} lưu hồ sơ tiêu chí ${one.number} tại Văn phòng.`,
        })),
      })),
      day: undefined,
    });
  });
}

export function evidence(rows: number): Paper {
  const records = Array.from({ length: rows }, (_, n) => aListedRecord(n));
  return danhMucMinhChung({ ...closingOfSchool(), records, day: undefined });
}
