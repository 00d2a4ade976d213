import type { Lang } from '../../core/text.ts';
import type { Link } from '../../ui/link.ts';
import { frameWords } from '../frame/index.ts';
import type { ShownYear } from './read-year.ts';
import { yearWords } from './words.ts';

/** The way to a page of a year: for an office through its units. */
export function crumbsOfYear({ unit, base, home, office }: ShownYear, lang: Lang): Link[] {
  const year = { label: yearWords(lang).title, href: home };
  if (!office) return [year];
  return [
    { label: frameWords(lang).nav.units, href: '/units' },
    { label: unit.name, href: base },
    year,
  ];
}
