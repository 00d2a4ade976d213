import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';

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
 * a byte of the trail breaks every link from there on. The database makes the same one as it gives
 * the act its number (`trail_add`).
 */
export function link(before: Buffer, act: Act): Buffer {
  const { beforeNumber, afterNumber } = linkText(act);
  const columns = `${beforeNumber}${act.number}${afterNumber}`;
  return sha256(Buffer.concat([before, Buffer.from(columns), act.detailDigest]));
}

/**
 * The columns of an act as JSON, on both sides of its number, which is known only when its turn has
 * come. JSON keeps the columns apart: without it two acts could share one text.
 */
export function linkText(act: Omit<Act, 'number' | 'detailDigest'>) {
  const columns = [
    act.at.toISOString(),
    act.account ?? '',
    act.role,
    act.action,
    act.subject,
    act.subjectId ?? '',
  ];
  return {
    beforeNumber: `[${JSON.stringify(act.tenant)},"`,
    afterNumber: `",${JSON.stringify(columns).slice(1)}`,
  };
}

/** The digest of a detail: SHA-256 over its JSON with keys in order. */
export function digestOf(detail: unknown): Buffer {
  return sha256(Buffer.from(canonicalJson(detail)));
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
