import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AwsV4Signer } from 'aws4fetch';
import { demandSoundKey, type FileStore } from './store.ts';

/** A bucket of any service that speaks S3. */
export interface S3Settings {
  /** `https://s3.example.vn`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

const emptyDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Fifty megabytes over a poor line between two rooms. */
const patienceMs = 120_000;

/** Keeps files in a bucket; each request is signed together with the digest of what it sends. */
export function s3Store(settings: S3Settings): FileStore {
  const send = async (method: string, key: string, digest = emptyDigest, body?: Blob) => {
    const signed = await new AwsV4Signer({
      method,
      url: `${settings.endpoint}/${settings.bucket}/${demandSoundKey(key)}`,
      headers: { 'x-amz-content-sha256': digest },
      service: 's3',
      region: settings.region,
      accessKeyId: settings.key,
      secretAccessKey: settings.secret,
    }).sign();
    const signal = AbortSignal.timeout(patienceMs);
    const { headers } = signed;
    return fetch(signed.url, { method, headers, signal, ...(body && { body }) });
  };
  return {
    async put(key, { path, sha256 }) {
      const answer = await send('PUT', key, sha256.toString('hex'), await openAsBlob(path));
      await demand(answer, 'put');
      await rm(path, { force: true });
    },
    async read(key) {
      const answer = await send('GET', key);
      if (!answer.ok || !answer.body) await demand(answer, 'read');
      return Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream);
    },
    async size(key) {
      const answer = await send('HEAD', key);
      if (answer.status === 404) return undefined;
      await demand(answer, 'size');
      return Number(answer.headers.get('content-length'));
    },
    async remove(key) {
      const answer = await send('DELETE', key);
      if (answer.status !== 404) await demand(answer, 'remove');
    },
  };
}

/** What the service says of a failure may name the bucket; only its number goes further. */
async function demand(answer: Response, act: string): Promise<void> {
  // Unread, the answer would keep its connection.
  if (act !== 'read' || !answer.ok) await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the file store answered ${answer.status} to ${act}`);
}
