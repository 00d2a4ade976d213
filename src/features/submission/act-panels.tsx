import type { ComponentChildren } from 'preact';
import type { ActionName } from '../../core/dossier/actions.ts';
import { mayDo } from '../../core/dossier/may-do.ts';
import { refusalWords } from '../../core/dossier/refusals.ts';
import { isSender } from '../../core/dossier/signed-papers.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { LinkButton } from '../../ui/button.tsx';
import { errorOf } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { closingHref } from '../dossiers/index.ts';
import { actHref } from './addresses.ts';
import type { FormName, Shown } from './ground.ts';
import { submissionWords } from './words.ts';

interface ActsProps extends Shown {
  /** What whoever looks may do now. */
  readonly may: readonly ActionName[];
}

/** The one thing that the state asks of whoever looks; nothing where others have their turn. */
export function NextPanel(props: ActsProps) {
  const { ask, on, may } = props;
  const { lang } = ask;
  const say = submissionWords(lang);
  const { whose, round, at } = on;
  if (may.includes('close'))
    return (
      <Panel id="next" heading={say.next}>
        <LateNote {...props} />
        <LinkButton kind="primary" href={closingHref(whose.base, round.round)}>
          {say.close}
        </LinkButton>
      </Panel>
    );
  if (at.dossier.state === 'closed' && may.includes('attachSigned')) return <Submit {...props} />;
  if (may.includes('takeIn'))
    return (
      <OnePress {...props} act="takeIn" heading={say.takeIn} primary>
        {say.takeInText}
      </OnePress>
    );
  return null;
}

/** Submitting, or in the table's words why it cannot be done yet. */
function Submit(props: ActsProps) {
  const { ask, on } = props;
  const { lang, who } = ask;
  const say = submissionWords(lang);
  const { at, to, round } = on;
  const leave = mayDo(at.dossier, 'submit', at.by, at.facts);
  const heading = say.submitPanel;
  if (!leave.allowed)
    return (
      <Panel id="submit-panel" heading={heading}>
        <LateNote {...props} />
        {leave.refusal !== 'lateWithoutConsent' && (
          <Notice lang={lang} tone="info">
            {refusalWords(leave.refusal, at)[lang]}
          </Notice>
        )}
      </Panel>
    );
  return (
    <OnePress {...props} act="submit" heading={heading} primary>
      {say.submitText(to, writtenDay(round.days.submitBy))}{' '}
      {isSender(who.role) && say.sender[who.role]}
    </OnePress>
  );
}

/** The day is over: told before anyone goes to the trouble of closing or signing. */
function LateNote({ ask: { lang }, on: { at } }: ActsProps) {
  const { facts, dossier } = at;
  if (facts.today <= facts.submitBy || dossier.consent) return null;
  return (
    <Notice lang={lang} tone="warning" heading={submissionWords(lang).lateHeading}>
      {refusalWords('lateWithoutConsent', at)[lang]}
    </Notice>
  );
}

/** Whether what is recalled now could only be submitted with consent. */
function isLateNow({ on: { at } }: ActsProps): boolean {
  return at.facts.today > at.facts.submitBy && at.dossier.consent === undefined;
}

/** What else may be done, each with what it means. */
export function ActPanels(props: ActsProps) {
  const { ask, may } = props;
  const say = submissionWords(ask.lang);
  return (
    <>
      {may.includes('allowLate') && (
        <Reasoned {...props} act="allowLate" label={say.allowLateReason} kind="primary">
          {say.allowLateText}
        </Reasoned>
      )}
      {may.includes('recall') && (
        <OnePress {...props} act="recall" heading={say.recall}>
          {isLateNow(props) ? `${say.recallText} ${say.recallLate}` : say.recallText}
        </OnePress>
      )}
      {may.includes('reopen') && (
        <OnePress {...props} act="reopen" heading={say.reopen}>
          {say.reopenText}
        </OnePress>
      )}
      {may.includes('withdraw') && (
        <Reasoned {...props} act="withdraw" label={say.withdrawReason} kind="danger">
          {say.withdrawText}
        </Reasoned>
      )}
    </>
  );
}

type PressAct = 'submit' | 'recall' | 'reopen' | 'takeIn';

/** An act by one press. The closing that the page shows goes with it: another one is looked at first. */
function OnePress({
  ask: { lang, csrf },
  on: { whose, round, at },
  act,
  heading,
  primary = false,
  children,
}: Shown & {
  readonly act: PressAct;
  readonly heading: string;
  readonly primary?: boolean;
  readonly children: ComponentChildren;
}) {
  const say = submissionWords(lang);
  return (
    <Panel id={`${act}-panel`} heading={heading}>
      <p>{children}</p>
      <Form
        lang={lang}
        id={act}
        action={actHref(whose.base, round.round, act)}
        csrf={csrf}
        submit={say[act]}
        submitKind={primary ? 'primary' : 'secondary'}
      >
        <input type="hidden" name="seen" value={at.dossier.closing?.number ?? ''} />
      </Form>
    </Panel>
  );
}

/** An act that wants its reason, folded away until someone means it. */
function Reasoned({
  ask: { lang, csrf },
  on: { whose, round },
  given,
  act,
  label,
  kind,
  children,
}: Shown & {
  readonly act: Exclude<FormName, 'attach'>;
  readonly label: string;
  readonly kind: 'primary' | 'danger';
  readonly children: ComponentChildren;
}) {
  const say = submissionWords(lang);
  const own = given?.form === act ? given : undefined;
  const errors = own?.errors ?? [];
  return (
    <details class="fold" open={own !== undefined || kind === 'primary'}>
      <summary>{say[act]}</summary>
      <p>{children}</p>
      <Form
        lang={lang}
        id={act}
        action={actHref(whose.base, round.round, act)}
        csrf={csrf}
        submit={say[act]}
        submitKind={kind}
        errors={errors.map((error) => ({ ...error, id: `${act}-${error.field}` }))}
      >
        <TextArea
          lang={lang}
          name="reason"
          id={`${act}-reason`}
          label={label}
          value={own?.typed('reason')}
          error={errorOf(errors, 'reason')}
          rows={2}
          required
        />
      </Form>
    </details>
  );
}
