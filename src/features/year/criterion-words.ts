import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

/** Words of the page of one criterion. */
const vi = {
  checks: 'Từng yêu cầu',
  have: (have: string, need: string) => `${have} / ${need}`,
  counted: 'Việc đang được tính',
  noneCounted: 'Chưa có việc nào được tính cho tiêu chí này.',
  notByRecords: 'Tiêu chí này xét theo số liệu và xác nhận, không theo việc đã ghi.',
  participants: (n: number) => `${figureWord(n, 'vi')} người tham gia`,
  countsFor: (ids: string) => `tính cho yêu cầu ${ids}`,
  noProof: 'chưa có minh chứng',
  missing: 'Còn thiếu gì',
  nothingMissing: 'Không còn thiếu gì.',
  outside: 'Chờ văn bản của cơ quan khác. Khi nhận được, ghi ngày và số văn bản.',
  record: 'Ghi việc này',
  recordPaper: 'Ghi văn bản',
  explanation: 'Giải trình',
  explanationLabel: 'Giải trình của đơn vị về tiêu chí này',
  explanationHint: 'Điều người thẩm định cần biết mà việc đã ghi và số liệu chưa nói.',
  noNames: 'Không ghi tên, lớp, số hồ sơ vụ việc',
  noNamesText:
    'Phần mềm xét đơn vị, không xét cá nhân. Chỉ nêu số lượng, có hay không, và số văn bản.',
  noExplanation: 'Chưa có giải trình.',
  saidAt: (at: string, n: number) => `Bản ${n}, lưu lúc ${at}.`,
  save: 'Lưu giải trình',
  saved: 'Đã lưu giải trình.',
  unchanged: 'Giải trình không có gì thay đổi.',
  readings: 'Ba lần đánh giá',
  readingsTable: 'Đánh giá của đơn vị, xã và tỉnh',
  who: 'Ai đánh giá',
  reading: 'Kết quả',
  unit: 'Đơn vị, theo những gì đã ghi',
  commune: 'Công an cấp xã',
  province: 'Công an tỉnh',
  notYet: 'Chưa có',
  previous: (n: number) => `Tiêu chí ${n}`,
  next: (n: number) => `Tiêu chí ${n}`,
  neighbours: 'Tiêu chí trước và sau',
  closed: 'Hồ sơ đã chốt nên giải trình không sửa được nữa. Muốn sửa, hãy mở lại ở trang hồ sơ.',
  mayNot: 'Đơn vị này do Công an tỉnh quản lý; xã chỉ xem.',
  progressOf: (met: number, of: number) => `đạt ${met} trên ${of} yêu cầu`,
};

export type CriterionWords = typeof vi;

const en: CriterionWords = {
  checks: 'Each demand',
  have: (have, need) => `${have} / ${need}`,
  counted: 'Records that count',
  noneCounted: 'No record counts for this criterion yet.',
  notByRecords: 'This criterion rests on figures and attestations, not on records.',
  participants: (n) => `${figureWord(n, 'en')} took part`,
  countsFor: (ids) => `counts for ${ids}`,
  noProof: 'no proof yet',
  missing: 'What is short',
  nothingMissing: 'Nothing is short.',
  outside: 'Another body’s paper is awaited. When it arrives, record its day and number.',
  record: 'Record it',
  recordPaper: 'Record the paper',
  explanation: 'Explanation',
  explanationLabel: 'The unit’s explanation of this criterion',
  explanationHint: 'What appraisers should know that records and figures do not say.',
  noNames: 'No names, classes or case numbers',
  noNamesText:
    'Organisations are assessed here, never persons. Give counts, yes or no, and numbers of papers only.',
  noExplanation: 'No explanation yet.',
  saidAt: (at, n) => `Version ${n}, saved at ${at}.`,
  save: 'Save the explanation',
  saved: 'The explanation is saved.',
  unchanged: 'Nothing in the explanation has changed.',
  readings: 'Three readings',
  readingsTable: 'Readings of unit, commune and province',
  who: 'Whose reading',
  reading: 'Result',
  unit: 'The unit, by what is recorded',
  commune: 'Commune police',
  province: 'Provincial police',
  notYet: 'Not yet',
  previous: (n) => `Criterion ${n}`,
  next: (n) => `Criterion ${n}`,
  neighbours: 'Previous and next criterion',
  closed:
    'The dossier is closed, so its explanations can no longer be changed. To change them, reopen it on its page.',
  mayNot: 'The provincial police keep this unit; the commune only reads.',
  progressOf: (met, of) => `${met} of ${of} demands met`,
};

const both: Readonly<Record<Lang, CriterionWords>> = { vi, en };

export function criterionWords(lang: Lang): CriterionWords {
  return both[lang];
}
