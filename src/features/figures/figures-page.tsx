import { citeClause } from '../../core/criteria/compile.ts';
import { evaluate } from '../../core/criteria/evaluate.ts';
import type { CheckEvaluation } from '../../core/criteria/evaluation.ts';
import type { Lang } from '../../core/text.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import {
  dossierOf,
  openRoundSets,
  type RoundSet,
  readUnitYear,
  roundToShow,
  type UnitYear,
  whoseYear,
} from '../dossiers/index.ts';
import { dayIn, frame } from '../frame/index.ts';
import { figuresPath } from './addresses.ts';
import { askedByClause, askedFigures, askedIn } from './asked.ts';
import { CriterionFigures } from './criterion-figures.tsx';
import type { Standings } from './figure-card.tsx';
import { registeredRounds, sayingsOf } from './queries.ts';
import type { Answered } from './saying.ts';
import { figureWords } from './words.ts';

/** The year that a page is about: the one of the address, else that of the round due soonest. */
export function yearOf(rounds: readonly RoundSet[], query: URLSearchParams): number | undefined {
  const years = rounds.map(({ round }) => round.year);
  return years.find((year) => String(year) === query.get('year')) ?? years[0];
}

export async function showFigures(ask: SignedAsk): Promise<Reply> {
  return page(await figuresPage(ask, undefined, undefined));
}

/**
 * The figures and attestations of a year, round by round; with what was answered in a form that is
 * given back.
 */
export async function figuresPage(
  ask: SignedAsk,
  wanted: number | undefined,
  answered: Answered | undefined,
): Promise<string> {
  const { lang, who } = ask;
  const say = figureWords(lang);
  const { whose, rounds, year, kept, sayings, registered } = await ask.within(async (tx) => {
    const [whose, rounds] = await Promise.all([whoseYear(ask, tx), openRoundSets(tx, who.tenant)]);
    const { unit } = whose;
    const year = wanted ?? yearOf(rounds, ask.query);
    const [kept, sayings, registered] = await Promise.all([
      readUnitYear(tx, who.tenant, unit),
      year === undefined ? [] : sayingsOf(tx, who.tenant, unit.id, year),
      registeredRounds(tx, who.tenant, unit.id),
    ]);
    return { whose, rounds, year, kept, sayings, registered };
  });
  const { unit, office, home, base, mayChange } = whose;
  const own = rounds.filter(({ round }) => round.year === year);
  const asked = askedFigures(own, unit.kind);
  const latest = new Map(
    kept.figures.filter((one) => one.year === year).map((one) => [one.key, one]),
  );
  const at = roundToShow(own, ask.query, ({ round }) => registered.has(round.id));
  const views = own.map((round) => {
    const figures = askedIn(round, asked.values());
    const left = figures.filter(({ key }) => (latest.get(key)?.value ?? null) === null).length;
    return { round, figures, left };
  });
  const view = views.find(({ round }) => round === at);
  const years = [...new Set(rounds.map(({ round }) => round.year))];
  const clauses = askedByClause(view?.figures ?? []);
  const severalRounds = own.length > 1;
  const shown = {
    ask,
    base,
    unit,
    year: year ?? 0,
    at: at?.round.public_id,
    mayChange,
    latest,
    sayings,
    standings: standingsOf(own, kept, ask),
    answered,
    severalRounds,
  };
  return frame(ask, {
    title: say.title,
    hasErrors: answered !== undefined,
    breadcrumbs: office ? [{ label: unit.name, href: home }] : [],
    children: (
      <>
        <PageHeading
          title={say.title}
          over={year === undefined ? undefined : say.ofYear(year)}
          lead={say.lead}
          actions={
            years.length > 1 &&
            years
              .filter((one) => one !== year)
              .map((one) => (
                <a key={one} href={figuresPath(base, one)}>
                  {say.ofYear(one)}
                </a>
              ))
          }
        />
        {!mayChange && (
          <Notice lang={lang} tone="info">
            {say.readOnly}
          </Notice>
        )}
        {views.length > 1 && (
          <Tabs
            label={say.rounds}
            items={views.map(({ round: { round }, figures, left }) => ({
              label: round.name,
              note: say.said(figures.length - left, figures.length),
              href: figuresPath(base, round.year, round.public_id),
              current: round === at?.round,
            }))}
          />
        )}
        {view ? (
          <p>
            <strong>{say.left(view.left, view.figures.length)}</strong>
            {view.left > 0 && mayChange && ` ${say.onlyOpen}`}
          </p>
        ) : (
          <EmptyState title={say.noRound} text={say.noRoundText} />
        )}
        {clauses.map(({ round, clause, criteria }) => (
          <section key={`${round.round.public_id} ${clause.number}`} class="part">
            <div class="part-head">
              <h2>{`${citeClause(round.set.set, clause)[lang]}. ${clause.label[lang]}`}</h2>
            </div>
            {criteria.map(({ criterion, figures }) => (
              <CriterionFigures
                key={criterion.criterion.number}
                {...shown}
                round={round}
                criterion={criterion}
                figures={figures}
              />
            ))}
          </section>
        ))}
      </>
    ),
  });
}

/** How each check of each round stands today. */
function standingsOf(
  rounds: readonly RoundSet[],
  year: UnitYear,
  { now, lang }: { readonly now: Date; readonly lang: Lang },
): Standings {
  return new Map(
    rounds.map((round) => {
      const dossier = dossierOf(year, round);
      const { criteria } = evaluate(round.set, dossier, { asOf: dayIn(now), lang });
      const checks = criteria.flatMap((one) => one.checks);
      return [round, new Map(checks.map((check): [string, CheckEvaluation] => [check.id, check]))];
    }),
  );
}
