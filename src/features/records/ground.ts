import { type CatalogueEntry, catalogueOf } from '../../core/criteria/catalogue.ts';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import { mayApply } from '../../core/criteria/where-counts.ts';
import type { Lang } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { openRoundSets, readUnitYear, type Whose, whoseYear } from '../dossiers/index.ts';
import { type UnitRound, unitRounds } from './places.tsx';
import { recordWords } from './words.ts';

/** What every page of records stands on: whose they are, and under which rounds they count. */
export interface Ground extends Whose {
  readonly rounds: readonly UnitRound[];
  readonly sets: readonly CompiledSet[];
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>;
}

export async function groundOf(ask: SignedAsk, tx: Tx): Promise<Ground> {
  const { tenant } = ask.who;
  const [whose, open] = await Promise.all([whoseYear(ask, tx), openRoundSets(tx, tenant)]);
  const rounds = unitRounds(await readUnitYear(tx, tenant, whose.unit), open);
  const sets = [...new Set(rounds.map(({ set }) => set))];
  const catalogue = catalogueOf(sets, (check) =>
    rounds.some(({ set, facts }) => set.checks.includes(check) && mayApply(check, facts)),
  );
  return { ...whose, rounds, sets, catalogue };
}

/** The same for whoever wants to write; refused in words where they may only read. */
export async function groundToWrite(ask: SignedAsk, tx: Tx): Promise<Ground> {
  const ground = await groundOf(ask, tx);
  const say = recordWords(ask.lang);
  if (!ground.mayChange)
    throw new Refusal(403, ground.unit.ended_on === null ? say.onlyProvince : say.unitEnded);
  return ground;
}

/** How a category is called; one that no open round knows any more is not named by its key. */
export function categoryLabel(ground: Pick<Ground, 'catalogue'>, key: string, lang: Lang): string {
  return ground.catalogue.get(key)?.category.label[lang] ?? recordWords(lang).otherGroup;
}
