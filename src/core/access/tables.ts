import { only, type Policy } from './policy.ts';

/*
 * Who may do what, a table a resource. Routes, buttons and refusals read these and nothing else;
 * row-level security stands below them and shows each reach its own rows.
 */

/** Everyone who has signed in. */
const signedIn: Policy = only({
  officer: 'own',
  head: 'own',
  commune: 'own',
  province: 'own',
  leader: 'own',
  admin: 'own',
});

/** One's own account: password, second factor, sessions. */
export const ownAccount = signedIn;

/** How one is reminded: by calendar everyone, by letter those who have work with units' years. */
export const ownReminders = {
  calendar: signedIn,
  mail: only({ officer: 'own', head: 'own', commune: 'own', province: 'own' }),
} as const;

/** Who may do without the second factor again: not those who reach many units. */
export const ownFactor = {
  stop: only({ officer: 'own', head: 'own', commune: 'own', leader: 'own' }),
} as const;

/** The first page after signing in: each role has its own. */
export const home = signedIn;

/** The province's profile: names of its bodies as they print. */
export const provinceProfile = {
  change: only({ admin: 'all' }),
} as const;

/** The catalogue of communes. */
export const communes = {
  read: only({ province: 'all', admin: 'all' }),
  change: only({ admin: 'all' }),
} as const;

/** Units: a commune keeps its own, the province all; the administrator reads none. */
export const units = {
  read: only({ commune: 'own', province: 'all', leader: 'own' }),
  change: only({ commune: 'own', province: 'all' }),
  /** What crosses the borders of a commune is the province's. */
  move: only({ province: 'all' }),
} as const;

/** Accounts of the offices: appraisers of communes and province, leaders, administrators. */
export const officeAccounts = {
  change: only({ admin: 'all' }),
} as const;

/** Accounts of units' heads and officers, kept by the offices. */
export const unitAccounts = {
  change: only({ commune: 'own', province: 'all' }),
} as const;

/** A head invites the officers of his own unit. */
export const ownOfficers = {
  change: only({ head: 'own' }),
} as const;

/** The year of one's own unit: records, files, figures, and how they stand. */
export const ownYear = {
  read: only({ officer: 'own', head: 'own' }),
  change: only({ officer: 'own', head: 'own' }),
} as const;

/** The years of units, for the offices above them; a commune writes in those of its own level. */
export const unitYears = {
  read: only({ commune: 'own', province: 'all' }),
  change: only({ commune: 'own', province: 'all' }),
} as const;

/** Who is behind in what: a commune sees its own units, the province all; the administrator none. */
export const behind = {
  read: only({ commune: 'own', province: 'all' }),
} as const;

/** Dossiers handed up: a commune sees those of its units and takes in those of its level. */
export const queue = {
  read: only({ commune: 'own', province: 'all' }),
  takeIn: only({ commune: 'own', province: 'all' }),
} as const;

/** Rounds and criteria sets are no secret to those who work under them. */
export const rounds = {
  read: signedIn,
  change: only({ admin: 'all' }),
} as const;

export const criteriaSets = {
  read: signedIn,
  change: only({ admin: 'all' }),
} as const;

/** Files of units taken in, and of communes. */
export const unitImports = {
  change: only({ commune: 'own', province: 'all' }),
} as const;

export const communeImports = {
  change: only({ admin: 'all' }),
} as const;

/** The trail of what was done. */
export const trail = {
  read: only({ admin: 'all' }),
} as const;
