import { canonicalJson } from '../../core/canonical-json.ts';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import type { FrozenFigure, FrozenRecord } from '../../core/dossier/frozen.ts';
import type { Text } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import { sha256Of } from '../../platform/digest.ts';
import { frozenOfFigure, frozenOfRecord, keptFigure, saidRecord } from '../dossiers/index.ts';
import type { ReadSnapshot } from './check-snapshot.ts';
import { erasedTexts, figuresEntered, versionsOf } from './entered.ts';
import type { SetFault, Tell } from './findings.ts';
import { groupedBy } from './grouped.ts';

/** A snapshot that is as it was written, and the set that judged it. */
export interface SoundSnapshot extends ReadSnapshot {
  readonly set: CompiledSet | SetFault;
}

/**
 * Holds what units entered against the snapshots that froze it: pages of a closed dossier show the
 * records and figures themselves. Of each there must be a version, whichever, that is what was frozen;
 * of a text that was erased only the facts can still be held.
 */
export async function checkEntered(
  tx: Tx,
  tenant: string,
  read: readonly SoundSnapshot[],
  tell: Tell,
): Promise<void> {
  const records = read.flatMap(({ snapshot }) => snapshot.records);
  const [versions, figures, erased] = await Promise.all([
    versionsOf(
      tx,
      tenant,
      records.map(({ id }) => id),
    ),
    figuresEntered(
      tx,
      tenant,
      read.map(({ unit }) => unit),
    ),
    erasedTexts(
      tx,
      tenant,
      read.map(({ unit }) => unit),
    ),
  ]);
  const saidBy = groupedBy(versions, ({ record_id }) => record_id);
  const figuresOf = groupedBy(figures, ({ unit_id }) => unit_id);
  for (const { snapshot, at, unit, set } of read) {
    const gone = new Set(erased.filter((one) => one.unit_id === unit).map(({ digest }) => digest));
    const same = (text: string | undefined, digest: string | undefined) =>
      (digest !== undefined && gone.has(digest)) || (text && sha256Of(text)) === digest;
    const isRecord = (frozen: FrozenRecord) =>
      (saidBy.get(frozen.id) ?? []).some(({ content }) => {
        if (!content) return false;
        const { facts, text } = frozenOfRecord(saidRecord(content));
        const { id: _, texts, files: __, ...was } = frozen;
        return canonicalJson(facts) === canonicalJson(was) && same(text, texts);
      });
    const isFigure = (frozen: FrozenFigure) =>
      (figuresOf.get(unit) ?? []).some((row) => {
        if (row.key !== frozen.key || row.year !== snapshot.round.year) return false;
        const said = frozenOfFigure(keptFigure(row), typeof frozen.value === 'boolean');
        const { explanation, ...was } = frozen;
        return (
          said && canonicalJson(said.facts) === canonicalJson(was) && same(said.text, explanation)
        );
      });
    for (const record of snapshot.records) {
      const [said] = saidBy.get(record.id) ?? [];
      if (!isRecord(record)) tell({ what: 'record', at, name: said?.public_id ?? record.id });
    }
    for (const figure of snapshot.figures)
      if (!isFigure(figure)) tell({ what: 'figure', at, label: labelOf(figure, set) });
  }
}

/** As its set calls it; where that cannot be read, as it is kept. */
function labelOf({ key }: FrozenFigure, set: CompiledSet | SetFault): Text {
  const label = typeof set === 'string' ? undefined : set.set.statement[key]?.label;
  return label ?? { vi: key, en: key };
}
