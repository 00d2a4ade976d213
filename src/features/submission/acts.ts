import type { ActionName } from '../../core/dossier/actions.ts';
import { mayDo } from '../../core/dossier/may-do.ts';
import { type Refusal as RefusalName, refusalWords } from '../../core/dossier/refusals.ts';
import type { Situation } from '../../core/dossier/situation.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { act, dossierHref, type Wanted } from '../dossiers/index.ts';
import { FormReader } from '../frame/index.ts';
import { dossierPage } from './dossier-page.tsx';
import { dossierGround } from './ground.ts';
import { type SubmissionWords, submissionWords } from './words.ts';

/** An act of the page: what it carries, and what is said when it was done. */
interface PageAct<N extends ActionName> {
  readonly action: N;
  readonly make: (reason: string) => Wanted<N>['make'];
  /** The label of the reason that it wants; none where it wants none. */
  readonly reason?: keyof SubmissionWords & ('withdrawReason' | 'allowLateReason');
  readonly said: keyof SubmissionWords &
    ('submitted' | 'recalled' | 'reopened' | 'tookIn' | 'withdrawn' | 'allowedLate');
}

/** Does an act of a dossier's page; what the table refuses is told in its words. */
function doing<N extends ActionName>({ action, make, reason: wants, said }: PageAct<N>) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { lang, who, now, fields } = ask;
    const say = submissionWords(lang);
    const on = await ask.within((tx) => dossierGround(ask, tx));
    const { whose, round, at } = on;
    const leave = mayDo(at.dossier, action, at.by, at.facts);
    // What was submitted is taken in also where the unit has since ended.
    const takesIn = action === 'takeIn' && leave.allowed;
    if (!whose.mayChange && !takesIn) throw new Refusal(403, say.readOnly);
    const address = dossierHref(whose.base, round.round);
    const refused = (refusal: RefusalName, situation: Situation) =>
      redirect(address, { tone: 'warning', text: refusalWords(refusal, situation)[lang] });
    // What can no longer be done wants no reason any more.
    if (!leave.allowed) return refused(leave.refusal, at);
    const form = new FormReader(fields, lang);
    const reason = wants
      ? form.lines('reason', { label: say[wants], required: true, max: 1000 })
      : '';
    if (form.errors.length > 0) {
      const name = action === 'withdraw' ? 'withdraw' : 'allowLate';
      const given = { form: name, errors: form.errors, typed: fields.one } as const;
      return page(dossierPage(ask, on, given), 422);
    }
    const acted = await ask.within((tx) =>
      act(
        tx,
        { by: actBy(who), now },
        {
          action,
          unit: whose.unit.id,
          round: round.round,
          seen: seenOf(fields.one('seen')),
          make: make(reason),
        },
      ),
    );
    if (!acted.ok) return refused(acted.refusal, acted.at);
    const late = acted.done.action === 'submit' && acted.done.late;
    return redirect(address, { tone: 'success', text: late ? say.submittedLate : say[said] });
  };
}

function seenOf(sent: string): number | undefined {
  return /^\d{1,6}$/.test(sent) ? Number(sent) : undefined;
}

/** By the head, or by the officer on the ground of the letter that the head signed; the trail says which. */
export const submitDossier = doing({
  action: 'submit',
  make:
    () =>
    ({ dossier, facts }) => ({
      code: dossier.closing?.code ?? '',
      late: facts.today > facts.submitBy,
    }),
  said: 'submitted',
});

export const recallDossier = doing({ action: 'recall', make: () => () => ({}), said: 'recalled' });

/** Code and papers of the closing go with it. */
export const reopenDossier = doing({ action: 'reopen', make: () => () => ({}), said: 'reopened' });

export const takeInDossier = doing({
  action: 'takeIn',
  make:
    () =>
    ({ facts }) => ({ level: facts.level }),
  said: 'tookIn',
});

export const withdrawDossier = doing({
  action: 'withdraw',
  make: (reason) => () => ({ reason }),
  reason: 'withdrawReason',
  said: 'withdrawn',
});

export const allowLate = doing({
  action: 'allowLate',
  make: (reason) => () => ({ reason }),
  reason: 'allowLateReason',
  said: 'allowedLate',
});
