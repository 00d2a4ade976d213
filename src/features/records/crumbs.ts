import type { SignedAsk } from '../../platform/http/route.ts';
import type { Link } from '../../ui/link.ts';
import type { Whose } from '../dossiers/index.ts';
import { frameWords } from '../frame/index.ts';
import { recordHref } from './address.ts';
import { recordWords } from './words.ts';

/** The pages above one of records: for an office the unit and its year stand before them. */
export function crumbsOf(
  { lang }: SignedAsk,
  { base, office, unit }: Whose,
  record?: { readonly publicId: string; readonly title: string },
): Link[] {
  return [
    ...(office
      ? [
          { label: frameWords(lang).nav.units, href: '/units' },
          { label: unit.name, href: base },
        ]
      : []),
    { label: recordWords(lang).records, href: `${base}/records` },
    ...(record ? [{ label: record.title, href: recordHref(base, record) }] : []),
  ];
}
