import { only, type Policy } from './policy.ts';

/*
 * Who may do what, a table a resource. Routes, buttons and refusals read these and nothing else;
 * row-level security stands below them and shows each reach its own rows.
 */

/** One's own account: password, second factor, sessions. */
export const ownAccount: Policy = only({
  officer: 'own',
  head: 'own',
  commune: 'own',
  province: 'own',
  leader: 'own',
  admin: 'own',
});

/** The province's profile: names of its bodies as they print. */
export const provinceProfile = {
  read: only({ province: 'all', leader: 'all', admin: 'all' }),
  change: only({ admin: 'all' }),
} as const;

/** The catalogue of communes. */
export const communes = {
  read: only({ province: 'all', leader: 'all', admin: 'all' }),
  change: only({ admin: 'all' }),
} as const;

/** Units: a commune keeps its own, the province all; the administrator reads none. */
export const units = {
  read: only({ commune: 'own', province: 'all', leader: 'own' }),
  change: only({ commune: 'own', province: 'all' }),
} as const;

/** Accounts of the offices: appraisers of communes and province, leaders, administrators. */
export const officeAccounts = {
  read: only({ admin: 'all' }),
  change: only({ admin: 'all' }),
} as const;

/** Accounts of units' heads and officers. */
export const unitAccounts = {
  read: only({ head: 'own', commune: 'own', province: 'all' }),
  change: only({ head: 'own', commune: 'own', province: 'all' }),
} as const;

/** The trail of what was done. */
export const trail = {
  read: only({ admin: 'all' }),
} as const;
