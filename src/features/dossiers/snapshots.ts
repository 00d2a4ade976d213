import { sql } from 'kysely';
import * as v from 'valibot';
import { Snapshot } from '../../core/dossier/snapshot.ts';
import type { Tx } from '../../platform/database/database.ts';

/* All SQL of what closings froze. */

/** A closing to be kept: the snapshot's text and digest, and the texts it stands for. */
export interface Frozen {
  readonly text: string;
  readonly digest: string;
  /** By digest. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Keeps what was frozen. Closed twice with the same facts, it is one. */
export async function keepFrozen(
  tx: Tx,
  of: { readonly tenant: string; readonly unit: string; readonly dossier: string },
  now: Date,
  { digest, text, texts }: Frozen,
): Promise<void> {
  await Promise.all([
    tx
      .insertInto('snapshot')
      .values({
        tenant_id: of.tenant,
        dossier_id: of.dossier,
        digest: Buffer.from(digest, 'hex'),
        unit_id: of.unit,
        text,
        at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
    tx
      .insertInto('frozen_text')
      .values(
        [...texts].map(([name, content]) => ({
          tenant_id: of.tenant,
          unit_id: of.unit,
          digest: Buffer.from(name, 'hex'),
          text: content,
          erased_by: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  ]);
}

/** What a closing froze, by the digest that its action carries. */
export async function readSnapshot(
  tx: Tx,
  tenant: string,
  dossier: string,
  digest: string,
): Promise<Snapshot> {
  const { text } = await tx
    .selectFrom('snapshot')
    .select('text')
    .where('tenant_id', '=', tenant)
    .where('dossier_id', '=', dossier)
    .where('digest', '=', Buffer.from(digest, 'hex'))
    .executeTakeFirstOrThrow();
  return v.parse(Snapshot, JSON.parse(text));
}

/** The texts of a unit that stand behind digests; one that was erased is not among them. */
export async function frozenTexts(
  tx: Tx,
  tenant: string,
  unit: string,
  digests: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await tx
    .selectFrom('frozen_text')
    .select(['digest', 'text'])
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where(sql<boolean>`encode(digest, 'hex') = any(${digests}::text[])`)
    .execute();
  return new Map(
    rows.flatMap(({ digest, text }): [string, string][] =>
      text === null ? [] : [[digest.toString('hex'), text]],
    ),
  );
}
