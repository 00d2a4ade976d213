/**
 * Reads `postgres://user:password@host:port/database?host=/socket`. Before a socket's folder the
 * host may be left out, which the standard of addresses forbids where there is a user.
 */
export function readDatabaseUrl(text: string): URL {
  return new URL(text.replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=[/?#]|$)/, '$1localhost'));
}
