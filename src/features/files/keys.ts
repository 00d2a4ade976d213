import type { UnitFileRow } from '../../platform/database/year-tables.ts';

/** What lies in the store belongs to one unit: equal files of two units know nothing of each other. */
export interface Content {
  readonly tenant_id: string;
  readonly unit_id: string;
  readonly sha256: Buffer;
}

export function storeKey({ tenant_id, unit_id, sha256 }: Content): string {
  return `${tenant_id}/${unit_id}/${sha256.toString('hex')}`;
}

/** The key of a page image, or of the small one that lists show. */
export function imageKey(content: Content, image: number | 'small'): string {
  return `${storeKey(content)}-${image}`;
}

/** A file with what it holds, once that is known. */
export function contentOf(row: UnitFileRow): Content | undefined {
  return row.sha256 === null ? undefined : { ...row, sha256: row.sha256 };
}
