export {
  type Acted,
  type ActingOn,
  act,
  actionDigest,
  type Standing,
  situationOf,
  type Wanted,
} from './act.ts';
export { findDossier, type Kept, type KeptDossier, keptAction, registrationOf } from './actions.ts';
export { closingHref, dossierHref } from './addresses.ts';
export { changeYear, inTurn, type YearChanged } from './change-year.ts';
export {
  type ClaimField,
  claimColumns,
  dossierOf,
  profileOf,
  type RoundSet,
} from './dossier-of.ts';
export { frozenOfFigure, frozenOfRecord } from './frozen-facts.ts';
export { judgeTasks } from './judge-many.ts';
export { judged, judgeUnit, takeTurn } from './judge-unit.ts';
export { lapseTasks } from './lapse.ts';
export {
  type KeptProfile,
  noteProfile,
  ProfileChange,
  profileChange,
  profileColumns,
  profilesToChange,
} from './profile-past.ts';
export {
  figureColumns,
  keptFigure,
  keptRecord,
  RecordContent,
  type RecordRow,
  readUnitYear,
  recordColumns,
  saidRecord,
} from './queries.ts';
export { findRoundSet, getRoundSet, openRoundSets, roundToShow } from './rounds.ts';
export { type Frozen, frozenTexts, keepFrozen, readSnapshot } from './snapshots.ts';
export { StateTag } from './state-tag.tsx';
export type { KeptFigure, KeptRecord, UnitYear } from './unit-year.ts';
export { type Whose, whoseYear, yearRoutes } from './whose.ts';
