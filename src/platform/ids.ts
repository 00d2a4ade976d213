import { randomBytes, randomUUID } from 'node:crypto';
import { clearAlphabet } from '../core/short-code.ts';

/**
 * A key for a row: uuid version 7 (RFC 9562), so that new rows stand together in an index. It tells
 * when it was made and is therefore never shown.
 */
export function newId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  // Behind its version a random uuid is the same in both.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** What an address shows for a row: random, and telling nothing (14 characters, 69 bits). */
export function newPublicId(): string {
  return randomText(14);
}

/** Random text of the clear alphabet, each character equally likely. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the greatest multiple of 31 in a byte; above it some letters would come more often.
      if (byte < 248 && text.length < length) text += clearAlphabet[byte % clearAlphabet.length];
    }
  }
  return text;
}

/** A secret to be handed out once: 32 random bytes, in the letters of addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
