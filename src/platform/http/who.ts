import type { Role } from '../../core/access/policy.ts';
import type { ActBy } from '../audit/trail.ts';
import type { Scope } from '../database/database.ts';

/** Someone signed in, as every page knows them. */
export interface Who {
  readonly tenant: string;
  readonly account: string;
  readonly publicId: string;
  readonly role: Role;
  readonly name: string;
  readonly login: string;
  readonly commune: string | undefined;
  readonly unit: string | undefined;
  readonly hasTotp: boolean;
  /** The session in use, by its public id. */
  readonly session: string;
  /** Names to show: the province, its committee, and the office or unit of the account. */
  readonly province: string;
  readonly committee: string;
  readonly communeName: string | undefined;
  readonly unitName: string | undefined;
}

/** Who acts and when: what each act needs beside the thing acted on. */
export interface By {
  readonly who: Who;
  readonly now: Date;
}

/** What row-level security lets someone see: a leader sees what his committee's office does. */
export function scopeOf(who: Who): Scope {
  const { tenant, account, role, commune, unit } = who;
  switch (role) {
    case 'admin':
      return { tenant, account, reach: 'admin' };
    case 'province':
      return { tenant, account, reach: 'province' };
    case 'leader':
      return commune === undefined
        ? { tenant, account, reach: 'province' }
        : { tenant, account, reach: 'commune', commune };
    case 'commune':
      if (commune === undefined) throw new Error(`account ${account} has no commune`);
      return { tenant, account, reach: 'commune', commune };
    case 'officer':
    case 'head':
      if (unit === undefined) throw new Error(`account ${account} has no unit`);
      return { tenant, account, reach: 'unit', unit };
  }
}

export function actBy(who: Who): ActBy & { readonly role: Role } {
  return { tenant: who.tenant, account: who.account, role: who.role };
}
