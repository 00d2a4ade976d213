import { criteriaIn } from '../../core/criteria/standing.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { roundToShow } from '../dossiers/index.ts';
import { dayOfRow, frame, withQuery } from '../frame/index.ts';
import { Outbox } from '../outbox/index.ts';
import { newRecordHref } from '../records/index.ts';
import { ClauseDots, ClauseList } from './clauses.tsx';
import { crumbsOfYear } from './crumbs.ts';
import { DossierLine } from './dossier-line.tsx';
import { howFar } from './how-far.ts';
import { PastBand, PastForm } from './past-day.tsx';
import {
  type EvaluatedYear,
  evaluated,
  readYear,
  type ShownYear,
  yearGround,
} from './read-year.ts';
import { RegistrationLine } from './registration-line.tsx';
import { ToDoPanel } from './to-do-panel.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';
import { yearWords } from './words.ts';
import { YearPanel } from './year-panel.tsx';

/** A unit's home: how its year stands in a round, what is short, and what to do next. */
export async function showYear(ask: SignedAsk): Promise<Reply> {
  const { lang } = ask;
  const say = yearWords(lang);
  const shown = await ask.within(async (tx) => readYear(ask, tx, await yearGround(ask, tx)));
  const { rounds, unit, office, badDay } = shown;
  const chosen = roundToShow(rounds, ask.query, ({ registeredOn }) => registeredOn !== undefined);
  const at = chosen && evaluated(chosen, shown.asOf, lang);
  const html = frame(ask, {
    title: at ? `${say.title}, ${at.round.name}` : say.title,
    breadcrumbs: office ? crumbsOfYear(shown, lang).slice(0, -1) : undefined,
    hasErrors: badDay !== undefined,
    scripts: [ask.assets.record],
    children: at ? (
      <InRound ask={ask} shown={shown} at={at} />
    ) : (
      <>
        <PageHeading title={say.title} over={office ? unit.name : undefined} />
        <EmptyState title={say.noRound} text={say.noRoundText} />
      </>
    ),
  });
  return page(html, badDay === undefined ? 200 : 422);
}

interface InRoundProps {
  readonly ask: SignedAsk;
  readonly shown: ShownYear;
  readonly at: EvaluatedYear;
}

function InRound({ ask, shown, at }: InRoundProps) {
  const { lang } = ask;
  const say = yearWords(lang);
  const { base, unit, office, rounds, writable, on } = shown;
  const { criteriaMet, criteriaApplicable } = at.evaluation;
  const isDraft = at.state === 'draft';
  return (
    <>
      {rounds.length > 1 && (
        <Tabs
          label={say.rounds}
          items={rounds.map(({ round, set, standing: { met, notApplicable } }) => ({
            label: round.name,
            note: say.shortMetOf(
              criteriaIn(set, met).length,
              set.criteria.length - criteriaIn(set, notApplicable).length,
            ),
            href: withQuery(shown.home, {
              round: round.public_id,
              on: on && writtenDay(on),
            }),
            current: round === at.round,
          }))}
        />
      )}
      <PageHeading
        over={[office && unit.name, at.round.name].filter(Boolean).join(' · ')}
        title={say.metOf(criteriaMet, criteriaApplicable)}
        lead={leadOf(at, shown.asOf, lang)}
        actions={
          writable && (
            <LinkButton kind="primary" href={newRecordHref(base, {})}>
              {say.record}
            </LinkButton>
          )
        }
      />
      <Outbox ask={ask} form={writable ? newRecordHref(base, {}) : undefined} />
      <PastBand lang={lang} shown={shown} at={at} />
      <ClauseDots lang={lang} at={at} />
      <Progress
        lang={lang}
        id="met"
        label={say.progress}
        value={criteriaMet}
        max={Math.max(1, criteriaApplicable)}
      />
      <RegistrationLine lang={lang} shown={shown} at={at} />
      <DossierLine lang={lang} shown={shown} at={at} />
      {isDraft && <ToDoPanel lang={lang} shown={shown} at={at} />}
      <YearPanel lang={lang} shown={shown} at={at} />
      <ClauseList lang={lang} shown={shown} at={at} />
      {isDraft && <WhatIfPanel ask={ask} shown={shown} at={at} />}
      <PastForm ask={ask} shown={shown} at={at} />
    </>
  );
}

/** “Còn thiếu ở 4 tiêu chí, 2 tiêu chí chờ kết quả. Hạn gần nhất 26/06/2026 (còn 14 ngày).” */
function leadOf({ evaluation, standing, round }: EvaluatedYear, asOf: Day, lang: Lang): string {
  const say = yearWords(lang).summary;
  const place = (verdict: string) =>
    evaluation.criteria.filter((one) => one.verdict === verdict).length;
  const awaiting = evaluation.criteria.filter((_, n) => (standing.awaiting >> n) & 1).length;
  const counts = [
    [place('open') - awaiting, say.open],
    [awaiting, say.awaiting],
    [place('notMet'), say.notMet],
  ] as const;
  const parts = counts.filter(([n]) => n > 0).map(([n, word]) => word(n));
  const first = parts.length > 0 ? sentenceCase(parts.join(', ')) : say.allMet;
  const next = standing.nextDue;
  const submit = dayOfRow(round.submit_by);
  const day =
    next === undefined
      ? say.submit(writtenDay(submit), howFar(submit - asOf, lang))
      : say.next(writtenDay(next), howFar(next - asOf, lang));
  return `${first}. ${day}.`;
}
