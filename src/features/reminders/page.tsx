import { leaveOf } from '../../core/access/policy.ts';
import { ownReminders } from '../../core/access/tables.ts';
import { record } from '../../platform/audit/trail.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { hashOf } from '../../platform/http/secrets.ts';
import { actBy } from '../../platform/http/who.ts';
import { newSecret } from '../../platform/ids.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { frame } from '../frame/index.ts';
import { findReminder, setReminder } from './queries.ts';
import { reminderWords } from './words.ts';

export interface Around {
  readonly publicUrl: string;
  /** Whether the server can send letters. */
  readonly mail: boolean;
}

export function showReminders(around: Around) {
  return (ask: SignedAsk): Promise<Reply> => remindersPage(ask, around);
}

/** Turns letters on or off; in the language of the page where it was asked. */
export function turnMail(on: boolean) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, now, lang } = ask;
    const say = reminderWords(lang);
    await ask.within(async (tx) => {
      const before = await findReminder(tx, who.tenant, who.account);
      if ((before?.by_mail ?? false) === on) return;
      const stop = on ? {} : { stop_hash: null };
      await setReminder(tx, who, { by_mail: on, lang, ...stop });
      await record(tx, actBy(who), now, {
        action: 'changedReminders',
        subject: 'account',
        subjectId: who.account,
      });
    });
    const text = on ? say.turnedOn : say.turnedOff;
    return redirect('/account/reminders', { tone: 'success', text });
  };
}

/** Makes a link to the calendar, and with it ends the one there was. It is shown this once. */
export function linkCalendar(around: Around) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, now, lang } = ask;
    const secret = newSecret();
    await ask.within(async (tx) => {
      await setReminder(tx, who, { calendar_hash: hashOf(secret), lang });
      await record(tx, actBy(who), now, {
        action: 'linkedCalendar',
        subject: 'account',
        subjectId: who.account,
      });
    });
    return remindersPage(ask, around, `${around.publicUrl}/calendar/${secret}.ics`);
  };
}

export async function endCalendar(ask: SignedAsk & Posted): Promise<Reply> {
  const { who, now, lang } = ask;
  await ask.within(async (tx) => {
    const before = await findReminder(tx, who.tenant, who.account);
    if (!before?.calendar_hash) return;
    await setReminder(tx, who, { calendar_hash: null });
    await record(tx, actBy(who), now, {
      action: 'endedCalendar',
      subject: 'account',
      subjectId: who.account,
    });
  });
  const text = reminderWords(lang).ended;
  return redirect('/account/reminders', { tone: 'success', text });
}

async function remindersPage(ask: SignedAsk, { mail }: Around, link?: string): Promise<Reply> {
  const { lang, who, csrf } = ask;
  const say = reminderWords(lang);
  const { reminder, email } = await ask.within(async (tx) => ({
    reminder: await findReminder(tx, who.tenant, who.account),
    email: (
      await tx
        .selectFrom('account')
        .select('email')
        .where('tenant_id', '=', who.tenant)
        .where('id', '=', who.account)
        .executeTakeFirst()
    )?.email,
  }));
  const mayMail = leaveOf(ownReminders.mail, who.role) !== 'no';
  const linked = Boolean(reminder?.calendar_hash);
  return page(
    // Shown after a form was sent as well, whose own address cannot be opened.
    frame(
      { ...ask, path: '/account/reminders' },
      {
        title: say.title,
        breadcrumbs: [{ label: say.account, href: '/account' }],
        children: (
          <>
            <PageHeading title={say.title} lead={say.lead} />
            {mayMail && (
              <Panel id="mail" heading={say.byMail}>
                <p>{say.rule}</p>
                <p>{who.unit === undefined ? say.officeRule : say.unitRule}</p>
                <MailSwitch ask={ask} on={reminder?.by_mail ?? false} {...{ mail, email }} />
              </Panel>
            )}
            <Panel id="calendar" heading={say.calendar}>
              <p>{say.calendarText}</p>
              {link !== undefined && (
                <>
                  <p>{say.calendarHint}</p>
                  <CopyText
                    lang={lang}
                    id="link"
                    label={say.calendarLink}
                    text={link}
                    copy={say.copy}
                    copied={say.copied}
                  />
                </>
              )}
              {linked && link === undefined && <p>{say.calendarOn}</p>}
              <div class="actions">
                <PostButton action="/account/reminders/calendar" csrf={csrf}>
                  {linked ? say.renew : say.make}
                </PostButton>
                {linked && (
                  <PostButton action="/account/reminders/calendar/end" csrf={csrf} kind="danger">
                    {say.end}
                  </PostButton>
                )}
              </div>
            </Panel>
          </>
        ),
      },
    ),
  );
}

function MailSwitch({
  ask: { lang, csrf },
  on,
  mail,
  email,
}: {
  readonly ask: SignedAsk;
  readonly on: boolean;
  readonly mail: boolean;
  readonly email: string | null | undefined;
}) {
  const say = reminderWords(lang);
  if (!mail && !on) return <p>{say.noMail}</p>;
  if (!email) {
    return (
      <>
        <p>{say.noEmail}</p>
        <div class="actions">
          <LinkButton href="/account">{say.addEmail}</LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{on ? say.mailOn(email) : say.mailOff}</p>
      <div class="actions">
        <PostButton action={`/account/reminders/mail/${on ? 'off' : 'on'}`} csrf={csrf}>
          {on ? say.turnOff : say.turnOn}
        </PostButton>
      </div>
    </>
  );
}
