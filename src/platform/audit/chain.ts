import { createHash } from 'node:crypto';

/** One act as the trail keeps it. Texts stand in `detail` alone; the chain holds its digest. */
export interface Act {
  readonly tenant: string;
  /** 1, 2, 3 … in each province, without gaps. */
  readonly number: number;
  readonly at: Date;
  readonly account: string | null;
  readonly role: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detailDigest: Buffer;
}

/** What the first act of a province is chained to. */
export const chainStart = Buffer.alloc(32);

/**
 * The link of an act: SHA-256 over the link before it and every column of the act. Whoever changes
 * a byte of the trail breaks every link from there on.
 */
export function link(before: Buffer, act: Act): Buffer {
  const columns = [
    act.tenant,
    String(act.number),
    act.at.toISOString(),
    act.account ?? '',
    act.role,
    act.action,
    act.subject,
    act.subjectId ?? '',
  ];
  // JSON keeps the columns apart: without it two acts could share one text.
  return sha256(Buffer.concat([before, Buffer.from(JSON.stringify(columns)), act.detailDigest]));
}

/** The digest of a detail: SHA-256 over its JSON with keys in order. */
export function digestOf(detail: unknown): Buffer {
  return sha256(Buffer.from(canonicalJson(detail)));
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
