import { canonicalJson } from '../../core/canonical-json.ts';
import { concerns } from '../../core/criteria/placing.ts';
import type { FrozenFigure } from '../../core/dossier/frozen.ts';
import { freeze } from '../../core/dossier/snapshot.ts';
import { type Day, isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { sha256Of } from '../../platform/digest.ts';
import {
  dossierOf,
  type Frozen,
  frozenOfFigure,
  frozenOfRecord,
  type KeptFigure,
  type KeptRecord,
  type RoundSet,
  type UnitYear,
} from '../dossiers/index.ts';
import { figuresToState } from '../figures/index.ts';
import { particularsOf } from '../letterhead/index.ts';
import { explanationsOf, fileDigestsOf, setVersionOf } from './queries.ts';

/** The digest of a text, which is kept aside. */
type Digested = (text: string) => string;

/** Freezes a unit's year as a round judges it; what is kept of it was read within the unit's turn. */
export async function freezeYear(
  tx: Tx,
  year: UnitYear,
  round: RoundSet,
  { id, closedOn }: { readonly id: string | undefined; readonly closedOn: Day },
): Promise<Frozen> {
  const { unit } = year;
  const tenant = unit.tenant_id;
  const [files, explanations, particulars, set] = await Promise.all([
    fileDigestsOf(tx, tenant, unit.id),
    id === undefined ? [] : explanationsOf(tx, tenant, id),
    particularsOf(tx, unit),
    setVersionOf(tx, tenant, round.round.criteria_set_id),
  ]);
  const texts = new Map<string, string>();
  const digested: Digested = (text) => {
    const digest = sha256Of(text);
    texts.set(digest, text);
    return digest;
  };
  const asked = figuresToState(year, round, closedOn).flatMap(({ kept }) => kept ?? []);
  const { window } = round.calendar;
  const snapshot = freeze({
    set: round.set,
    ...set,
    round: {
      year: round.round.year,
      window: { from: isoDay(window.from), to: isoDay(window.to) },
    },
    profile: dossierOf(year, round).unit,
    records: year.records
      .filter((record) => concerns(round.set, round.calendar, record))
      .map((record) => frozenRecord(record, files.get(record.id) ?? [], digested)),
    figures: frozenFigures(asked, round, digested),
    particulars: digested(canonicalJson(particulars)),
    explanations: explanations.map(({ criterion, text }) => ({ criterion, text: digested(text) })),
    closedOn,
  });
  const text = canonicalJson(snapshot);
  return { text, digest: sha256Of(text), texts };
}

function frozenRecord(record: KeptRecord, files: readonly string[], digested: Digested) {
  const { facts, text } = frozenOfRecord(record);
  return { ...facts, id: record.id, texts: digested(text), files: [...files] };
}

/** The figures that the round asks of such a unit, and that it has given. */
function frozenFigures(
  figures: readonly KeptFigure[],
  { set }: RoundSet,
  digested: Digested,
): FrozenFigure[] {
  return figures.flatMap((figure): FrozenFigure[] => {
    const kind = set.set.statement[figure.key]?.type;
    const said = kind && frozenOfFigure(figure, kind === 'flag');
    if (!said) return [];
    const { facts, text } = said;
    return [{ ...facts, ...(text !== undefined && { explanation: digested(text) }) }];
  });
}
