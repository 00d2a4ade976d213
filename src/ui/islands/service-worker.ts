/*
 * Lets the form for a record open where there is no line. Nothing else of the application is kept:
 * a page that shows more than an empty form must come from the server, or not at all.
 */

/** What of the worker's own world is used here; the types of pages do not know it. */
interface Worker {
  readonly caches: CacheStorage;
  readonly addEventListener: (
    kind: 'install' | 'activate' | 'fetch',
    act: (event: WorkerEvent) => void,
  ) => void;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
}
interface WorkerEvent {
  readonly request: Request;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (response: Promise<Response>) => void;
}

const worker = globalThis as unknown as Worker;
const kept = 'diem-sang-1';

/** The empty form, of one's own unit or of one for which an office writes. */
const form = /^(\/units\/[^/]+)?\/records\/new$/;
/** Their names change with their content, so that one that is kept is never old. */
const asset = /^\/assets\//;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method === 'POST' && pathname === '/sign-out') {
    // The next person at this machine finds no form of somebody else's unit.
    event.waitUntil(worker.caches.delete(kept));
    return;
  }
  if (request.method !== 'GET') return;
  if (asset.test(pathname)) event.respondWith(keptFirst(request));
  else if (form.test(pathname) && request.mode === 'navigate')
    event.respondWith(lineFirst(request));
});

async function keptFirst(request: Request): Promise<Response> {
  const cache = await worker.caches.open(kept);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The form as the server has it now; without a line, as it was last. */
async function lineFirst(request: Request): Promise<Response> {
  const cache = await worker.caches.open(kept);
  const { pathname } = new URL(request.url);
  try {
    const response = await fetch(request);
    // One that led to the sign-in page is not the form.
    if (response.ok && !response.redirected) await cache.put(pathname, response.clone());
    return response;
  } catch (error) {
    const found = await cache.match(pathname);
    if (found) return found;
    throw error;
  }
}
