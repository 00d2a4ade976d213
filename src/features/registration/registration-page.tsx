import type { ActionOf } from '../../core/dossier/actions.ts';
import { refusalWords } from '../../core/dossier/refusals.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import {
  type Flash,
  found,
  page,
  Refusal,
  type Reply,
  redirect,
} from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import {
  act,
  findDossier,
  type Kept,
  type KeptDossier,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { dayIn, dayOfRow, dayWord, FormReader, frame } from '../frame/index.ts';
import { findRound } from '../rounds/index.ts';
import { History, RegisterForm, type RegistrationAction, TakeBackForm } from './parts.tsx';
import { registrationWords } from './words.ts';

/** Where a unit registers in a round, below the address of its year. */
export function registrationHref(base: string, round: Pick<RoundRow, 'public_id'>): string {
  return `${base}/registration/${round.public_id}`;
}

interface Found {
  readonly whose: Whose;
  readonly round: RoundRow;
  readonly dossier: KeptDossier | undefined;
}

/** What the browser calls what is typed; why a registration is taken back is of that one alone. */
function draftKey(action: RegistrationAction['action'], { whose, round, dossier }: Found): string {
  const key = `${action}-${whose.unit.public_id}-${round.public_id}`;
  return action === 'register' ? key : `${key}-${dossier?.state.registration?.number ?? 0}`;
}

/** The round of the address, once it has been opened, and the unit's dossier in it. */
async function look(ask: SignedAsk): Promise<Found> {
  const { tenant } = ask.who;
  return ask.within(async (tx) => {
    const whose = await whoseYear(ask, tx);
    const round = found(await findRound(tx, tenant, ask.param('round')));
    if (round.state === 'draft') throw new Refusal(404);
    const dossier = await findDossier(tx, tenant, whose.unit.id, round.id);
    return { whose, round, dossier };
  });
}

/** The same for a change; refused in words where nothing can be changed. */
async function lookToChange(ask: SignedAsk): Promise<Found> {
  const say = registrationWords(ask.lang);
  const seen = await look(ask);
  if (!seen.whose.mayChange) throw new Refusal(403, say.readOnly);
  if (seen.round.state !== 'open') throw new Refusal(403, say.closed);
  return seen;
}

export async function showRegistration(ask: SignedAsk): Promise<Reply> {
  return page(registrationPage(ask, await look(ask), undefined));
}

/** The unit pledges, or an office chooses it for the committee. */
export async function saveRegistration(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, fields } = ask;
  const say = registrationWords(lang);
  const seen = await lookToChange(ask);
  const { whose, round, dossier } = seen;
  const late = isLate(ask, round);
  const form = new FormReader(fields, lang);
  const ground = whose.office
    ? form.line('ground', { label: say.ground, required: true, max: 300 })
    : '';
  const reason = late ? form.lines('reason', { label: say.reason, required: true, max: 1000 }) : '';
  if (form.errors.length > 0 && !dossier?.state.registration) {
    const given = { form: 'register' as const, errors: form.errors, typed: fields.one };
    return page(registrationPage(ask, seen, given), 422);
  }
  const way = whose.office ? 'chosen' : 'pledged';
  const done = { action: 'register' as const, way, late, ground, reason } as const;
  const text = (whose.office ? say.chosenNow : say.registered)(round.name);
  return doAndGoBack(ask, seen, { action: done, text });
}

/** Takes a registration back. What the committee chose, only its office takes back. */
export async function takeBackRegistration(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, fields } = ask;
  const say = registrationWords(lang);
  const looked = await lookToChange(ask);
  const standing = looked.dossier?.state.registration;
  if (standing?.way === 'chosen' && !looked.whose.office) throw new Refusal(403, say.onlyOffice);
  const form = new FormReader(fields, lang);
  const reason = form.lines('reason', { label: say.takeBackReason, required: true, max: 1000 });
  if (standing && form.errors.length > 0) {
    const given = { form: 'takeBack' as const, errors: form.errors, typed: fields.one };
    return page(registrationPage(ask, looked, given), 422);
  }
  const action = { action: 'unregister' as const, reason };
  const seen = Number(fields.one('number'));
  return doAndGoBack(ask, looked, { action, seen, text: say.takenBack(looked.round.name) });
}

interface Wanted {
  readonly action: ActionOf<'register' | 'unregister'>;
  /** The registration that was looked at, where one is taken back. */
  readonly seen?: number;
  /** What is said when it was done. */
  readonly text: string;
}

