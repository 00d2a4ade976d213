/** Where uploads go, and what they carry. */
export interface UploadPlace {
  /** `/files`, before each address. */
  readonly at: string;
  /** The form's token. */
  readonly token: string;
  /** The record they belong to, where there is one already. */
  readonly record: string | undefined;
}

export interface Upload {
  /** Made here: sent twice, a file is still one. */
  readonly key: string;
  readonly name: string;
  readonly bytes: Blob;
}

export interface UploadTold {
  /** So much of the file has arrived, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly checking: () => void;
  /** The line is down; it goes on by itself. */
  readonly resting: () => void;
}

/** A refusal in words of the server; `again` where another try may do better. */
export class UploadRefused extends Error {
  readonly again: boolean;

  constructor(says: string, again: boolean) {
    super(says);
    this.again = again;
  }
}

interface Answer {
  readonly id?: string;
  readonly arrived?: number;
  readonly state?: string;
  readonly says?: string;
}

/** Small enough for a slow line to carry before anything on the way loses patience. */
const partBytes = 512 * 1024;
const mostTries = 8;

/** Sends a file part by part and goes on where it broke off; resolves with its id once it is kept. */
export async function upload(
  place: UploadPlace,
  { key, name, bytes }: Upload,
  told: UploadTold,
  signal: AbortSignal,
): Promise<string> {
  const begun = await patiently(told, signal, () =>
    postForm(
      place,
      '',
      { key, name, size: String(bytes.size), record: place.record ?? '' },
      signal,
    ),
  );
  const id = begun.id ?? '';
  let arrived = begun.arrived ?? 0;
  for (let done = begun.state === 'kept'; !done; ) {
    while (arrived < bytes.size) {
      const part = bytes.slice(arrived, arrived + partBytes);
      const from = arrived;
      const answer = await patiently(told, signal, () =>
        sendPart(place, `/${id}/bytes?offset=${from}`, part, signal, (sent) =>
          told.progress((from + sent) / bytes.size),
        ),
      );
      arrived = answer.arrived ?? 0;
      told.progress(arrived / bytes.size);
    }
    told.checking();
    const finished = await patiently(told, signal, () =>
      postForm(place, `/${id}/finish`, {}, signal),
    );
    done = finished.state === 'kept';
    // The server has lost some of it: it says how much is left.
    if (!done) arrived = finished.arrived ?? 0;
  }
  return id;
}

export async function cancelUpload(place: UploadPlace, id: string): Promise<void> {
  await postForm(place, `/${id}/cancel`, {}, AbortSignal.timeout(10_000)).catch(() => undefined);
}

/** Tries again after a pause, each longer than the last, while the line or the server is down. */
async function patiently(
  told: UploadTold,
  signal: AbortSignal,
  send: () => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (signal.aborted || error instanceof UploadRefused || tries === mostTries) throw error;
      told.resting();
      await pause(Math.min(500 * 2 ** tries, 20_000), signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const now = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', now, { once: true });
    window.addEventListener('online', now, { once: true });
  });
}

async function postForm(
  place: UploadPlace,
  path: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const body = new URLSearchParams({ csrf: place.token, noSecrets: '1', ...fields });
  const answer = await fetch(place.at + path, { method: 'POST', body, signal, redirect: 'manual' });
  return read(answer.status, await answer.text());
}

/** By the older way of asking, for it alone tells how far the sending is. */
function sendPart(
  place: UploadPlace,
  path: string,
  part: Blob,
  signal: AbortSignal,
  progress: (sent: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', place.at + path);
    request.setRequestHeader('x-form-token', place.token);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.timeout = 120_000;
    request.upload.onprogress = (event) => progress(event.loaded);
    request.onerror = request.ontimeout = request.onabort = () => reject(new Error('line'));
    request.onload = () => {
      try {
        resolve(read(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(part);
  });
}

/** An answer of ours is JSON; anything else comes from something between, or from a session's end. */
function read(status: number, text: string): Answer {
  // Sent on to where one signs in: this session is over.
  if (status === 0 || status === 403 || status === 404 || text.startsWith('<')) {
    if (status >= 500) throw new Error('server');
    throw new UploadRefused('', true);
  }
  if (status >= 500) throw new Error('server');
  const answer: Answer = JSON.parse(text);
  if (status === 200 || status === 409) return answer;
  throw new UploadRefused(answer.says ?? '', status === 429);
}
