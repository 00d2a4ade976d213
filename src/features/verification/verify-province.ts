import { type TrailCheck, verifyTrail } from '../../platform/audit/trail.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { sha256Of } from '../../platform/digest.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { checkDossier } from './check-dossier.ts';
import { checkEntered, type SoundSnapshot } from './check-entered.ts';
import { checkFiles } from './check-files.ts';
import {
  differing,
  differingRow,
  filesOf,
  readSnapshotRow,
  SetsByDigest,
  textsOf,
} from './check-snapshot.ts';
import type { Finding, Tell } from './findings.ts';
import { groupedBy } from './grouped.ts';
import {
  actionRows,
  actsOn,
  actsOnNothing,
  type DossierRow,
  dossiersAfter,
  erasedFiles,
  filesWithoutDigest,
  missingFiles,
  missingTexts,
  type Named,
  type SnapshotRow,
  snapshotsAfter,
  snapshotsOf,
  type TextRow,
  textsAfter,
} from './queries.ts';

/** What was looked at in a province. */
export interface Verified {
  readonly trail: TrailCheck;
  readonly dossiers: number;
  readonly snapshots: number;
  /** Files that were read; undefined where they were not to be. */
  readonly files: number | undefined;
  /** Texts and files that acts of the trail removed. */
  readonly erased: number;
  /** Besides the trail's own. */
  readonly faults: number;
}

/**
 * Verifies all that a province keeps for good: the trail, every dossier by its actions, every
 * verdict by its snapshot, every text and file by its digest. Tells what it finds, one by one; it
 * reads in batches, so that a province of any size takes the same memory.
 */
export async function verifyProvince(
  db: Database,
  tenant: string,
  store: FileStore | undefined,
  tell: Tell,
): Promise<Verified> {
  let [faults, erased] = [0, 0];
  const count = (finding: Finding) => {
    if (finding.what === 'erased') erased++;
    else faults++;
    tell(finding);
  };
  // As of one moment: what is done meanwhile is neither missing here nor there.
  const { trail, dossiers, snapshots } = await db.within(
    { tenant, reach: 'system' },
    async (tx) => {
      const trail = await verifyTrail(tx, tenant);
      const dossiers = await checkDossiers(tx, tenant, count);
      const snapshots = await checkSnapshots(tx, tenant, count);
      await checkTexts(tx, tenant, count);
      await checkFileRows(tx, tenant, count);
      return { trail, dossiers, snapshots };
    },
  );
  const files = store && (await checkFiles(db, tenant, store, count));
  return { trail, dossiers, snapshots, files, erased, faults };
}

/** Goes through rows by batches, each after the last of the one before; gives back how many there were. */
async function inBatches<R>(
  next: (after: R | undefined) => Promise<R[]>,
  check: (rows: R[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  let after: R | undefined;
  for (;;) {
    const rows = await next(after);
    if (rows.length === 0) return count;
    await check(rows);
    count += rows.length;
    after = rows.at(-1);
  }
}

async function checkDossiers(tx: Tx, tenant: string, tell: Tell): Promise<number> {
  const count = await inBatches<DossierRow>(
    (after) => dossiersAfter(tx, tenant, after?.id, 500),
    async (rows) => {
      const ids = rows.map(({ id }) => id);
      const [actions, acts, snapshots] = await Promise.all([
        actionRows(tx, tenant, ids),
        actsOn(tx, tenant, ids),
        snapshotsOf(tx, tenant, ids),
      ]);
      const actionsBy = groupedBy(actions, ({ dossier_id }) => dossier_id);
      const actsBy = groupedBy(acts, ({ subject_id }) => subject_id);
      const snapshotsBy = groupedBy(snapshots, ({ dossier_id }) => dossier_id);
      const signed = rows.flatMap((row): Named[] => {
        const kept = checkDossier(
          {
            row,
            actions: actionsBy.get(row.id) ?? [],
            acts: actsBy.get(row.id) ?? [],
            snapshots: (snapshotsBy.get(row.id) ?? []).map(({ digest }) => digest),
          },
          tell,
        );
        return kept.flatMap((one) =>
          one.action === 'attachSigned' ? [{ unit: row.unit_id, digest: one.file }] : [],
        );
      });
      await checkNamedFiles(tx, tenant, signed, tell);
    },
  );
  for (const { number, step } of await actsOnNothing(tx, tenant))
    tell({ what: 'act', at: undefined, act: Number(number), n: step });
  return count;
}

/** Snapshots are long: few of them are held at once. */
async function checkSnapshots(tx: Tx, tenant: string, tell: Tell): Promise<number> {
  const sets = new SetsByDigest();
  return inBatches<SnapshotRow>(
    (after) => snapshotsAfter(tx, tenant, after, 50),
    async (rows) => {
      const texts: Named[] = [];
      const files: Named[] = [];
      const sound: SoundSnapshot[] = [];
      for (const row of rows) {
        const read = readSnapshotRow(row, tell);
        if (!read) continue;
        const { snapshot, at } = read;
        const set = await sets.open(tx, tenant, snapshot.set.digest);
        if (read.sound) sound.push({ ...read, set });
        // What follows from a snapshot that is itself at fault would be told twice.
        const found = differing(snapshot, set, at) ?? differingRow(row, snapshot, set, at);
        if (found) tell(found);
        const named = (digest: string) => ({ unit: row.owner, digest });
        texts.push(...textsOf(snapshot).map(named));
        files.push(...filesOf(snapshot).map(named));
      }
      for (const { digest } of await missingTexts(tx, tenant, texts))
        tell({ what: 'text', fault: 'missing', digest });
      await checkNamedFiles(tx, tenant, files, tell);
      await checkEntered(tx, tenant, sound, tell);
    },
  );
}

async function checkNamedFiles(
  tx: Tx,
  tenant: string,
  named: readonly Named[],
  tell: Tell,
): Promise<void> {
  if (named.length === 0) return;
  for (const { digest } of await missingFiles(tx, tenant, named))
    tell({ what: 'file', fault: 'unknown', name: digest });
}

async function checkTexts(tx: Tx, tenant: string, tell: Tell): Promise<void> {
  await inBatches<TextRow>(
    (after) => textsAfter(tx, tenant, after, 200),
    async (rows) => {
      for (const { digest: bytes, text, erased_by, act } of rows) {
        const digest = bytes.toString('hex');
        if (text !== null) {
          if (sha256Of(text) !== digest) tell({ what: 'text', fault: 'changed', digest });
        } else if (act === 'erased') {
          tell({ what: 'erased', of: 'text', name: digest, act: Number(erased_by) });
        } else tell({ what: 'text', fault: 'erasedWithoutAct', digest });
      }
    },
  );
}

/** What the rows of files say by themselves; their bytes are looked at elsewhere. */
async function checkFileRows(tx: Tx, tenant: string, tell: Tell): Promise<void> {
  for (const { public_id } of await filesWithoutDigest(tx, tenant))
    tell({ what: 'file', fault: 'withoutDigest', name: public_id });
  for (const { public_id, act } of await erasedFiles(tx, tenant)) {
    if (act === null) tell({ what: 'file', fault: 'erasedWithoutAct', name: public_id });
    else tell({ what: 'erased', of: 'file', name: public_id, act: Number(act) });
  }
}
