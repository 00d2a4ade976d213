import { describeCriterion } from '../../core/criteria/describe.ts';
import type { Lang } from '../../core/text.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Table } from '../../ui/table.tsx';
import { LawWords } from '../criteria-sets/index.ts';
import { frame, withQuery } from '../frame/index.ts';
import { criterionHref } from './addresses.ts';
import { CheckList } from './check-list.tsx';
import { CountedRecords } from './counted-records.tsx';
import { criterionWords } from './criterion-words.ts';
import { crumbsOfYear } from './crumbs.ts';
import { ExplanationPanel } from './explanation-panel.tsx';
import { findCriterion, type ShownCriterion, type TypedExplanation } from './find-criterion.ts';
import { isNoneSoFar } from './none-so-far.ts';
import { PastBand, PastForm } from './past-day.tsx';
import { shownStatus } from './read-year.ts';
import { yearWords } from './words.ts';

export async function showCriterion(ask: SignedAsk): Promise<Reply> {
  const found = await ask.within((tx) => findCriterion(ask, tx));
  const bad = found.shown.badDay !== undefined;
  return page(criterionPage(ask, found), bad ? 422 : 200);
}

export function criterionPage(
  ask: SignedAsk,
  one: ShownCriterion,
  typed?: TypedExplanation,
): string {
  const { lang } = ask;
  const say = criterionWords(lang);
  const { shown, at, place, compiled, judged } = one;
  const { heading, label, words, citation, conditions } = describeCriterion(compiled, lang);
  const status = shownStatus(at, place, judged);
  const soFarNone = noneLabel(one, lang);
  const applying = judged.checks.filter((check) => check.status !== 'notApplicable');
  const met = applying.filter((check) => check.status === 'met').length;
  const title = `${heading}. ${label}`;
  const path = criterionHref(shown.base, at.round.public_id, judged.number);
  return frame(ask, {
    title,
    breadcrumbs: crumbsOfYear(
      { ...shown, home: withQuery(shown.home, { round: at.round.public_id }) },
      lang,
    ),
    hasErrors: typed !== undefined || shown.badDay !== undefined,
    children: (
      <>
        <PageHeading
          over={[shown.office && shown.unit.name, at.round.name].filter(Boolean).join(' · ')}
          title={title}
          lead={
            <>
              <StatusTag lang={lang} status={status} label={soFarNone} />
              {applying.length > 0 && ` · ${say.progressOf(met, applying.length)}`}
            </>
          }
        />
        <PastBand lang={lang} shown={shown} at={at} path={path} />
        <div>
          <LawWords lang={lang} words={words} citation={citation} conditions={conditions} />
        </div>
        <CheckList lang={lang} one={one} />
        <CountedRecords lang={lang} one={one} />
        <ExplanationPanel ask={ask} one={one} typed={typed} />
        <Readings ask={ask} one={one} />
        <Neighbours ask={ask} one={one} />
        <PastForm ask={ask} shown={shown} at={at} path={path} />
      </>
    ),
  });
}

interface Shown {
  readonly ask: SignedAsk;
  readonly one: ShownCriterion;
}

/** Whose reading says what; those of the offices come with the appraisal. */
/** In place of “Đạt”, where nothing has happened so far. */
function noneLabel({ at, judged, compiled }: ShownCriterion, lang: Lang): string | undefined {
  return isNoneSoFar(at, judged, compiled) ? yearWords(lang).soFarNone : undefined;
}

function Readings({ ask: { lang }, one }: Shown) {
  const { at, place, judged } = one;
  const say = criterionWords(lang);
  const rows = [
    { who: say.unit, status: shownStatus(at, place, judged), label: noneLabel(one, lang) },
    { who: say.commune, status: undefined, label: undefined },
    { who: say.province, status: undefined, label: undefined },
  ];
  return (
    <Panel id="readings" heading={say.readings}>
      <Table
        lang={lang}
        id="readings-table"
        caption={say.readingsTable}
        captionHidden
        rows={rows}
        rowKey={({ who }) => who}
        columns={[
          { key: 'who', label: say.who, rowHeader: true, cell: ({ who }) => who },
          {
            key: 'reading',
            label: say.reading,
            cell: ({ status, label: word }) =>
              status ? <StatusTag lang={lang} status={status} label={word} /> : say.notYet,
          },
        ]}
      />
    </Panel>
  );
}

function Neighbours({ ask: { lang }, one: { shown, at, place } }: Shown) {
  const say = criterionWords(lang);
  const number = (n: number) => at.set.criteria[n]?.criterion.number;
  const href = (to: number) => criterionHref(shown.base, at.round.public_id, to, shown.on);
  const [before, after] = [number(place - 1), number(place + 1)];
  return (
    <nav class="neighbours" aria-label={say.neighbours}>
      {before === undefined ? (
        <span />
      ) : (
        <a rel="prev" href={href(before)}>{`← ${say.previous(before)}`}</a>
      )}
      {after !== undefined && <a rel="next" href={href(after)}>{`${say.next(after)} →`}</a>}
    </nav>
  );
}
