import { type CommuneRead, readCommuneRow } from '../../core/sheets/read-commune.ts';
import { type CommuneTarget, communeTargets } from '../../core/sheets/targets.ts';
import { bilingual, type Text } from '../../core/text.ts';
import { fold } from '../../core/vietnamese/fold.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { mappingOf } from './mapping.ts';
import { type Counts, type Importer, type ImportKind, noCounts, type ReportedRow } from './plan.ts';
import { faultsTold } from './row-faults.ts';
import { importWords } from './words.ts';

const labels = new Map<string, Text>(communeTargets.map(({ key, label }) => [key, label]));

interface Known {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
}

/** What a row of the catalogue would do. */
type Planned =
  | { readonly is: 'new'; readonly code: string; readonly name: string }
  | { readonly is: 'changed'; readonly name: string; readonly before: Known }
  | { readonly is: 'same' }
  | { readonly is: 'faulty'; readonly says: readonly Text[] };

/** Communes of the state's catalogue, known again by their code. */
export const communesKind: ImportKind = {
  kind: 'communes',
  targets: communeTargets,
  async planner(tx, importer, mapping) {
    const columns = mappingOf<CommuneTarget>(mapping, communeTargets);
    const known = await knownCommunes(tx, importer.tenant);
    const seen = new Map<string, number>();
    return async (rows) => {
      const counts: Record<keyof Counts, number> = { ...noCounts };
      const reported: ReportedRow[] = [];
      const planned: Planned[] = [];
      for (const row of rows) {
        const read = readCommuneRow(row, columns);
        if (isForeign(read, mapping.province)) {
          counts.skipped++;
          continue;
        }
        const plan = planOne(read, row.number, known, seen);
        planned.push(plan);
        counts[plan.is]++;
        const { code = '', name = '' } = read.ok ? read.commune : {};
        if (plan.is === 'faulty')
          reported.push({ row: row.number, outcome: 'faulty', code, name, says: plan.says });
        if (plan.is === 'changed') {
          const says = [
            bilingual((lang) => importWords(lang).change(labels.get('name')?.[lang] ?? '')),
          ];
          reported.push({ row: row.number, outcome: 'changed', code, name, says });
        }
      }
      return { counts, reported, take: () => take(tx, importer, planned) };
    };
  },
};

function isForeign(read: CommuneRead, province: string | undefined): boolean {
  const code = read.ok ? read.commune.provinceCode : undefined;
  return province !== undefined && code !== undefined && code !== province;
}

async function knownCommunes(tx: Tx, tenant: string): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx
    .selectFrom('commune')
    .select(['id', 'code', 'name', 'former_names'])
    .where('tenant_id', '=', tenant)
    .execute();
  return new Map(
    rows.map(({ id, code, name, former_names }) => [code, { id, name, formerNames: former_names }]),
  );
}

function planOne(
  read: CommuneRead,
  row: number,
  known: ReadonlyMap<string, Known>,
  seen: Map<string, number>,
): Planned {
  if (!read.ok) return { is: 'faulty', says: faultsTold(read.faults, communeTargets) };
  const { code, name } = read.commune;
  const first = seen.get(code);
  if (first !== undefined)
    return { is: 'faulty', says: [bilingual((lang) => importWords(lang).codeTwice(first))] };
  seen.set(code, row);
  const before = known.get(code);
  if (!before) return { is: 'new', code, name };
  return before.name === name ? { is: 'same' } : { is: 'changed', name, before };
}

async function take(tx: Tx, { tenant, now }: Importer, planned: readonly Planned[]): Promise<void> {
  for (const plan of planned) {
    if (plan.is === 'new') {
      await tx
        .insertInto('commune')
        .values({
          tenant_id: tenant,
          id: newId(now),
          public_id: newPublicId(),
          code: plan.code,
          name: plan.name,
          ended_on: null,
        })
        .execute();
    } else if (plan.is === 'changed') {
      const { before, name } = plan;
      await tx
        .updateTable('commune')
        .set((eb) => ({
          name,
          // People will go on writing the old name for years.
          former_names: [...new Set([...before.formerNames, before.name])],
          version: eb('version', '+', 1),
        }))
        .where('tenant_id', '=', tenant)
        .where('id', '=', before.id)
        .execute();
    }
  }
}

/** The province of a catalogue that bears the same name as ours, if one does. */
export function provinceNamed(
  provinces: readonly { readonly code: string; readonly name: string }[],
  ours: string,
): string | undefined {
  const bare = (name: string) => fold(name).replace(/^(tinh|thanh pho|tp) /, '');
  return provinces.find(({ name }) => bare(name) === bare(ours))?.code;
}
