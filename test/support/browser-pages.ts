import { leaveOf, type Role } from '../../src/core/access/policy.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Places } from './browser-world.ts';

/** Addresses that answer with a file, a picture or a word to a script. */
const files = /\.(xlsx|csv)$|\/(source|arrived|preview|original|page|file|papers-zip)$/;

/** Changes that only a unit still active has, or a record that is kept. */
const ofActive = /^\/(units|records)\/:id\/./;

/**
 * Every page that a role may open, read from the table of routes: a page that is added is looked at
 * without being named here, and one whose `:id` is of a new kind fails until the world has one.
 */
export function pagesOf(routes: readonly Route[], role: Role, places: Places): string[] {
  return routes
    .filter(({ method, path, access, signed }) => {
      if (method !== 'get' || !signed || files.test(path)) return false;
      return leaveOf(access, role) !== 'no' && !isSeenBefore(role, path, access);
    })
    .flatMap(({ path }) => {
      // What belongs to a unit's year is of the same kind for its people and for the offices above.
      const own = path.replace('/units/:unit/', '/');
      // A dossier is looked at in each of its states, which are those of several units, by one office.
      if (role === 'commune' && path === '/units/:unit/dossier/:round')
        return [places.units[0], ...places.closed].map((unit) => ofUnit(path, places, unit));
      if (path === '/units/:unit/dossier/:round/papers/:paper')
        return role === 'commune' ? [ofUnit(path, places, places.closed[0])] : [];
      const whole = path.replace(/:(?!(?:id|criterion)\b)\w+/g, (name) => ofYear(name, places));
      const [, kind = ''] = /^\/(.+?)\/:(?:id|criterion)/.exec(own) ?? [];
      if (kind === '') return [whole];
      const ids = places[kind as keyof Places];
      if (!ids) throw new Error(`the world has nothing for ${path}`);
      const some = ofActive.test(own) ? ids.slice(0, 1) : ids;
      return some.map((id) => whole.replace(/:(?:id|criterion)/, id));
    });
}

/**
 * The pages of a unit's year are the same for its head as for its officer, and for the province as for
 * the commune: one of each two looks at them.
 */
function isSeenBefore(role: Role, path: string, access: Route['access']): boolean {
  if (role === 'head') return leaveOf(access, 'officer') !== 'no' && path !== '/';
  return (
    role === 'province' && path.startsWith('/units/:unit/') && leaveOf(access, 'commune') !== 'no'
  );
}

function ofUnit(path: string, places: Places, unit = ''): string {
  return path.replace(/:\w+/g, (name) => ofYear(name, { ...places, units: [unit] }));
}

/** What a page of a unit's year is about. */
function ofYear(name: string, { units, rounds }: Places): string {
  const things: Readonly<Record<string, string | undefined>> = {
    ':unit': units[0],
    ':round': rounds[0],
    ':figure': 'incidents.crimes',
    ':field': 'guardForce',
    ':paper': 'proposal',
  };
  const thing = things[name];
  if (thing === undefined) throw new Error(`the world has nothing for ${name}`);
  return thing;
}
