/** The page of a dossier, for the offices above it. */
export function dossierHref(unit: string, round: string): string {
  return `/units/${unit}/dossier/${round}`;
}

/** Another address of the queue with the same filter. */
export function withSameFilter(to: string, path: string): string {
  return to + new URL(path, 'http://here').search;
}
