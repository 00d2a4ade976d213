import { refusalWords } from '../../core/dossier/refusals.ts';
import { stateLabels } from '../../core/dossier/states.ts';
import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StatusList } from '../../ui/status-list.tsx';
import { type Acted, act } from '../dossiers/index.ts';
import { frame } from '../frame/index.ts';
import { dossierHref, withSameFilter } from './address.ts';
import { pageSize } from './filter.ts';
import { dossiersNamed, type NamedDossier } from './queries.ts';
import { queueWords } from './words.ts';

/** Takes in one dossier by its button, or all that were ticked; each stands or falls by itself. */
export async function takeIn(ask: SignedAsk & Posted): Promise<Reply> {
  const { who, lang, path, fields } = ask;
  const say = queueWords(lang);
  const back = withSameFilter('/queue', path);
  const only = fields.one('only');
  const chosen = [...new Set(only === '' ? fields.all('dossier') : [only])];
  if (chosen.length === 0) return redirect(back, { tone: 'warning', text: say.nothingChosen });
  if (chosen.length > pageSize)
    return redirect(back, { tone: 'warning', text: say.tooMany(pageSize) });
  const named = await ask.within((tx) => dossiersNamed(tx, who.tenant, chosen));
  if (named.length === 0) throw new Refusal(404);
  const refused: Refused[] = [];
  for (const one of named) {
    const acted = await takeInOne(ask, one);
    if (!acted.ok) refused.push(refusedOf(one, acted, lang));
  }
  const unknown = chosen.length - named.length;
  if (refused.length === 0 && unknown === 0) {
    const [first] = named;
    const text = named.length === 1 && first ? say.tookInOne(first.name) : say.tookIn(named.length);
    return redirect(back, { tone: 'success', text });
  }
  return told(ask, { back, taken: named.length - refused.length, refused, unknown });
}

/** In a transaction of its own, so that what is refused to one undoes no other. */
function takeInOne(ask: SignedAsk, { unit_id, round_id }: NamedDossier): Promise<Acted> {
  const { who, now } = ask;
  return ask.within((tx) =>
    act(
      tx,
      { by: actBy(who), now },
      {
        action: 'takeIn',
        unit: unit_id,
        round: { id: round_id },
        make: ({ facts }) => ({ level: facts.level }),
      },
    ),
  );
}

/** Whoever presses twice is told that it was done, and not only that it cannot be. */
function refusedOf(
  one: NamedDossier,
  { refusal, at }: Extract<Acted, { ok: false }>,
  lang: Lang,
): Refused {
  const { takenIn, state } = at.dossier;
  return refusal === 'notInThisState' && takenIn
    ? {
        ...one,
        before: true,
        why: queueWords(lang).before(writtenDay(takenIn.on), stateLabels[state][lang]),
      }
    : { ...one, before: false, why: refusalWords(refusal, at)[lang] };
}

interface Refused extends NamedDossier {
  /** It had been taken in already. */
  readonly before: boolean;
  readonly why: string;
}

interface Outcome {
  /** The list from which it was asked. */
  readonly back: string;
  readonly taken: number;
  readonly refused: readonly Refused[];
  /** How many of the chosen are not, or no longer, in reach. */
  readonly unknown: number;
}

function titleOf({ taken, refused, unknown }: Outcome, lang: Lang): string {
  const say = queueWords(lang);
  if (taken > 0) return say.tookInSome(taken, taken + refused.length + unknown);
  return refused.every(({ before }) => before) && unknown === 0
    ? say.allBefore(refused.length)
    : say.tookInNone;
}

/** What was not taken in, each with why. */
function told(ask: SignedAsk, outcome: Outcome): Reply {
  const { lang } = ask;
  const { back, taken, refused, unknown } = outcome;
  const say = queueWords(lang);
  const title = titleOf(outcome, lang);
  const html = frame(ask, {
    title,
    breadcrumbs: [{ label: say.title, href: back }],
    children: (
      <>
        <PageHeading title={title} actions={<LinkButton href={back}>{say.back}</LinkButton>} />
        {unknown > 0 && (
          <Notice lang={lang} tone="warning">
            {say.unknown(unknown)}
          </Notice>
        )}
        <StatusList
          lang={lang}
          items={refused.map(({ unit, round, name, round_name, before, why }) => ({
            title: name,
            href: dossierHref(unit, round),
            detail: why,
            status: before ? 'notApplicable' : 'notMet',
            statusLabel: before ? say.takenInBefore : say.refused,
            aside: round_name,
          }))}
        />
      </>
    ),
  });
  return page(html, taken === 0 ? 409 : 200);
}
