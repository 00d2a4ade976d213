import { leaveOf, type Role } from '../../src/core/access/policy.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Places } from './browser-world.ts';

/** Addresses that answer with a file. */
const files = /\.(xlsx|csv)$|\/source$/;

/** Changes that only a unit still active has. */
const ofActiveUnit = /^\/units\/:id\/./;

/**
 * Every page that a role may open, read from the table of routes: a page that is added is looked at
 * without being named here, and one whose `:id` is of a new kind fails until the world has one.
 */
export function pagesOf(routes: readonly Route[], role: Role, places: Places): string[] {
  return routes
    .filter(({ method, path, access, signed }) => {
      if (method !== 'get' || !signed || files.test(path)) return false;
      return leaveOf(access, role) !== 'no';
    })
    .flatMap(({ path }) => {
      // What belongs to a unit's year has the same name for its people and for the offices above it.
      const own = path.replace('/units/:unit/', `/units/${places.units[0]}/`);
      const [, kind = ''] = /^(?:\/units\/[a-z2-9]{14})?\/(.+?)\/:\w+/.exec(own) ?? [];
      if (kind === '') return [own];
      const ids = places[kind as keyof Places];
      if (!ids) throw new Error(`the world has nothing for ${path}`);
      const some = ofActiveUnit.test(path) ? ids.slice(0, 1) : ids;
      return some.map((id) => own.replace(/:\w+/, id));
    });
}
