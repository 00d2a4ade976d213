/** Where a unit says what it is, and the offices above it decide that. */
export function profileHref(base: string): string {
  return `${base}/profile`;
}
