export type { Block, Paper, PaperNumber, Signature, Table, Words } from './paper.ts';
export { fileName, type NamedPaper, papersZip } from './papers-zip.ts';
export { paragraphsOf, plain } from './plain.ts';
export { type PaperFormat, type Printer, type PrintTask, printerOver } from './printer.ts';
export { banDangKy, type Registration } from './unit/ban-dang-ky.ts';
export {
  type AssessedClause,
  type AssessedCriterion,
  type AssessedResult,
  baoCaoTuDanhGia,
  type SelfAssessment,
} from './unit/bao-cao-tu-danh-gia.ts';
export type { PapersUnit } from './unit/papers-unit.ts';
