import type { DossierState } from './dossier-state.ts';
import type { Refusal } from './refusals.ts';
import type { Situation } from './situation.ts';

/** Something that must hold, and what is said where it does not. */
export interface Condition<At> {
  readonly holds: (at: At) => boolean;
  readonly refusal: Refusal;
}

/** A condition of what was done with the dossier before; a stored list is held against it, too. */
export type Earlier = Condition<DossierState>;
/** A condition of the day, the round, or the person. */
export type Now = Condition<Situation>;

export const isOffice = ({ role }: Pick<Situation['by'], 'role'>) =>
  role === 'commune' || role === 'province';
const isUnit = ({ role }: Pick<Situation['by'], 'role'>) => role === 'officer' || role === 'head';

/** Who does an action. An office keeps the units of its own level, and the province all. */
export const who = {
  /** The unit's people; or the office that keeps it, in its place (nhập thay). */
  unit: {
    holds: ({ by, facts }) =>
      isUnit(by) || by.role === 'province' || (by.role === 'commune' && facts.level === 'commune'),
    refusal: 'onlyUnit',
  },
  managing: { holds: ({ by, facts }) => by.role === facts.level, refusal: 'onlyManaging' },
  /**
   * Not by managing level: where a unit moves up while its commune appraises it, the dossier must
   * not be out of everybody's hands.
   */
  commune: { holds: ({ by }) => by.role === 'commune', refusal: 'onlyCommune' },
  province: { holds: ({ by }) => by.role === 'province', refusal: 'onlyProvince' },
  returner: {
    holds: ({ by, dossier }) => by.role === dossier.returned?.level,
    refusal: 'onlyReturner',
  },
  /** The office that concluded the appraisal, for that was the one that decides. */
  deciding: {
    holds: ({ by, dossier }) => by.role === dossier.judgement?.by,
    refusal: 'onlyDeciding',
  },
  unitOrPolice: { holds: ({ by }) => isUnit(by) || isOffice(by), refusal: 'notYourWork' },
  program: { holds: ({ by }) => by.role === 'system', refusal: 'onlyProgram' },
} as const satisfies Readonly<Record<string, Now>>;
export type Who = keyof typeof who;

/** Whether anything in the life of a dossier is this person's work at all. */
export function takesPart({ by }: Situation): boolean {
  return isUnit(by) || isOffice(by) || by.role === 'system';
}

export const earlier = {
  notRegistered: { holds: ({ registration }) => !registration, refusal: 'registered' },
  registered: { holds: ({ registration }) => registration !== undefined, refusal: 'notRegistered' },
  noConsent: { holds: ({ consent }) => !consent, refusal: 'allowedLate' },
  proposalSigned: {
    holds: ({ papers }) => papers.some(({ paper }) => paper === 'proposal'),
    refusal: 'noSignedProposal',
  },
  throughCommune: {
    holds: ({ takenIn }) => takenIn?.level === 'commune',
    refusal: 'neverInCommune',
  },
  supplementedSince: { holds: (dossier) => !judgedOnAll(dossier), refusal: 'nothingNew' },
  judgedOnAll: { holds: (dossier) => judgedOnAll(dossier), refusal: 'newSupplement' },
  allMet: { holds: ({ judgement }) => judgement?.notMet.length === 0, refusal: 'notMet' },
} as const satisfies Readonly<Record<string, Earlier>>;

function judgedOnAll({ judgement, supplements }: DossierState): boolean {
  return judgement?.supplements === supplements.length;
}

export const now = {
  roundOpen: { holds: ({ facts }) => facts.round === 'open', refusal: 'roundNotOpen' },
  roundClosed: { holds: ({ facts }) => facts.round === 'closed', refusal: 'roundNotClosed' },
  officeIfChosen: {
    holds: ({ by, dossier }) => dossier.registration?.way !== 'chosen' || isOffice(by),
    refusal: 'chosenByCommittee',
  },
  inTimeOrAllowed: {
    holds: ({ dossier, facts }) => facts.today <= facts.submitBy || dossier.consent !== undefined,
    refusal: 'lateWithoutConsent',
  },
  pastSubmission: { holds: ({ facts }) => facts.today > facts.submitBy, refusal: 'notLateYet' },
  returnOver: {
    holds: ({ dossier, facts }) =>
      dossier.returned !== undefined && facts.today > dossier.returned.lastDay,
    refusal: 'returnNotOver',
  },
  provinceDecides: {
    holds: ({ facts }) => facts.decides === 'province',
    refusal: 'communeDecides',
  },
  communeDecides: { holds: ({ facts }) => facts.decides === 'commune', refusal: 'provinceDecides' },
  notOwnUnit: { holds: ({ by }) => !(by.ownUnit && isOffice(by)), refusal: 'ownUnit' },
  notTyped: {
    holds: ({ by, dossier }) =>
      !by.typed && !(by.account !== null && dossier.typedBy.includes(by.account)),
    refusal: 'typedByYou',
  },
} as const satisfies Readonly<Record<string, Now>>;
