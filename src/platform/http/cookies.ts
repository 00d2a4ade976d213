import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ask } from './route.ts';

/**
 * The application's cookies: none readable by script, none sent along from other sites. Over https
 * they carry `__Host-`, which no neighbouring site can set.
 */
export function cookiesOf(c: Context, secure: boolean): Ask['cookies'] {
  const prefix = secure ? ('host' as const) : undefined;
  const where = { path: '/', secure, ...(prefix && { prefix }) };
  return {
    get: (name) => getCookie(c, name, prefix) || undefined,
    set: (name, value, seconds) =>
      setCookie(c, name, value, { ...where, httpOnly: true, sameSite: 'Lax', maxAge: seconds }),
    drop: (name) => void deleteCookie(c, name, where),
  };
}
