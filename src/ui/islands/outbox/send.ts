import { UploadRefused, upload } from '../upload.ts';
import type { Waiting } from './store.ts';

/** How the sending of a record ended; where the line broke, it throws instead. */
export type Outcome =
  | { readonly kind: 'sent'; readonly href: string }
  /** To be mended by hand; `says` where the server named the fault in a word of its own. */
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'signedOut' }
  /** Nothing that waiting for the line, or mending, would change now. */
  | { readonly kind: 'failed' };

/** Tells which file is on its way, of how many. */
export type Told = (file: number, of: number) => void;

/**
 * Sends a record with its files. Every part carries a key of its own, so that whatever had arrived
 * before, though the answer did not, is not made a second time.
 */
export async function sendWaiting(
  waiting: Waiting,
  told: Told,
  signal: AbortSignal,
): Promise<Outcome> {
  const address = `${waiting.base}/records/new`;
  const opened = await openForm(address, waiting.user, signal);
  if (typeof opened !== 'string') return opened;
  const refused = await sendFiles(waiting, opened, told, signal);
  if (refused) return refused;
  const keys = waiting.files.map(({ key }): [string, string] => ['uploads', key]);
  const body = new URLSearchParams([
    ['csrf', opened],
    ['key', waiting.key],
    ...waiting.fields.map(([name, value]): [string, string] => [name, value]),
    ...keys,
  ]);
  const answer = await fetch(address, { method: 'POST', body, signal });
  const { pathname } = new URL(answer.url);
  // At fault, or saved before with other words: either way somebody must look at it.
  if (answer.status === 422 || answer.status === 409) return { kind: 'refused', says: '' };
  if (isSignIn(pathname)) return { kind: 'signedOut' };
  // The record's own page is the only proof that the server has it.
  const page = pathname.startsWith(`${waiting.base}/records/`) && pathname !== address;
  return answer.ok && page ? { kind: 'sent', href: pathname } : { kind: 'failed' };
}

/** The token of a form opened anew, in the hands of the one who wrote the record. */
async function openForm(
  address: string,
  user: string,
  signal: AbortSignal,
): Promise<string | Outcome> {
  const answer = await fetch(address, { cache: 'no-store', signal });
  if (isSignIn(new URL(answer.url).pathname)) return { kind: 'signedOut' };
  if (!answer.ok) return { kind: 'failed' };
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const form = page.querySelector<HTMLFormElement>('form[data-draft-user]');
  const token = form?.querySelector<HTMLInputElement>('[name=csrf]')?.value;
  if (!form || !token) return { kind: 'failed' };
  // Somebody else has signed in meanwhile, in another tab.
  if (form.dataset.draftUser !== user) return { kind: 'signedOut' };
  return token;
}

async function sendFiles(
  { base, files }: Waiting,
  token: string,
  told: Told,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const place = { at: `${base}/files`, token, record: undefined };
  const quiet = { progress: () => {}, checking: () => {}, resting: () => {} };
  for (const [n, { key, name, content }] of files.entries()) {
    told(n + 1, files.length);
    try {
      await upload(place, { key, name, bytes: content }, quiet, signal);
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      if (error.again) return { kind: 'failed' };
      return { kind: 'refused', says: [name, error.message].filter(Boolean).join(': ') };
    }
  }
  return undefined;
}

function isSignIn(pathname: string): boolean {
  return pathname.startsWith('/sign-in');
}
