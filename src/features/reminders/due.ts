import { checksIn, dueOf } from '../../core/criteria/standing.ts';
import type { Lang } from '../../core/text.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { boardOf, countBehind, datedChecks, readFilter } from '../behind/index.ts';
import { openRoundSets, type RoundSet } from '../dossiers/index.ts';
import { dayOfRow } from '../frame/index.ts';
import { reminderWords } from './words.ts';

/** Days before a last day from which it is told. */
export const ahead = 14;

/** Something with a last day, in words. */
export interface Due {
  readonly day: Day;
  readonly what: string;
}

/**
 * Whether there is something to write: something new since the last letter, come within the days
 * ahead or gone past, or a week in which what was told is still not done.
 */
export function isTime(dues: readonly Due[], mailedOn: Day | undefined, today: Day): boolean {
  const pending = dues.filter(({ day }) => day <= today + ahead);
  if (pending.length === 0) return false;
  if (mailedOn === undefined || today - mailedOn >= 7) return true;
  return pending.some(({ day }) => day - ahead > mailedOn || (day < today && day >= mailedOn));
}

type LastDay = 'register_by' | 'submit_by' | 'commune_by' | 'province_by';

function lastDay({ round }: RoundSet, name: LastDay, lang: Lang): Due {
  const say = reminderWords(lang);
  return { day: dayOfRow(round[name]), what: say.of(say.days[name], round.name) };
}

/** What a unit has still to do in the open rounds, each with its last day. */
export async function duesOfUnit(
  tx: Tx,
  tenant: string,
  unit: string,
  today: Day,
  lang: Lang,
): Promise<Due[]> {
  const say = reminderWords(lang);
  const dues: Due[] = [];
  for (const set of await openRoundSets(tx, tenant)) {
    const row = await tx
      .selectFrom('dossier')
      .select(['open_checks', 'registered_on', 'state'])
      .where('tenant_id', '=', tenant)
      .where('round_id', '=', set.round.id)
      .where('unit_id', '=', unit)
      .executeTakeFirst();
    // What is closed waits for its signature alone; what is submitted, for others.
    if (!row || !(row.state === 'draft' || row.state === 'closed')) continue;
    if (row.state === 'draft') {
      if (row.registered_on === null) dues.push(lastDay(set, 'register_by', lang));
      for (const check of checksIn(set.set, BigInt(row.open_checks))) {
        const day = dueOf(check, set.calendar);
        const what = say.of(check.check.label[lang], set.round.name);
        if (day !== undefined) dues.push({ day, what });
      }
    }
    const submit = lastDay(set, 'submit_by', lang);
    if (submit.day >= today) dues.push(submit);
  }
  return dues.sort((a, b) => a.day - b.day);
}

/** How many units in reach are short of what has a last day by now or soon: counts, and no name. */
export async function duesOfOffice(
  tx: Tx,
  tenant: string,
  role: 'commune' | 'province',
  now: Date,
  lang: Lang,
): Promise<Due[]> {
  const say = reminderWords(lang);
  const dues: Due[] = [];
  for (const set of await openRoundSets(tx, tenant)) {
    const board = boardOf(set, now);
    const { today } = board;
    const told = datedChecks(set).filter(({ due }) => due <= today + ahead);
    const everything = readFilter(new URLSearchParams());
    const counts = await countBehind(tx, { ...board, late: told }, everything);
    const counted = ({ day, what }: Due, units: number) => {
      if (units > 0) dues.push({ day, what: `${what}: ${say.units(units)}` });
    };
    counted(lastDay(set, 'register_by', lang), counts.unregistered);
    told.forEach(({ label, due }, n) => {
      const what = say.of(label[lang], set.round.name);
      counted({ day: due, what }, counts.late[n] ?? 0);
    });
    const own = role === 'commune' ? 'commune_by' : 'province_by';
    for (const name of ['submit_by', own] as const) {
      const last = lastDay(set, name, lang);
      if (last.day >= today) dues.push(last);
    }
  }
  return dues.sort((a, b) => a.day - b.day);
}
