/**
 * Where a request comes from. Each proxy adds the address that it saw at the end of
 * `X-Forwarded-For`; only as many as stand before this server are believed.
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const seen = (forwarded ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const told = proxies > 0 ? seen.at(-proxies) : undefined;
  return told ?? peer ?? 'unknown';
}
