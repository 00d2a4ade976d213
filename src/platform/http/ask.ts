import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isLang, type Lang } from '../../core/text.ts';
import { newSecret } from '../ids.ts';
import { clientAddress } from './address.ts';
import { cookiesOf } from './cookies.ts';
import { queryOf } from './fields.ts';
import type { DraftKey, Flash } from './reply.ts';
import type { Ask } from './route.ts';
import { csrfToken } from './secrets.ts';
import type { Services } from './services.ts';
import { findSession, sessionCookie } from './session.ts';
import type { Vars } from './vars.ts';

export const visitCookie = 'visit';
export const flashCookie = 'said';
const langCookie = 'lang';
const aYear = 365 * 86_400;

/** The address that connected. */
export function peerOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    // A request made within the process, as in tests, comes from nowhere.
    return undefined;
  }
}

/** What is known of a request before its handler: who, in which language, with what said before. */
export async function askOf(c: Context<Vars>, services: Services): Promise<Ask> {
  const { db, log } = services;
  const now = services.now();
  const cookies = cookiesOf(c, services.secure);
  const url = new URL(c.req.url);
  const wanted = url.searchParams.get('lang');
  if (isLang(wanted)) cookies.set(langCookie, wanted, aYear);
  const kept = cookies.get(langCookie);
  const lang: Lang = isLang(wanted) ? wanted : isLang(kept) ? kept : 'vi';
  let visit = cookies.get(visitCookie);
  if (!visit) {
    visit = newSecret();
    cookies.set(visitCookie, visit, aYear);
  }
  const key = cookies.get(sessionCookie);
  const base = {
    lang,
    path: url.pathname + url.search,
    query: queryOf(url.searchParams),
    param: (name: string) => (c.req.param(name) ?? '').replaceAll('\0', ''),
    csrf: csrfToken(visit),
    now,
    trial: services.trial ?? false,
    address: clientAddress(peerOf(c), c.req.header('x-forwarded-for'), services.proxies),
    agent: c.req.header('user-agent') ?? '',
    db,
    log,
    assets: services.assets,
    cookies,
  };
  const ask: Ask = { ...base, who: undefined, flash: undefined };
  // Whatever fails from here on is told in the visitor's language.
  c.set('ask', ask);
  const session = key ? await findSession(db, key, now) : undefined;
  const flash = c.req.method === 'GET' ? takeFlash(cookies) : undefined;
  return { ...base, who: session?.verified ? session.who : undefined, flash };
}

function isDraftKey(key: unknown): key is DraftKey {
  return typeof key === 'string' && key.includes(':');
}

function takeFlash(cookies: Ask['cookies']): Flash | undefined {
  const said = cookies.get(flashCookie);
  if (!said) return undefined;
  cookies.drop(flashCookie);
  try {
    const { tone, text, draftsDone } = JSON.parse(said);
    const known = ['info', 'success', 'warning', 'danger'].includes(tone);
    if (!known || typeof text !== 'string') return undefined;
    return {
      tone,
      text,
      draftsDone: Array.isArray(draftsDone) ? draftsDone.filter(isDraftKey) : undefined,
    };
  } catch {
    return undefined;
  }
}

/** A new visit, so that a token from before signing in or out is worth nothing afterwards. */
export function renewVisit(ask: Ask): void {
  ask.cookies.set(visitCookie, newSecret(), aYear);
}
