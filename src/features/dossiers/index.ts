export { changeYear } from './change-year.ts';
export {
  type ClaimField,
  claimColumns,
  dossierOf,
  profileOf,
  type RoundSet,
  roundSet,
} from './dossier-of.ts';
export { judgeTasks } from './judge-many.ts';
export { judged, judgeUnit, takeTurn } from './judge-unit.ts';
export {
  fieldValues,
  keptRecord,
  RecordContent,
  type RecordRow,
  readUnitYear,
  recordColumns,
} from './queries.ts';
export { openRoundSets } from './rounds.ts';
export type { KeptFigure, KeptRecord, UnitYear } from './unit-year.ts';
export { type Whose, whoseYear, type YearLeave, yearRoutes } from './whose.ts';
