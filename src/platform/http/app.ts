import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { leaveOf } from '../../core/access/policy.ts';
import { randomText } from '../ids.ts';
import { askOf, flashCookie, peerOf } from './ask.ts';
import { type Asset, workerName } from './assets.ts';
import { withBytes, withFile, withFiles, withForm } from './body.ts';
import { packedPage } from './packed.ts';
import { Refusal, type Reply } from './reply.ts';
import type { Ask, Route, Shape, SignedAsk } from './route.ts';
import type { ErrorShown, Services } from './services.ts';
import { isOutage } from './trouble.ts';
import { BadBody, TooLarge } from './upload.ts';
import type { Vars } from './vars.ts';
import { scopeOf } from './who.ts';

/** The application: every request passes the same walls, in this order, before its handler. */
export function buildApp(routes: readonly Route[], services: Services): Hono<Vars> {
  const app = new Hono<Vars>();
  const { db, log, metrics, assets } = services;

  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const { method } = c.req;
    const route = c.req.routePath;
    const ms = performance.now() - began;
    metrics.served(route, method, c.res.status, ms / 1000);
    log.debug({ method, route, status: c.res.status, ms: Math.round(ms) }, 'served');
  });
  app.use(async (c, next) => {
    await next();
    // Outside of the walls below, which would write their own rules over these.
    if (c.get('sealed')) c.header('content-security-policy', "default-src 'none'; sandbox");
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      strictTransportSecurity: services.secure ? 'max-age=31536000' : false,
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  );
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const ready = await db.ready();
    return c.text(ready ? 'ready' : 'database not reached', ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    // Told to whoever stands on this machine itself, and to nobody through a proxy.
    const local =
      /^(::ffff:)?127\.|^::1$/.test(peerOf(c) ?? '') &&
      !proxyHeaders.some((name) => c.req.header(name) !== undefined);
    return local
      ? c.text(await metrics.print(), 200, { 'content-type': metrics.type })
      : c.notFound();
  });
  app.get('/assets/:name', (c) =>
    serveAsset(c, assets.find(c.req.param('name')), 'public, max-age=31536000, immutable'),
  );
  // At the root, for it may only stand before pages below its own address.
  app.get(`/${workerName}`, (c) => serveAsset(c, assets.find(workerName), 'no-cache'));
  app.use(compress());
  app.use(async (c, next) => {
    c.set('ask', await askOf(c, services));
    c.header('cache-control', 'private, no-store');
    await next();
  });
  app.use(csrf({ origin: (origin, c) => sameOrigin(origin, c, services.secure) }));
  for (const route of routes) {
    const handle = async (c: Context<Vars>) => respond(c, await answer(c, route, services));
    if (route.method === 'get') app.get(route.path, handle);
    else app.post(route.path, handle);
  }
  const refuse = (c: Context<Vars>, error: ErrorShown): Response | Promise<Response> => {
    const ask = c.get('ask');
    if (!ask) return c.text(String(error.status), error.status);
    return c.html(services.errorPage(ask, error), error.status);
  };
  app.notFound((c) => refuse(c, { status: 404, says: undefined, incident: undefined }));
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      return refuse(c, { status: error.status, says: error.says, incident: undefined });
    }
    if (error instanceof TooLarge) {
      return refuse(c, { status: 413, says: undefined, incident: undefined });
    }
    if (
      error instanceof BadBody ||
      ('getResponse' in error && typeof error.getResponse === 'function')
    ) {
      return refuse(c, { status: 403, says: undefined, incident: undefined });
    }
    const outage = isOutage(error);
    const incident = `${randomText(4)}-${randomText(4)}`;
    metrics.failed(outage ? 'outage' : 'error');
    log.error(
      { incident, route: c.req.routePath, err: { message: error.message, stack: error.stack } },
      'failed',
    );
    if (outage) c.header('retry-after', '5');
    return refuse(c, {
      status: outage ? 503 : 500,
      says: undefined,
      incident: outage ? undefined : incident,
    });
  });
  return app;
}

function serveAsset(c: Context<Vars>, asset: Asset | undefined, keep: string) {
  if (!asset) return c.notFound();
  const accepted = c.req.header('accept-encoding') ?? '';
  const coding =
    asset.br && /\bbr\b/.test(accepted)
      ? 'br'
      : asset.gzip && /\bgzip\b/.test(accepted)
        ? 'gzip'
        : undefined;
  const bytes = (coding && asset[coding]) ?? asset.plain;
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': asset.type,
    'cache-control': keep,
    vary: 'accept-encoding',
    ...(coding && { 'content-encoding': coding }),
  });
}

/** What proxies add to the requests that they pass on. */
const proxyHeaders = [
  ...['forwarded', 'via', 'x-real-ip'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'],
];

function sameOrigin(origin: string, c: Context, secure: boolean): boolean {
  const host = c.req.header('host');
  return origin === `${secure ? 'https' : 'http'}://${host}`;
}

async function answer(c: Context<Vars>, route: Route, services: Services): Promise<Reply> {
  const ask = c.get('ask');
  if (!route.signed) return taken(c, ask, route);
  const { who } = ask;
  if (!who) {
    const { to, flash } = services.signInAt(ask);
    return { kind: 'redirect', to, flash };
  }
  if (leaveOf(route.access, who.role) === 'no') throw new Refusal(403);
  const signed: SignedAsk = {
    ...ask,
    who,
    within: (work) => services.db.within(scopeOf(who), work),
  };
  return taken(c, signed, route);
}

/** Takes in what the route takes, and lets its handler act. */
async function taken<A extends Ask>(c: Context, ask: A, shape: Shape<A>): Promise<Reply> {
  if (shape.method === 'get') return shape.handle(ask);
  switch (shape.takes) {
    case 'form':
      return withForm(c, ask, shape.handle);
    case 'file':
      return withFile(c, ask, shape.handle);
    case 'files':
      return withFiles(c, ask, shape.handle);
    case 'bytes':
      return withBytes(c, ask, shape.handle);
  }
}

async function respondImage(
  c: Context<Vars>,
  { type, tag, body }: Extract<Reply, { kind: 'image' }>,
): Promise<Response> {
  const headers = { etag: `"${tag}"`, 'cache-control': 'private, no-cache' };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  return c.body(Readable.toWeb(await body()) as ReadableStream, 200, {
    ...headers,
    'content-type': type,
    'content-disposition': 'inline',
  });
}

function respond(c: Context<Vars>, reply: Reply): Response | Promise<Response> {
  switch (reply.kind) {
    case 'page':
      // A worker that keeps pages for where there is no line must not keep what is said once.
      if (c.get('ask').flash) c.header('x-told', '1');
      return packedPage(c, reply.html, reply.status);
    case 'redirect':
      if (reply.flash) c.get('ask').cookies.set(flashCookie, JSON.stringify(reply.flash), 60);
      return c.redirect(reply.to, 303);
    case 'file':
      return c.body(Readable.toWeb(reply.body) as ReadableStream, 200, {
        'content-type': reply.type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(reply.name)}`,
      });
    case 'image':
      c.set('sealed', true);
      return respondImage(c, reply);
    case 'json':
      return c.json(reply.value, reply.status);
    case 'text':
      return c.text(reply.text, reply.status, { 'content-type': reply.type });
  }
}
