import { hash, verify } from '@node-rs/argon2';
import { fold } from '../../core/vietnamese/fold.ts';

/*
 * Passwords, kept as argon2id (RFC 9106) at the parameters that OWASP asks at least: 19 MiB, two
 * passes, one lane. They are compared in NFC: one keyboard composes accents, another does not.
 */

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters);
}

/** A hash that no password has, so that an account that does not exist takes as long to refuse. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$YWJjZGVmZ2hpamtsbW5vcA$WmFkN3mQFJ1nPc0r1Fh7n5v1aW0Y9b2o3lq4m5n6o7k';

export async function isPassword(
  password: string,
  kept: string | null | undefined,
): Promise<boolean> {
  const right = await verify(kept ?? nobodys, password.normalize('NFC'));
  return right && kept !== null && kept !== undefined;
}

export type PasswordFault = 'short' | 'long' | 'likeName' | 'simple';

/** The first words that a guesser tries. */
const common =
  /^(1234567890|0123456789|password|matkhau|qwertyuiop|diemsang|congan|abc123|admin|anninh)+\d*$/;

/** Why a password will not do, or undefined where it will. */
export function passwordFault(password: string, login: string): PasswordFault | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < 10) return 'short';
  if (length > 200) return 'long';
  const plain = fold(password).replaceAll(' ', '');
  if (login.length >= 4 && plain.includes(fold(login).replaceAll(' ', ''))) return 'likeName';
  if (new Set(password).size < 5 || common.test(plain)) return 'simple';
  return undefined;
}
