import { actionsFor } from '../../core/dossier/may-do.ts';
import { type DossierStateName, stateLabels } from '../../core/dossier/states.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Steps } from '../../ui/steps.tsx';
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { dossierHref } from '../dossiers/index.ts';
import { dayOfRow, frame } from '../frame/index.ts';
import { PapersPanel } from '../papers/index.ts';
import { registrationHref } from '../registration/index.ts';
import { ActPanels, NextPanel } from './act-panels.tsx';
import type { DossierGround, Given, Shown } from './ground.ts';
import { History } from './history.tsx';
import { SignedPanel } from './signed-panel.tsx';
import { submissionWords } from './words.ts';

/** Which of the five steps a state belongs to, counted from 1. */
const stepOf: Readonly<Record<DossierStateName, number>> = {
  draft: 1,
  closed: 3,
  submitted: 4,
  inCommune: 4,
  returned: 4,
  inProvince: 4,
  awaitingDecision: 5,
  recognised: 5,
  refused: 5,
  withdrawn: 1,
  lapsed: 1,
  revoked: 5,
};

/** A dossier on its way: how it stands, what comes next, its papers, and all that was done. */
export function dossierPage(
  ask: SignedAsk,
  on: DossierGround,
  given: Given | undefined = undefined,
): string {
  const { lang } = ask;
  const say = submissionWords(lang);
  const { whose, round, rounds, at, kept } = on;
  const { base, office, unit, home } = whose;
  const { dossier } = at;
  const shown: Shown = { ask, on, given };
  // Then papers are printed first, signed, attached, and submitted last.
  const toSign = dossier.state === 'closed';
  const may = actionsFor(dossier, at.by, at.facts).filter(
    (action) => whose.mayChange || action === 'takeIn',
  );
  return frame(ask, {
    title: `${say.title}: ${round.round.name}`,
    hasErrors: given !== undefined,
    scripts: [ask.assets.record],
    breadcrumbs: office ? [{ label: unit.name, href: home }] : [],
    children: (
      <>
        {rounds.length > 1 && (
          <Tabs
            label={say.rounds}
            items={rounds.map((one) => ({
              label: one.round.name,
              href: dossierHref(base, one.round),
              current: one.round.id === round.round.id,
            }))}
          />
        )}
        <PageHeading
          over={[office && unit.name, round.round.name].filter(Boolean).join(' · ')}
          title={`${say.title}: ${stateLabels[dossier.state][lang]}`}
          lead={say.lead[dossier.state]}
        />
        <Steps
          lang={lang}
          label={say.steps}
          steps={say.stepNames.map((label) => ({ label }))}
          current={stepOf[dossier.state]}
        />
        {!toSign && <NextPanel {...shown} may={may} />}
        <Panel id="about" heading={say.about}>
          <SummaryList lang={lang} rows={factsOf(shown)} />
        </Panel>
        <PapersPanel lang={lang} base={base} round={round} code={dossier.closing?.code} />
        {(toSign || dossier.papers.length > 0) && (
          <SignedPanel {...shown} mayAttach={may.includes('attachSigned')} />
        )}
        {toSign && <NextPanel {...shown} may={may} />}
        <ActPanels {...shown} may={may} />
        <Panel id="history" heading={say.history}>
          <History lang={lang} actions={kept?.actions ?? []} />
        </Panel>
      </>
    ),
  });
}

function factsOf({ ask: { lang }, on: { at, round, whose } }: Shown): readonly SummaryRow[] {
  const say = submissionWords(lang);
  const { dossier, facts } = at;
  const { registration, closing, submission, consent } = dossier;
  const submitBy = dayOfRow(round.round.submit_by);
  const left = submitBy - facts.today;
  const waiting = dossier.state === 'draft' || dossier.state === 'closed';
  return [
    {
      label: say.registered,
      value: registration ? writtenDay(registration.on) : say.notRegistered,
      changeHref: registrationHref(whose.base, round.round),
      changeLabel: say.registrationLink,
    },
    {
      label: say.submitBy,
      value: [
        writtenDay(submitBy),
        ...(waiting ? [left < 0 ? say.daysOver(-left) : say.daysLeft(left)] : []),
      ].join(' · '),
    },
    ...(closing
      ? [
          { label: say.closedOn, value: writtenDay(closing.on) },
          {
            label: say.code,
            value: (
              <>
                <strong class="code">{closing.code}</strong> ({say.codeHint})
              </>
            ),
          },
        ]
      : []),
    ...(consent
      ? [{ label: say.consent, value: `${writtenDay(consent.on)} · ${consent.reason}` }]
      : []),
    ...(submission
      ? [
          {
            label: say.submittedOn,
            value: [writtenDay(submission.on), ...(dossier.late ? [say.late] : [])].join(' · '),
          },
        ]
      : []),
  ];
}
