import { leaveOf, type Policy } from '../../core/access/policy.ts';
import * as tables from '../../core/access/tables.ts';
import type { Lang } from '../../core/text.ts';
import type { Who } from '../../platform/http/who.ts';
import type { NavItem } from '../../ui/navigation.tsx';
import { type FrameWords, frameWords } from './words.ts';

interface Place {
  readonly label: keyof FrameWords['nav'];
  readonly href: string;
  readonly access: Policy;
}

/** Every place of the main menu, in its order; each person sees those that their table opens. */
const places: readonly Place[] = [
  { label: 'year', href: '/', access: tables.ownYear.read },
  { label: 'records', href: '/records', access: tables.ownYear.read },
  { label: 'figures', href: '/figures', access: tables.ownYear.read },
  { label: 'dossier', href: '/dossier', access: tables.ownYear.read },
  { label: 'profile', href: '/profile', access: tables.ownYear.read },
  { label: 'officers', href: '/officers', access: tables.ownOfficers.change },
  { label: 'setUp', href: '/', access: tables.provinceProfile.change },
  { label: 'province', href: '/province', access: tables.provinceProfile.change },
  { label: 'behind', href: '/behind', access: tables.behind.read },
  { label: 'queue', href: '/queue', access: tables.queue.read },
  { label: 'units', href: '/units', access: tables.units.read },
  { label: 'imports', href: '/imports/units', access: tables.unitImports.change },
  { label: 'communes', href: '/communes', access: tables.communes.read },
  { label: 'accounts', href: '/accounts', access: tables.officeAccounts.change },
  { label: 'rounds', href: '/rounds', access: tables.rounds.read },
  { label: 'sets', href: '/criteria-sets', access: tables.criteriaSets.read },
  { label: 'trail', href: '/trail', access: tables.trail.read },
];

export function navigationOf(who: Who, lang: Lang, path: string): NavItem[] {
  const say = frameWords(lang).nav;
  const [at = ''] = path.split('?');
  const leader: readonly Place[] =
    who.role === 'leader' ? [{ label: 'overview', href: '/', access: tables.home }] : [];
  return [...leader, ...places]
    .filter(({ access }) => leaveOf(access, who.role) !== 'no')
    .map(({ label, href }) => ({
      label: say[label],
      href,
      current: href === '/' ? at === '/' : at === href || at.startsWith(`${href}/`),
    }));
}
