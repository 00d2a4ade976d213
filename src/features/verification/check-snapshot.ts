import * as v from 'valibot';
import { type CompiledSet, compileSet } from '../../core/criteria/compile.ts';
import { replay } from '../../core/dossier/replay.ts';
import { Snapshot, standingOfSnapshot } from '../../core/dossier/snapshot.ts';
import { parseCriteriaSet } from '../../core/files/parse-set.ts';
import { shortCode } from '../../core/short-code.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { sha256Of } from '../../platform/digest.ts';
import type { Finding, Place, SetFault, Tell } from './findings.ts';
import { type SnapshotRow, setText } from './queries.ts';

/** Opens sets by the digest of their text, each once, and holds the text against that digest. */
export class SetsByDigest {
  readonly #opened = new Map<string, CompiledSet | SetFault>();

  async open(tx: Tx, tenant: string, digest: string): Promise<CompiledSet | SetFault> {
    const known = this.#opened.get(digest);
    if (known !== undefined) return known;
    const opened = openSet(await setText(tx, tenant, digest), digest);
    this.#opened.set(digest, opened);
    return opened;
  }
}

function openSet(text: string | undefined, digest: string): CompiledSet | SetFault {
  if (text === undefined) return 'missing';
  if (sha256Of(text) !== digest) return 'changed';
  const parsed = parseCriteriaSet(text);
  return parsed.ok ? compileSet(parsed.value) : 'unreadable';
}

export interface ReadSnapshot {
  readonly snapshot: Snapshot;
  readonly at: Place;
  readonly unit: string;
  /** Whether it is the text of its digest, and of its dossier's unit. */
  readonly sound: boolean;
}

/** Reads a snapshot and holds its text against its digest; undefined where it is none. */
export function readSnapshotRow(
  { digest, text, unit_id, owner, round }: SnapshotRow,
  tell: Tell,
): ReadSnapshot | undefined {
  const hex = digest.toString('hex');
  const at: Place = { round, code: shortCode(hex) };
  const unchanged = sha256Of(text) === hex;
  const own = unit_id === owner;
  if (!unchanged) tell({ what: 'snapshot', fault: 'changed', at });
  if (!own) tell({ what: 'snapshot', fault: 'otherUnit', at });
  const snapshot = snapshotOf(text);
  if (!snapshot) tell({ what: 'snapshot', fault: 'unreadable', at });
  return snapshot && { snapshot, at, unit: unit_id, sound: unchanged && own };
}

function snapshotOf(text: string): Snapshot | undefined {
  try {
    const read = v.safeParse(Snapshot, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Judges a snapshot anew under the very set that it names: the first that differs. */
export function differing(
  snapshot: Snapshot,
  set: CompiledSet | SetFault,
  at: Place,
): Finding | undefined {
  if (typeof set === 'string') return { what: 'set', fault: set, at };
  const again = replay(snapshot, set);
  if (again.same) return undefined;
  switch (again.differs) {
    case 'set':
      return { what: 'set', fault: 'changed', at };
    case 'check': {
      const { criterion, was, now, evaluatorChanged } = again;
      const evaluator = evaluatorChanged ? snapshot.evaluator : undefined;
      return { what: 'check', at, criterion, was, now, evaluator };
    }
    case 'verdict': {
      const { criterion, was, now } = again;
      return { what: 'verdict', at, criterion, was, now };
    }
  }
}

/**
 * Holds the verdicts in a closed dossier's row, by which lists of many units find it, against the
 * snapshot that stands; undefined also where the snapshot is of an earlier closing.
 */
export function differingRow(
  row: SnapshotRow,
  snapshot: Snapshot,
  set: CompiledSet | SetFault,
  at: Place,
): Finding | undefined {
  if (row.code !== at.code || typeof set === 'string') return undefined;
  const now = standingOfSnapshot(snapshot, set);
  const same =
    row.not_applicable === now.notApplicable &&
    row.met === now.met &&
    row.open === now.open &&
    row.not_met === now.notMet &&
    row.awaiting === now.awaiting &&
    row.open_checks === String(now.openChecks) &&
    row.next_due === (now.nextDue === undefined ? null : isoDay(now.nextDue));
  return same ? undefined : { what: 'column', at, column: 'verdicts' };
}

/** The digests of all texts that a snapshot stands for. */
export function textsOf({ records, figures, particulars, explanations }: Snapshot): string[] {
  return [
    particulars,
    ...records.map(({ texts }) => texts),
    ...figures.flatMap(({ explanation }) => explanation ?? []),
    ...explanations.map(({ text }) => text),
  ];
}

/** The digests of all files that a snapshot names. */
export function filesOf({ records }: Snapshot): string[] {
  return records.flatMap(({ files }) => files);
}
