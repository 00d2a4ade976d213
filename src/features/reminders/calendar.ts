import type { Role } from '../../core/access/policy.ts';
import type { Lang } from '../../core/text.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import { type CalendarEvent, writeCalendar } from '../../documents/calendar/ics.ts';
import { found, Refusal, type Reply } from '../../platform/http/reply.ts';
import type { Ask } from '../../platform/http/route.ts';
import { openRoundSets, type RoundSet } from '../dossiers/index.ts';
import { dayOfRow } from '../frame/index.ts';
import { guarded } from './guarded.ts';
import { findReminder, holderOf } from './queries.ts';
import { reminderWords } from './words.ts';

type LastDay = 'register_by' | 'submit_by' | 'commune_by' | 'province_by' | 'decide_by';

const unitDays: readonly LastDay[] = ['register_by', 'submit_by'];
const officeDays: readonly LastDay[] = [...unitDays, 'commune_by', 'province_by', 'decide_by'];

/** The calendar that a secret opens, for programs that ask without signing in. No unit is named in it. */
export async function showCalendar(ask: Ask): Promise<Reply> {
  const secret = ask.param('secret').replace(/\.ics$/, '');
  const holder = found(await guarded(ask, () => holderOf(ask.db, 'calendar_hash', secret)));
  const { tenant, account, role } = holder;
  const { rounds, lang } = await ask.db.within({ tenant, reach: 'system' }, async (tx) => ({
    rounds: await openRoundSets(tx, tenant),
    lang: (await findReminder(tx, tenant, account))?.lang,
  }));
  if (lang === undefined) throw new Refusal(404);
  const events = uniqueByUid(rounds.flatMap((round) => eventsOf(round, role, lang)));
  return {
    kind: 'text',
    status: 200,
    type: 'text/calendar; charset=utf-8',
    text: writeCalendar({ name: 'Điểm Sáng', events, now: ask.now }),
  };
}

function eventsOf({ round, set, calendar }: RoundSet, role: Role, lang: Lang): CalendarEvent[] {
  const say = reminderWords(lang);
  const days = role === 'officer' || role === 'head' ? unitDays : officeDays;
  const whole = (day: Day) => ({ from: day, to: day });
  return [
    ...days.map((name) => ({
      uid: `${round.public_id}-${name}@diem-sang`,
      ...whole(dayOfRow(round[name])),
      title: say.of(say.days[name], round.name),
    })),
    ...Object.entries(set.set.observances).flatMap(([key, { label }], n) => {
      const span = calendar.observances[n];
      if (!span) return [];
      const uid = `${key}-${round.year}@diem-sang`;
      return [{ uid, ...span, title: say.observance(label[lang]) }];
    }),
  ];
}

/** Rounds of one year share the observances. */
function uniqueByUid(events: readonly CalendarEvent[]): CalendarEvent[] {
  return [...new Map(events.map((event) => [event.uid, event])).values()];
}
