/**
 * The id of the control of a named field. Labels, errors and the links of the error summary all
 * derive it from the name, so that none can point past the other.
 */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

/** Class names joined, without those that do not apply. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
