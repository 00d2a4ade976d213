/** The address with some parts of its query set, or taken out where empty. */
export function withQuery(
  path: string,
  changes: Readonly<Record<string, string | number | undefined>>,
): string {
  const url = new URL(path, 'http://here');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url.pathname + url.search;
}

/**
 * A path of this application that a query or header named; the first page where it is another's:
 * nobody is sent elsewhere by a link that begins here.
 */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/';
  const url = new URL(wanted, 'http://here');
  return url.host === 'here' ? url.pathname + url.search : '/';
}

/** The same list, whole, as a file: `/units?q=a&page=3` becomes `/units.xlsx?q=a`. */
export function downloadOf(path: string, extension = 'xlsx'): string {
  const url = new URL(withQuery(path, { page: undefined }), 'http://here');
  return `${url.pathname}.${extension}${url.search}`;
}
