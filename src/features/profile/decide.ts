import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import {
  changeYear,
  claimColumns,
  openRoundSets,
  readUnitYear,
  whoseYear,
} from '../dossiers/index.ts';
import { FormReader } from '../frame/index.ts';
import { answerDraft, profileHref } from './addresses.ts';
import { fieldOf } from './answers.ts';
import { keptOf, waitingClaim } from './claims.ts';
import { profilePage } from './profile-page.tsx';
import { confirmColumn, decideClaim } from './queries.ts';
import { shown } from './save-claims.ts';
import { profileWords } from './words.ts';

/** The office confirms what a unit says of itself, or tells it why not. */
export async function decideField(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = profileWords(lang);
  const field = fieldOf(ask);
  const form = new FormReader(fields, lang);
  const verdict = form.choice('verdict', ['accept', 'refuse'], {
    label: say.verdict,
    required: true,
  });
  const reason = form.lines('reason', { label: say.reason, max: 1000 });
  if (verdict === 'refuse' && reason === '') form.fault('reason', say.reasonMissing);
  const { whose, rounds, claims } = await ask.within(async (tx) => {
    const whose = await whoseYear(ask, tx);
    if (!whose.mayChange) throw new Refusal(403, say.readOnly);
    const rounds = await openRoundSets(tx, who.tenant);
    return { whose, rounds, claims: (await readUnitYear(tx, who.tenant, whose.unit)).claims };
  });
  const back = profileHref(whose.base);
  const nothing = redirect(back, { tone: 'info', text: say.nothingWaits });
  if (!waitingClaim(claims, field)) return nothing;
  if (form.errors.length > 0 || !verdict) {
    const given = { form: field, typed: fields.one, errors: form.errors };
    return page(profilePage(ask, { whose, rounds, claims }, given), 422);
  }
  const accepted = verdict === 'accept';
  const by = { who, now };
  const done = await ask.within((tx) =>
    changeYear(tx, by, whose.unit.id, async () => {
      const { unit } = await whoseYear(ask, tx);
      const year = await readUnitYear(tx, who.tenant, unit);
      const claim = waitingClaim(year.claims, field);
      if (!claim || String(claim.number) !== fields.one('number'))
        return { result: undefined, act: undefined };
      await decideClaim(
        tx,
        by,
        { unit: unit.id, field, number: claim.number },
        { accepted, reason },
      );
      if (accepted) await confirmColumn(tx, by, unit.id, { ...claim, field });
      const change = {
        from: shown(field, keptOf(unit)[field]),
        to: shown(field, claim.value),
      };
      return {
        result: claim.number,
        act: {
          action: accepted ? 'accepted' : 'refused',
          subject: 'unit_claim',
          subjectId: unit.id,
          detail: {
            [claimColumns[field]]: change,
            ...(claim.ground !== '' && { ground: claim.ground }),
            ...(reason !== '' && { reason }),
          },
        },
      };
    }),
  );
  if (done === undefined) return nothing;
  const text = (accepted ? say.accepted : say.refused)(say.fields[field]);
  const { unit } = whose;
  const draft = answerDraft(unit, { field, number: done });
  return redirect(back, { tone: 'success', text, draftsDone: [`${who.publicId}:${draft}`] });
}