/** Does it in the unit's turn; what is no longer possible then is told in the table's words. */
async function doAndGoBack(
  ask: SignedAsk,
  looked: Found,
  { action, seen, text }: Wanted,
): Promise<Reply> {
  const { whose, round } = looked;
  const { who, now, lang } = ask;
  const { action: name, ...carried } = action;
  const acted = await ask.within((tx) =>
    act(
      tx,
      { by: actBy(who), now },
      {
        action: name,
        unit: whose.unit.id,
        round,
        seen,
        make: () => carried,
      },
    ),
  );
  const flash: Flash = acted.ok
    ? { tone: 'success', text, draftsDone: [`${who.publicId}:${draftKey(name, looked)}`] }
    : { tone: 'warning', text: refusalWords(acted.refusal, acted.at)[lang] };
  return redirect(registrationHref(whose.base, round), flash);
}

function isLate({ now }: SignedAsk, round: RoundRow): boolean {
  return dayIn(now) > dayOfRow(round.register_by);
}

/** A form that is given back. */
interface Given {
  readonly form: 'register' | 'takeBack';
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

function registrationPage(
  ask: SignedAsk,
  { whose, round, dossier }: Found,
  given: Given | undefined,
): string {
  const { lang, now } = ask;
  const say = registrationWords(lang);
  const past = (dossier?.actions ?? []).filter(isRegistration);
  const { unit, base, office, home, mayChange } = whose;
  const registration = dossier?.state.registration;
  const open = round.state === 'open';
  const left = dayOfRow(round.register_by) - dayIn(now);
  const action = registrationHref(base, round);
  const late = isLate(ask, round);
  const own = (form: Given['form']) => (given?.form === form ? given : undefined);
  return frame(ask, {
    title: `${say.title}: ${round.name}`,
    hasErrors: given !== undefined,
    breadcrumbs: office ? [{ label: unit.name, href: home }] : [],
    children: (
      <>
        <PageHeading
          over={office ? undefined : unit.name}
          title={`${say.title}: ${round.name}`}
          lead={office ? say.chooseLead : say.pledgeLead}
        />
        <SummaryList
          lang={lang}
          rows={[
            {
              label: say.state,
              value: registration
                ? `${say.ways[registration.way]}, ${writtenDay(registration.on)}${registration.late ? ` · ${say.late}` : ''}`
                : say.notRegistered,
            },
            {
              label: say.registerBy,
              value: `${dayWord(round.register_by)}${registration || !open ? '' : ` · ${left < 0 ? say.daysOver(-left) : say.daysLeft(left)}`}`,
            },
            {
              label: say.window,
              value: say.windowOf(dayWord(round.window_from), dayWord(round.window_to)),
            },
            { label: say.submitBy, value: dayWord(round.submit_by) },
            {
              label: say.profile,
              value: (
                <>
                  <p>{say.profileText}</p>
                  <p>
                    <a href={`${base}/profile`}>{say.profileLink}</a>
                  </p>
                </>
              ),
            },
          ]}
        />
        {!open && (
          <Notice lang={lang} tone="info">
            {say.closed}
          </Notice>
        )}
        {open && !mayChange && (
          <Notice lang={lang} tone="info">
            {say.readOnly}
          </Notice>
        )}
        {open && mayChange && !registration && (
          <RegisterForm
            ask={ask}
            action={action}
            draft={draftKey('register', { whose, round, dossier })}
            late={late && dayWord(round.register_by)}
            office={office}
            given={own('register')}
          />
        )}
        {past.length > 0 && (
          <Panel id="history" heading={say.history}>
            <History lang={lang} actions={past} />
          </Panel>
        )}
        {open && mayChange && registration && (
          <Panel id="take-back" heading={say.takeBackTitle}>
            {registration.way === 'chosen' && !office ? (
              <p>{say.onlyOffice}</p>
            ) : (
              <TakeBackForm
                ask={ask}
                action={`${action}/take-back`}
                draft={draftKey('unregister', { whose, round, dossier })}
                registration={registration}
                given={own('takeBack')}
              />
            )}
          </Panel>
        )}
      </>
    ),
  });
}

function isRegistration(kept: Kept): kept is Kept<RegistrationAction> {
  return kept.action === 'register' || kept.action === 'unregister';
}
