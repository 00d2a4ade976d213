import { randomBytes } from 'node:crypto';

/**
 * A key for a row: uuid version 7 (RFC 9562), so that new rows stand together in an index. It tells
 * when it was made and is therefore never shown.
 */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** Letters and digits that cannot be mistaken for one another on paper. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** What an address shows for a row: random, and telling nothing (14 characters, 69 bits). */
export function newPublicId(): string {
  return randomText(14);
}

/** Random text of the alphabet, each character equally likely. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the greatest multiple of 31 in a byte; above it some letters would come more often.
      if (byte < 248 && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

/** A secret to be handed out once: 32 random bytes, in the letters of addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
