/** Roles of people who sign in; `guest` has not. */
export const roles = ['officer', 'head', 'commune', 'province', 'leader', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * What a role may do with a kind of thing:
 * - `all`: with every one of the province;
 * - `own`: with those that lie in its reach (its unit, its commune's units), the others do not exist
 *   for it;
 * - `no`: it is told that it may not.
 */
export type Leave = 'all' | 'own' | 'no';

/** Who may do one thing. Every role is named, so that a new role is decided everywhere. */
export type Policy = Readonly<Record<Role | 'guest', Leave>>;

/** What a route asks of whom: everyone, signed in or not; or by a table. */
export type Access = 'everyone' | Policy;

const nobody: Policy = {
  guest: 'no',
  officer: 'no',
  head: 'no',
  commune: 'no',
  province: 'no',
  leader: 'no',
  admin: 'no',
};

/** A table that names those who may; all others may not. */
export function only(leaves: Partial<Policy>): Policy {
  return { ...nobody, ...leaves };
}

export function leaveOf(access: Access, role: Role | 'guest'): Leave {
  return access === 'everyone' ? 'all' : access[role];
}
