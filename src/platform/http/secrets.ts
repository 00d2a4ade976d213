import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the database keeps of a secret that a browser holds: whoever reads it cannot use it. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * The token that forms carry, bound to the browser's visit. It is masked anew each time, so that
 * compressed pages do not give it away by their length.
 */
export function csrfToken(visit: string): string {
  const secret = hashOf(`form ${visit}`);
  const mask = randomBytes(secret.length);
  return Buffer.concat([mask, xor(secret, mask)]).toString('base64url');
}

export function isCsrfToken(token: string, visit: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  const secret = hashOf(`form ${visit}`);
  if (bytes.length !== 2 * secret.length) return false;
  const mask = bytes.subarray(0, secret.length);
  return timingSafeEqual(xor(bytes.subarray(secret.length), mask), secret);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, n) => byte ^ (b[n] ?? 0)));
}

export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(hashOf(a), hashOf(b));
}
