import { refusalWords } from '../../core/dossier/refusals.ts';
import { shortCode } from '../../core/short-code.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { type Acted, act, dossierHref, keepFrozen } from '../dossiers/index.ts';
import { FormReader } from '../frame/index.ts';
import { closingPage } from './closing-page.tsx';
import { type ClosingGround, closingGround, closingPlace } from './ground.ts';
import { closingWords } from './words.ts';

/** Found in the unit's turn: the dossier is not ready, and nothing of the work may stay. */
class NotReady extends Error {
  readonly on: ClosingGround;
  readonly errors: readonly FieldError[];

  constructor(on: ClosingGround, errors: readonly FieldError[]) {
    super('not ready to be closed');
    this.on = on;
    this.errors = errors;
  }
}

/** Closes a dossier: freezes the year as it is now, under a digest that its papers will bear. */
export async function closeDossier(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = closingWords(lang);
  const { whose, round } = await ask.within((tx) => closingPlace(ask, tx));
  if (!whose.mayChange) throw new Refusal(403, say.readOnly);
  try {
    const acted = await ask.within((tx) =>
      act(
        tx,
        { by: actBy(who), now },
        {
          action: 'close',
          unit: whose.unit.id,
          round: round.round,
          make: async ({ id }) => {
            const on = await closingGround(ask, tx);
            const { reason, errors } = readForm(ask, on);
            if (errors.length > 0) throw new NotReady(on, errors);
            const { frozen } = on;
            const owner = { tenant: who.tenant, unit: whose.unit.id, dossier: id };
            await keepFrozen(tx, owner, now, frozen);
            return { digest: frozen.digest, reason };
          },
        },
      ),
    );
    return redirect(dossierHref(whose.base, round.round), flashOf(acted, ask));
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
    const { on, errors } = error;
    // What is confirmed is what was seen: of a page that says something new it is asked again.
    const asSeen = !fields.has('seen') || fields.one('seen') === on.frozen.digest;
    const typed = (name: string) => (name === 'confirm' && !asSeen ? '' : fields.one(name));
    return page(closingPage(ask, on, { typed, errors }), 422);
  }
}

function flashOf(acted: Acted, { lang }: SignedAsk) {
  if (!acted.ok)
    return { tone: 'warning' as const, text: refusalWords(acted.refusal, acted.at)[lang] };
  const digest = acted.done.action === 'close' ? acted.done.digest : '';
  return { tone: 'success' as const, text: closingWords(lang).closed(shortCode(digest)) };
}

function readForm(
  { fields, lang }: SignedAsk & Posted,
  { figures, unproved, frozen }: ClosingGround,
) {
  const say = closingWords(lang);
  const form = new FormReader(fields, lang);
  const reason =
    unproved.length > 0
      ? form.lines('reason', { label: say.reason, required: true, max: 1000 })
      : '';
  if (fields.one('confirm') !== '1') form.fault('confirm', say.confirmMissing);
  const stale = figures.filter((one) => one.stale).length;
  if (stale > 0) form.fault('confirm', say.stale(stale));
  else if (fields.has('seen') && fields.one('seen') !== frozen.digest)
    form.fault('confirm', say.changedMeanwhile);
  return { reason, errors: form.errors };
}
