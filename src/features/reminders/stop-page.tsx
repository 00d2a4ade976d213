import type { ComponentChildren } from 'preact';
import { record } from '../../platform/audit/trail.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { Ask, Posted } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { frameWords, guestFrame } from '../frame/index.ts';
import { guarded } from './guarded.ts';
import { holderOf, setReminder } from './queries.ts';
import { reminderWords } from './words.ts';

/**
 * The page that a letter's last line leads to. It asks before it acts: programs that look through
 * letters open every link in them.
 */
export async function showStop(ask: Ask): Promise<Reply> {
  const say = reminderWords(ask.lang);
  const holder = await findHolder(ask);
  return holder
    ? stopPage(
        ask,
        say.stopText,
        <PostButton action={`/reminders/stop/${ask.param('secret')}`} csrf={ask.csrf}>
          {say.stopButton}
        </PostButton>,
      )
    : stopPage(ask, say.stopUnknown, <SignIn ask={ask} />);
}

export async function doStop(ask: Ask & Posted): Promise<Reply> {
  const say = reminderWords(ask.lang);
  const holder = await findHolder(ask);
  if (!holder) return stopPage(ask, say.stopUnknown, <SignIn ask={ask} />);
  await ask.db.within({ tenant: holder.tenant, reach: 'system' }, async (tx) => {
    await setReminder(tx, holder, { by_mail: false, stop_hash: null });
    await record(tx, holder, ask.now, {
      action: 'changedReminders',
      subject: 'account',
      subjectId: holder.account,
    });
  });
  return stopPage(ask, say.stoppedText, null);
}

function findHolder(ask: Ask) {
  return guarded(ask, () => holderOf(ask.db, 'stop_hash', ask.param('secret')));
}

function SignIn({ ask }: { readonly ask: Ask }) {
  return <LinkButton href="/account/reminders">{reminderWords(ask.lang).account}</LinkButton>;
}

function stopPage(ask: Ask, text: string, action: ComponentChildren): Reply {
  const { lang } = ask;
  return page(
    guestFrame(ask, {
      title: reminderWords(lang).stopTitle,
      organisation: ask.who?.committee ?? frameWords(lang).unnamedOffice,
      children: (
        <>
          <p>{text}</p>
          <div class="actions">{action}</div>
        </>
      ),
    }),
  );
}
