import type { Fields } from '../../platform/http/fields.ts';

/** The names of the values that differ between what is saved and what is wanted. */
export function changedIn<T extends Readonly<Record<string, string>>>(
  saved: T,
  wanted: T,
): (keyof T & string)[] {
  return Object.keys(wanted).filter((name) => saved[name] !== wanted[name]);
}

/** The named fields as they were typed, to be shown again. */
export function typedIn<Name extends string>(
  fields: Fields,
  names: readonly Name[],
): Record<Name, string> {
  const typed: Partial<Record<Name, string>> = {};
  for (const name of names) typed[name] = fields.one(name);
  return typed as Record<Name, string>;
}
