import * as v from 'valibot';
import { Digest, FrozenDay, FrozenFigure, FrozenRecord } from './frozen.ts';
import { registrationWays } from './registration.ts';
import { signedPapers } from './signed-papers.ts';
import { unitLevels } from './unit.ts';

/*
 * What can be done with a dossier, and what each deed carries. The list of them is never changed, so
 * these are also the forms in which they are kept; days in them are `YYYY-MM-DD`.
 *
 * Recording, declaring and explaining are not among them: those are deeds of the unit's year, which
 * serves every round at once and goes on when one round's dossier is closed.
 */

const reason = v.string();

/** A decision as it was signed on paper. Its number is entered after signing; a draft has none. */
export const Decision = v.strictObject({
  number: v.string(),
  day: FrozenDay,
  signer: v.string(),
  scan: Digest,
  /** The account that entered it; another one publishes. */
  enteredBy: v.string(),
});
export type Decision = v.InferOutput<typeof Decision>;

/** What a return asks for, criterion by criterion. */
export const Asked = v.strictObject({ criterion: v.number(), what: v.string() });
export type Asked = v.InferOutput<typeof Asked>;

/**
 * - `answer`: the unit brings what a return asked for;
 * - `result`: another body's result came late;
 * - `incident`: something happened, or became known, before the decision;
 * - `check`: the police confirm or contest the unit's figures.
 */
export const supplementKinds = ['answer', 'result', 'incident', 'check'] as const;

export const DossierAction = v.variant('action', [
  v.strictObject({
    action: v.literal('register'),
    way: v.picklist(registrationWays),
    late: v.boolean(),
    ground: v.string(),
    reason,
  }),
  v.strictObject({ action: v.literal('unregister'), reason }),
  /** The appraising level consents to a submission after the last day. */
  v.strictObject({ action: v.literal('allowLate'), reason }),
  /**
   * Freezes a snapshot, which is kept under its digest. The reason is why records go in without a
   * ground; empty where each has one.
   */
  v.strictObject({ action: v.literal('close'), digest: Digest, reason }),
  v.strictObject({ action: v.literal('reopen') }),
  /** A scan of a signed paper; the code in its foot says of which closing it speaks. */
  v.strictObject({
    action: v.literal('attachSigned'),
    paper: v.picklist(signedPapers),
    file: Digest,
    code: v.string(),
  }),
  v.strictObject({ action: v.literal('submit'), code: v.string(), late: v.boolean() }),
  v.strictObject({ action: v.literal('recall') }),
  /** The unit's level is kept with it: the unit may be moved later. */
  v.strictObject({ action: v.literal('takeIn'), level: v.picklist(unitLevels) }),
  v.strictObject({
    action: v.literal('returnForMore'),
    asked: v.array(Asked),
    lastDay: FrozenDay,
  }),
  v.strictObject({
    action: v.literal('supplement'),
    kind: v.picklist(supplementKinds),
    /** The paper, its number and day. */
    ground: v.string(),
    /** The criteria to which it belongs. */
    criteria: v.array(v.number()),
    records: v.array(FrozenRecord),
    figures: v.array(FrozenFigure),
  }),
  v.strictObject({ action: v.literal('resubmit') }),
  v.strictObject({ action: v.literal('goOnWithout') }),
  v.strictObject({ action: v.literal('forward'), favourable: v.boolean(), reason }),
  v.strictObject({ action: v.literal('askCommuneAgain'), reason }),
  /** The appraisal is concluded: the criteria not met at `final` under the deciding level's readings. */
  v.strictObject({ action: v.literal('judge'), notMet: v.array(v.number()) }),
  v.strictObject({ action: v.literal('defer'), reason }),
  v.strictObject({ action: v.literal('recognise'), decision: Decision }),
  v.strictObject({ action: v.literal('refuse'), decision: Decision, reason }),
  /** A new decision that names the old one by its number and turns it round. */
  v.strictObject({
    action: v.literal('correct'),
    decision: Decision,
    former: v.string(),
    notMet: v.array(v.number()),
    reason,
  }),
  v.strictObject({
    action: v.literal('revoke'),
    decision: Decision,
    former: v.string(),
    reason,
  }),
  v.strictObject({ action: v.literal('withdraw'), reason }),
  v.strictObject({ action: v.literal('lapse') }),
]);
export type DossierAction = v.InferOutput<typeof DossierAction>;

export type ActionName = DossierAction['action'];
/** The action of a name, with what it carries. */
export type ActionOf<N extends ActionName> = Extract<DossierAction, { action: N }>;

export const actionNames: readonly ActionName[] = DossierAction.options.map(
  ({ entries }) => entries.action.literal,
);
