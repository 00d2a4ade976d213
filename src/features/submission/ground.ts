import type { Situation } from '../../core/dossier/situation.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import {
  findDossier,
  findRoundSet,
  type KeptDossier,
  openRoundSets,
  type RoundSet,
  situationOf,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { type FilesFieldProps, filesOfDossier, type ListedFile } from '../files/index.ts';
import { committeeOf, particularsOf } from '../letterhead/index.ts';

/** A dossier as its page shows it. */
export interface DossierGround {
  readonly whose: Whose;
  readonly round: RoundSet;
  /** The open rounds, and this one. */
  readonly rounds: readonly RoundSet[];
  readonly kept: KeptDossier | undefined;
  readonly at: Situation;
  /** The files of the dossier itself, each signed paper that was ever attached. */
  readonly files: readonly ListedFile[];
  /** To whom it is submitted. */
  readonly to: string;
}

/** The forms of the page that can come back with faults. */
export type FormName = 'attach' | 'withdraw' | 'allowLate';

/** A form that is given back. */
export interface Given {
  readonly form: FormName;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  /** The files that it has brought already. */
  readonly uploads?: FilesFieldProps['uploads'];
}

/** What each part of the page is made of. */
export interface Shown {
  readonly ask: SignedAsk;
  readonly on: DossierGround;
  readonly given: Given | undefined;
}

export async function dossierGround(ask: SignedAsk, tx: Tx): Promise<DossierGround> {
  const { tenant } = ask.who;
  const whose = await whoseYear(ask, tx);
  const { unit } = whose;
  const [open, round] = await Promise.all([
    openRoundSets(tx, tenant),
    findRoundSet(tx, tenant, ask.param('round')).then(found),
  ]);
  const kept = await findDossier(tx, tenant, unit.id, round.round.id);
  const [at, files, particulars] = await Promise.all([
    situationOf(tx, ask, { unit, round, kept }),
    kept ? filesOfDossier(tx, tenant, kept.id) : [],
    particularsOf(tx, unit),
  ]);
  const known = open.some((one) => one.round.id === round.round.id);
  return {
    whose,
    round,
    rounds: known ? open : [...open, round],
    kept,
    at,
    files,
    to: committeeOf(particulars),
  };
}
