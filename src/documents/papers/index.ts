export type { Block, Paper, PaperNumber, Signature, Table, Words } from './paper.ts';
export { fileName, type NamedPaper, papersZip } from './papers-zip.ts';
export { paragraphsOf, plain } from './plain.ts';
export { type PaperFormat, type Printer, type PrintTask, printerOver } from './printer.ts';
export type { AssessedResult, ClauseResults, CriterionResult } from './unit/assessed.ts';
export { banDangKy, type RegisteredWork, type Registration } from './unit/ban-dang-ky.ts';
export {
  type AssessedClause,
  type AssessedCriterion,
  baoCaoTuDanhGia,
  type SelfAssessment,
} from './unit/bao-cao-tu-danh-gia.ts';
export {
  type AssessmentMeeting,
  type Attendance,
  bienBanHop,
  type MeetingRole,
} from './unit/bien-ban-hop.ts';
export {
  danhMucMinhChung,
  type EvidenceList,
  type ListedFile,
  type ListedRecord,
} from './unit/danh-muc-minh-chung.ts';
export { keHoach, type Plan, type PlannedClause, type PlannedCriterion } from './unit/ke-hoach.ts';
export type { PapersUnit } from './unit/papers-unit.ts';
export { type Proposal, toTrinhDeNghi } from './unit/to-trinh-de-nghi.ts';
