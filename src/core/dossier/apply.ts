import type { DossierAction } from './actions.ts';
import { faultOf } from './carries.ts';
import type { Done, DossierState } from './dossier-state.ts';
import { mayDo } from './may-do.ts';
import { after } from './reduce.ts';
import type { Refusal } from './refusals.ts';
import type { Person, RoundFacts } from './situation.ts';

export type Applied =
  | { readonly ok: true; readonly done: Done; readonly dossier: DossierState }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Does an action: what is to be added to the list, and how the dossier then stands; or why it cannot
 * be done. The caller adds it in the turn of the unit, so that nothing comes between.
 */
export function apply(
  dossier: DossierState,
  action: DossierAction,
  by: Person,
  facts: RoundFacts,
): Applied {
  const leave = mayDo(dossier, action.action, by, facts);
  if (!leave.allowed) return { ok: false, refusal: leave.refusal };
  const fault = faultOf(action, { dossier, by, facts });
  if (fault) return { ok: false, refusal: fault };
  const { account, role } = by;
  const done: Done = {
    ...action,
    number: dossier.actions + 1,
    on: facts.today,
    by: { account, role },
  };
  return { ok: true, done, dossier: after(dossier, done, leave.next) };
}
