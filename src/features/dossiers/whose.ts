import type { Policy } from '../../core/access/policy.ts';
import { ownYear, unitYears } from '../../core/access/tables.ts';
import { unitColumns } from '../../platform/database/columns.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import { found } from '../../platform/http/reply.ts';
import type { Route, SignedAsk } from '../../platform/http/route.ts';

/** Whose year a page shows, and where its pages stand. */
export interface Whose {
  readonly unit: UnitRow;
  /** Before each address of the year: nothing for the unit's own people, `/units/…` for an office. */
  readonly base: string;
  /** Where the year begins. */
  readonly home: string;
  /** Whether an office looks at it, or writes in it for the unit (“nhập thay”). */
  readonly office: boolean;
  /** Whether whoever asks may write in it: a commune keeps units of its own level alone. */
  readonly mayChange: boolean;
}

/** The unit of the address, or one's own; 404 where it is out of reach. */
export async function whoseYear(ask: SignedAsk, tx: Tx): Promise<Whose> {
  const { who } = ask;
  const publicId = ask.param('unit');
  const query = tx.selectFrom('unit').select(unitColumns).where('tenant_id', '=', who.tenant);
  const unit = found(
    await (who.unit === undefined
      ? query.where('public_id', '=', publicId)
      : query.where('id', '=', who.unit)
    ).executeTakeFirst(),
  );
  const office = who.unit === undefined;
  const base = office ? `/units/${unit.public_id}` : '';
  return {
    unit,
    base,
    home: office ? `${base}/year` : '/',
    office,
    mayChange: unit.ended_on === null && (who.role !== 'commune' || unit.level === 'commune'),
  };
}

/** Who may read and who may write in the year of a unit. */
export interface YearLeave {
  readonly read: Policy;
  readonly change: Policy;
}

/** The pages of a year, once for the unit's own people and once for the offices above it. */
export function yearRoutes(
  pages: (base: string, leave: YearLeave) => readonly Route[],
): readonly Route[] {
  return [...pages('', ownYear), ...pages('/units/:unit', unitYears)];
}
