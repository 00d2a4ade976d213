import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * A small S3: objects in memory, and each request's signature worked out anew from AWS's published
 * description (Signature Version 4), so that a request that is signed wrongly is refused as it
 * would be there. No package for this is still maintained.
 */

export interface S3Server {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  readonly close: () => Promise<void>;
}

export const s3Keys = {
  bucket: 'thu-nghiem',
  region: 'us-east-1',
  key: 'AKIDTEST',
  secret: 'bi-mat',
};

export async function startS3(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, answer) => {
    const body = await bodyOf(request);
    const status = faultOf(request, body);
    if (status !== undefined) return void answer.writeHead(status).end();
    const key = (request.url ?? '').slice(`/${s3Keys.bucket}/`.length);
    const found = objects.get(key);
    switch (request.method) {
      case 'PUT':
        objects.set(key, body);
        return void answer.writeHead(200).end();
      case 'DELETE':
        objects.delete(key);
        return void answer.writeHead(204).end();
      default:
        if (!found) return void answer.writeHead(404).end();
        answer.writeHead(200, { 'content-length': found.length });
        return void answer.end(request.method === 'HEAD' ? undefined : found);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, objects, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const hex = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const mac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest();

/** The status of a refusal: a foreign bucket, a body that is not as signed, a wrong signature. */
function faultOf(request: IncomingMessage, body: Buffer): number | undefined {
  const { method = '', url = '', headers } = request;
  if (!url.startsWith(`/${s3Keys.bucket}/`)) return 404;
  // S3 wants to know beforehand how much comes.
  if (method === 'PUT' && headers['content-length'] === undefined) return 411;
  const digest = String(headers['x-amz-content-sha256']);
  if (digest !== hex(body)) return 400;
  const [, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=AKIDTEST\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  for (const name of ['host', 'x-amz-content-sha256', 'x-amz-date'])
    if (!names.split(';').includes(name)) return 403;
  const canonical = [method, url, '', signed.join(''), names, digest].join('\n');
  const [day = '', region = '', service = '', end = ''] = scope.split('/');
  const key = [day, region, service, end].reduce<Buffer | string>(mac, `AWS4${s3Keys.secret}`);
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hex(canonical)].join('\n');
  const right = mac(key, text).toString('hex') === signature;
  return right && region === s3Keys.region && service === 's3' ? undefined : 403;
}
