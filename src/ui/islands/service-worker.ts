/*
 * Lets the form for a record open where there is no line. Nothing else of the application is kept:
 * a page that shows more than an empty form must come from the server, or not at all.
 */

/** What of the worker's own world is used here; the types of pages do not know it. */
interface Worker {
  readonly caches: CacheStorage;
  readonly addEventListener: (
    kind: 'install' | 'activate' | 'fetch' | 'message',
    act: (event: WorkerEvent) => void,
  ) => void;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
}
interface WorkerEvent {
  readonly request: Request;
  readonly data: unknown;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (response: Promise<Response>) => void;
}

const worker = globalThis as unknown as Worker;
const kept = 'diem-sang-1';

/** The empty form, of one's own unit or of one for which an office writes. */
const form = /^(\/units\/[^/]+)?\/records\/new$/;
/** Their names change with their content, so that one that is kept is never old. */
const asset = /^\/assets\//;
/** Where one person at this machine gives way to another. */
const handover = /^\/(sign-out|sign-in|join)(\/|$)/;
/** How long a line that is there but carries nothing is waited for. */
const patience = 8_000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  // A page asks for the form before anybody has opened it.
  if (typeof event.data === 'string' && form.test(event.data))
    event.waitUntil(keepForm(event.data).catch(() => undefined));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, search } = new URL(request.url);
  if (request.method === 'POST' && handover.test(pathname)) {
    // The next person at this machine finds no form of somebody else's unit.
    event.waitUntil(worker.caches.delete(kept));
    return;
  }
  if (request.method !== 'GET') return;
  if (asset.test(pathname)) event.respondWith(keptFirst(request));
  else if (form.test(pathname) && request.mode === 'navigate')
    event.respondWith(lineFirst(request, search === '' ? pathname : undefined));
});

async function keptFirst(request: Request): Promise<Response> {
  const cache = await worker.caches.open(kept);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/**
 * The form as the server has it now; without a line, as it was last. One that the address fills in,
 * as with a copy of another record, is handed on and never kept.
 */
async function lineFirst(request: Request, keepAs: string | undefined): Promise<Response> {
  const cache = await worker.caches.open(kept);
  const { pathname } = new URL(request.url);
  const old = await cache.match(pathname);
  const fresh = fetch(request).then(async (response) => {
    if (keepAs !== undefined && isForm(response)) await cache.put(keepAs, response.clone());
    // Led away to the sign-in page: whoever held this form is no longer known here.
    if (response.type === 'opaqueredirect') await cache.delete(pathname);
    return response;
  });
  // Without an old one there is nothing better than to wait.
  if (!old) return fresh;
  return Promise.race([fresh, pause(patience).then(() => old)]).catch(() => old);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isForm(response: Response): boolean {
  // What is said once must not be said again each time that the form is opened.
  const told = response.headers.has('x-told');
  return response.ok && !response.redirected && response.type === 'basic' && !told;
}

/** Fetches the form and what it loads, where it is not kept yet. */
async function keepForm(pathname: string): Promise<void> {
  const cache = await worker.caches.open(kept);
  if (await cache.match(pathname)) return;
  const response = await fetch(pathname);
  if (!isForm(response)) return;
  const html = await response.clone().text();
  await cache.addAll(new Set(html.match(/\/assets\/[\w.-]+/g)));
  await cache.put(pathname, response);
}
