import { criteriaIn } from '../../core/criteria/standing.ts';
import { mayDo } from '../../core/dossier/may-do.ts';
import { refusalWords } from '../../core/dossier/refusals.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RecordList } from '../../ui/record-list.tsx';
import { StatusList } from '../../ui/status-list.tsx';
import { Steps } from '../../ui/steps.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { closingHref, dossierHref } from '../dossiers/index.ts';
import { restateHref, statedDay } from '../figures/index.ts';
import { frame } from '../frame/index.ts';
import { letterheadHref } from '../letterhead/index.ts';
import { Outbox } from '../outbox/index.ts';
import { recordHref } from '../records/index.ts';
import { ClauseDots, criterionHref, shownStatus } from '../year/index.ts';
import { type ClosingGround, closingGround } from './ground.ts';
import { closingWords } from './words.ts';

/** What was answered in a form that is given back. */
export interface Given {
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

export async function showClosing(ask: SignedAsk): Promise<Reply> {
  return page(closingPage(ask, await ask.within((tx) => closingGround(ask, tx)), undefined));
}

interface Shown {
  readonly ask: SignedAsk;
  readonly on: ClosingGround;
}

/** Check your answers: all that the snapshot will hold, then the button that freezes it. */
export function closingPage(ask: SignedAsk, on: ClosingGround, given: Given | undefined): string {
  const { lang } = ask;
  const say = closingWords(lang);
  const { whose, round, at } = on;
  const { base, office, unit, home } = whose;
  const leave = mayDo(at.dossier, 'close', at.by, at.facts);
  const { closing } = at.dossier;
  return frame(ask, {
    title: say.title,
    hasErrors: given !== undefined,
    scripts: [ask.assets.record],
    breadcrumbs: [
      ...(office ? [{ label: unit.name, href: home }] : []),
      { label: round.round.name, href: dossierHref(base, round.round) },
    ],
    children: (
      <>
        <PageHeading
          over={[office && unit.name, round.round.name].filter(Boolean).join(' · ')}
          title={say.title}
          lead={leave.allowed ? say.lead : undefined}
        />
        {leave.allowed && whose.mayChange ? (
          <Answers ask={ask} on={on} given={given} />
        ) : (
          <Notice lang={lang} tone="info">
            <p>
              {closing && at.dossier.state === 'closed'
                ? say.already(writtenDay(closing.on), closing.code)
                : leave.allowed
                  ? say.readOnly
                  : refusalWords(leave.refusal, at)[lang]}{' '}
              <a href={dossierHref(base, round.round)}>{say.toDossier}</a>
            </p>
          </Notice>
        )}
      </>
    ),
  });
}

function Answers({ ask, on, given }: Shown & { readonly given: Given | undefined }) {
  const { lang } = ask;
  const say = closingWords(lang);
  const { whose, round, at } = on;
  const { today } = at.facts;
  return (
    <>
      <Steps
        lang={lang}
        label={say.title}
        steps={[
          { label: say.restate, href: restateHref(whose.base, round.round) },
          { label: say.title },
        ]}
        current={2}
      />
      <Outbox ask={ask} />
      {today < round.calendar.window.to && (
        <Notice lang={lang} tone="info">
          {say.early(writtenDay(round.calendar.window.to), writtenDay(today))}
        </Notice>
      )}
      <Results ask={ask} on={on} />
      <Figures ask={ask} on={on} />
      <Unproved ask={ask} on={on} />
      <Panel id="letterhead" heading={say.letterhead}>
        <p>{say.letterheadText}</p>
        <p>
          <a href={letterheadHref(whose.base)}>{say.letterheadLink}</a>
        </p>
      </Panel>
      <CloseForm ask={ask} on={on} given={given} />
    </>
  );
}

/** Every criterion that is not met, under why; the met ones are counted. */
function Results({ ask: { lang }, on: { judged, whose, round } }: Shown) {
  const say = closingWords(lang);
  const { evaluation, standing, set } = judged;
  const items = evaluation.criteria.map((one, place) => ({
    status: shownStatus(judged, place, one),
    item: {
      number: one.number,
      title: set.criteria[place]?.criterion.label[lang] ?? '',
      href: criterionHref(whose.base, round.round.public_id, one.number),
      status: shownStatus(judged, place, one),
    },
  }));
  const of = (status: string) => items.filter((one) => one.status === status);
  const applying = set.criteria.length - criteriaIn(set, standing.notApplicable).length;
  const groups = [
    { key: 'notMet', heading: say.notMet, text: say.openText },
    { key: 'open', heading: say.open, text: say.openText },
    { key: 'awaiting', heading: say.awaiting, text: say.awaitingText },
  ];
  return (
    <>
      <Panel
        id="results"
        heading={say.results}
        summary={say.metOf(criteriaIn(set, standing.met).length, applying)}
      >
        <ClauseDots lang={lang} at={judged} />
      </Panel>
      {groups
        .filter(({ key }) => of(key).length > 0)
        .map(({ key, heading, text }) => (
          <Panel key={key} id={`results-${key}`} heading={heading} bare>
            <p>{text}</p>
            <StatusList lang={lang} items={of(key).map(({ item }) => item)} />
          </Panel>
        ))}
    </>
  );
}

function Figures({ ask: { lang }, on: { figures, whose, round, at } }: Shown) {
  const say = closingWords(lang);
  const day = writtenDay(statedDay(round, at.facts.today));
  const stale = figures.filter((one) => one.stale).length;
  const missing = figures.filter(({ kept }) => kept === undefined).length;
  const href = restateHref(whose.base, round.round);
  return (
    <Panel id="figures" heading={say.figures}>
      {stale > 0 ? (
        <>
          <Notice lang={lang} tone="warning">
            {say.figuresStale(stale, day)}
          </Notice>
          <LinkButton kind="primary" href={href}>
            {say.restate}
          </LinkButton>
        </>
      ) : (
        <p>
          {figures.length > missing && `${say.figuresAll(figures.length - missing, day)} `}
          <a href={href}>{say.review}</a>
        </p>
      )}
      {missing > 0 && <p>{say.figuresMissing(missing)}</p>}
    </Panel>
  );
}

function Unproved({ ask: { lang }, on: { unproved, whose } }: Shown) {
  const say = closingWords(lang);
  return (
    <Panel
      id="unproved"
      heading={say.unproved}
      summary={unproved.length > 0 ? say.unprovedCount(unproved.length) : undefined}
    >
      {unproved.length === 0 ? (
        <p>{say.noUnproved}</p>
      ) : (
        <>
          <p>{say.unprovedText}</p>
          <RecordList
            lang={lang}
            records={unproved.map((record) => ({
              day: writtenDay(record.date),
              title: record.title,
              href: recordHref(whose.base, record),
            }))}
          />
        </>
      )}
    </Panel>
  );
}

function CloseForm({ ask, on, given }: Shown & { readonly given: Given | undefined }) {
  const { lang, csrf } = ask;
  const say = closingWords(lang);
  const { whose, round, unproved, frozen } = on;
  const errors = given?.errors ?? [];
  return (
    <Panel id="close-panel" heading={say.form}>
      <Form
        lang={lang}
        id="close"
        action={closingHref(whose.base, round.round)}
        csrf={csrf}
        submit={say.close}
        errors={errors}
        cancelHref={dossierHref(whose.base, round.round)}
      >
        <input type="hidden" name="seen" value={frozen.digest} />
        {unproved.length > 0 && (
          <TextArea
            lang={lang}
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={given?.typed('reason')}
            error={errorOf(errors, 'reason')}
            rows={2}
            required
          />
        )}
        <Checkbox
          lang={lang}
          name="confirm"
          label={say.confirm}
          checked={given?.typed('confirm') === '1'}
          error={errorOf(errors, 'confirm')}
          required
        />
      </Form>
    </Panel>
  );
}
