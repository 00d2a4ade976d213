import type { Tx } from '../../platform/database/database.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { changeYear, judgeUnit, whoseYear } from '../dossiers/index.ts';
import { conflictReply, FormReader, resolved } from '../frame/index.ts';
import { criterionHref } from './addresses.ts';
import { criterionPage } from './criterion-page.tsx';
import { criterionWords } from './criterion-words.ts';
import { crumbsOfYear } from './crumbs.ts';
import { draftKey, longest } from './explanation-panel.tsx';
import { findCriterion, type ShownCriterion } from './find-criterion.ts';
import { addExplanation } from './queries.ts';

type Outcome = { readonly one: ShownCriterion } & (
  | { readonly is: 'saved' | 'unchanged' | 'conflict' }
  | { readonly is: 'faulty'; readonly errors: readonly FieldError[] }
);

/** Keeps what a unit says of a criterion, beside all that it has said before. */
export async function saveExplanation(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = criterionWords(lang);
  const fields = resolved(ask.fields);
  const form = new FormReader(fields, lang);
  const text = form.lines('text', { label: say.explanationLabel, max: longest });
  const outcome = await ask.within(async (tx): Promise<Outcome> => {
    const { unit } = await whoseYear(ask, tx);
    return changeYear<Outcome>(tx, { who, now }, unit.id, async () => {
      const one = await findCriterion(ask, tx);
      const { shown, at, said, compiled } = one;
      if (!shown.writable) throw new Refusal(403, at.state === 'draft' ? say.mayNot : say.closed);
      const { number: criterion } = compiled.criterion;
      if (form.errors.length > 0)
        return { result: { is: 'faulty', one, errors: form.errors }, act: undefined };
      if (fields.one('version') !== String(said?.number ?? 0))
        return { result: { is: 'conflict', one }, act: undefined };
      if (text === (said?.text ?? '')) return { result: { is: 'unchanged', one }, act: undefined };
      const dossier = at.kept ?? (await begun(tx, ask, unit.id));
      const number = (said?.number ?? 0) + 1;
      await addExplanation(tx, {
        tenant: who.tenant,
        dossier,
        criterion,
        number,
        unit_id: unit.id,
        text,
        at: now,
        account_id: who.account,
        role: who.role,
      });
      return {
        result: { is: 'saved', one },
        act: {
          action: 'saved',
          subject: 'explanation',
          subjectId: dossier,
          detail: { unit: unit.name, round: at.round.name, criterion, version: number },
        },
      };
    });
  });
  const { one } = outcome;
  const { shown, at, compiled, said } = one;
  const address = criterionHref(shown.base, at.round.public_id, compiled.criterion.number);
  switch (outcome.is) {
    case 'faulty':
      return page(
        criterionPage(ask, one, {
          text: fields.one('text'),
          version: fields.one('version'),
          errors: outcome.errors,
        }),
        422,
      );
    case 'conflict':
      return conflictReply(ask, {
        subject: compiled.heading[lang],
        action: address,
        version: said?.number ?? 0,
        fields: [{ name: 'text', label: say.explanation, mine: text, theirs: said?.text ?? '' }],
        breadcrumbs: crumbsOfYear(shown, lang),
      });
    case 'saved':
      return redirect(`${address}#explanation`, {
        tone: 'success',
        text: say.saved,
        draftsDone: [`${who.publicId}:${draftKey(one)}`],
      });
    case 'unchanged':
      return redirect(`${address}#explanation`, { tone: 'info', text: say.unchanged });
  }
}

/** A round that has not judged the unit yet has no dossier of it: it begins now. */
async function begun(tx: Tx, ask: SignedAsk, unit: string): Promise<string> {
  await judgeUnit(tx, ask.who.tenant, unit, ask.now);
  const { at } = await findCriterion(ask, tx);
  if (at.kept === undefined) throw new Error(`no dossier of unit ${unit}`);
  return at.kept;
}
