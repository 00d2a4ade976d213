import type { Logger } from 'pino';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Database, Scope, Tx } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/http/secrets.ts';
import { newSecret } from '../../platform/ids.ts';
import type { Task } from '../../platform/jobs/jobs.ts';
import { type Mailer, mayBeSentAgain } from '../../platform/mail/mailer.ts';
import { dayIn, dayOfRow } from '../frame/index.ts';
import { provinces } from '../set-up/index.ts';
import { type Due, duesOfOffice, duesOfUnit, isTime } from './due.ts';
import { letterOf } from './letter.ts';
import { claimLetter, setReminder, type ToRemind, toRemind } from './queries.ts';

/** How letters leave, and where their links lead. */
export interface Post {
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/** Each morning's letters. Without a mail server there are none. */
export function reminderTasks(
  db: Database,
  now: () => Date,
  post: Post | undefined,
): Readonly<Record<string, Task>> {
  return {
    reminders: async (_payload, last) => {
      if (!post) return;
      let failure: unknown;
      for (const tenant of await provinces(db)) {
        const today = isoDay(dayIn(now()));
        const people = await db.within({ tenant, reach: 'system' }, (tx) =>
          toRemind(tx, tenant, today),
        );
        for (const person of people) {
          await remind(db, tenant, person, now(), post).catch((error: unknown) => {
            failure ??= error;
            post.log?.warn({ err: { message: String(error) } }, 'a reminder was not sent');
          });
        }
      }
      // Tried again for those who had none; whoever had theirs is no longer asked for.
      if (failure !== undefined && !last) throw failure;
    },
  };
}

/**
 * One person's letter. That it is sent is noted and committed before the mail server is told: a
 * process killed in between costs a letter, which the next one makes good, and none is sent twice.
 * Where it is certain that the mail server did not take it, the note is taken back.
 */
async function remind(
  db: Database,
  tenant: string,
  person: ToRemind,
  now: Date,
  { mailer, publicUrl }: Post,
): Promise<void> {
  const { id, role, name, email, lang, mailed_on } = person;
  const scope = scopeOf(tenant, person);
  if (!scope || email === null) return;
  const today = dayIn(now);
  const dues = await db.within(scope, (tx) => duesOf(tx, tenant, person, now));
  if (!isTime(dues, mailed_on === null ? undefined : dayOfRow(mailed_on), today)) return;
  const secret = newSecret();
  const claimed = await db.within({ tenant, reach: 'system' }, (tx) =>
    claimLetter(tx, tenant, person, isoDay(today), hashOf(secret)),
  );
  if (!claimed) return;
  const stop = `${publicUrl}/reminders/stop/${secret}`;
  const home = role === 'commune' || role === 'province' ? `${publicUrl}/behind` : `${publicUrl}/`;
  const unit = person.unit ?? undefined;
  const letter = letterOf({ name, unit, dues, today, lang, home, stop });
  try {
    await mailer.send({ ...letter, to: email, unsubscribe: stop, lang });
  } catch (error) {
    if (mayBeSentAgain(error)) {
      await db.within({ tenant, reach: 'system' }, (tx) =>
        setReminder(tx, { tenant, account: id }, { mailed_on }),
      );
    }
    throw error;
  }
}

function duesOf(tx: Tx, tenant: string, { role, unit_id, lang }: ToRemind, now: Date) {
  if (unit_id !== null) return duesOfUnit(tx, tenant, unit_id, dayIn(now), lang);
  if (role === 'commune' || role === 'province') return duesOfOffice(tx, tenant, role, now, lang);
  return Promise.resolve<Due[]>([]);
}

/** What the person may see, and so what a letter to them may tell. */
function scopeOf(tenant: string, { id, role, commune_id, unit_id }: ToRemind): Scope | undefined {
  const base = { tenant, account: id };
  if (unit_id !== null) return { ...base, reach: 'unit', unit: unit_id };
  if (role === 'province') return { ...base, reach: 'province' };
  if (role === 'commune' && commune_id !== null) {
    return { ...base, reach: 'commune', commune: commune_id };
  }
  return undefined;
}
