import type { Lang } from '../../core/text.ts';
import { partsOf, writtenDay } from '../../core/vietnamese/day.ts';
import type { Level, RoundRow } from '../../platform/database/tables.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { dayWord, FormReader } from '../frame/index.ts';
import type { Choices } from './choices.ts';
import {
  type DayName,
  dayColumns,
  dayNames,
  daysOfRow,
  keptUntil,
  movedWrongly,
  orderFaults,
  type RoundDays,
} from './days.ts';
import type { RoundInput } from './queries.ts';
import { roundWords } from './words.ts';

/** What the form of a round asks, in its order. */
export const fieldNames = [
  'set',
  'name',
  'year',
  ...dayNames,
  'communeUnitsBy',
  'communePower',
  'communePowerOther',
  'provincePower',
  'provincePowerOther',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Each field as typed, right or wrong; a field that is not there is empty. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

export function typedOf(fields: Fields): Typed {
  return Object.fromEntries(fieldNames.map((name) => [name, fields.one(name)]));
}

/** The value by which a list of powers says that another is typed. */
export const other = 'other';
export const levels = ['commune', 'province'] as const satisfies readonly Level[];

/** A saved round as its form shows it. */
export function typedOfRow(row: RoundRow, { sets, powers }: Choices): Typed {
  const power = (value: string) => (powers.includes(value) ? value : other);
  const typed = (value: string) => (powers.includes(value) ? '' : value);
  return {
    set: sets.find((one) => one.row.id === row.criteria_set_id)?.row.public_id ?? '',
    name: row.name,
    year: String(row.year),
    ...Object.fromEntries(dayNames.map((name) => [name, dayWord(row[dayColumns[name]])])),
    communeUnitsBy: row.commune_units_by,
    communePower: power(row.commune_units_power),
    communePowerOther: typed(row.commune_units_power),
    provincePower: power(row.province_units_power),
    provincePowerOther: typed(row.province_units_power),
  };
}

export type ReadRound =
  | { readonly ok: true; readonly input: RoundInput }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads all that an administrator says of a round, and judges it in words. */
export function readRound(fields: Fields, lang: Lang, { sets, powers }: Choices): ReadRound {
  const say = roundWords(lang);
  const form = new FormReader(fields, lang);
  const ids = sets.map(({ row }) => row.public_id);
  const chosen = form.choice('set', ids, { label: say.set, required: true });
  const set = sets.find(({ row }) => row.public_id === chosen)?.row.id;
  const name = form.line('name', { label: say.name, required: true, min: 3, max: 150 });
  const year = readYear(form, lang);
  const days = readDays(form, lang);
  const by = form.choice('communeUnitsBy', levels, { label: say.communeUnitsBy, required: true });
  const readPower = (
    list: 'communePower' | 'provincePower',
    own: 'communePowerOther' | 'provincePowerOther',
  ): string => {
    const typed = form.line(own, { label: say[own], max: 150 });
    const listed = form.choice(list, [...powers, other], {
      label: say[list],
      required: typed === '',
    });
    if (typed === '' && listed === other) form.fault(own, say.powerMissing(say[own]));
    if (typed !== '' && listed !== undefined && listed !== other) {
      form.fault(own, say.powerTwice(say[own]));
    }
    return typed || (listed ?? '');
  };
  const communeUnitsPower = readPower('communePower', 'communePowerOther');
  const provinceUnitsPower = readPower('provincePower', 'provincePowerOther');
  if (form.errors.length > 0 || !set || year === undefined || !days || !by) {
    return { ok: false, errors: form.errors };
  }
  return {
    ok: true,
    input: { name, year, set, days, communeUnitsBy: by, communeUnitsPower, provinceUnitsPower },
  };
}

/** Reads the days of an open round, which may only be later than they stand; all else stays. */
export function readMovedDays(fields: Fields, lang: Lang, row: RoundRow): ReadRound {
  const say = roundWords(lang);
  const form = new FormReader(fields, lang);
  const saved = daysOfRow(row);
  const days = readDays(form, lang);
  if (days) {
    for (const name of movedWrongly(saved, days)) {
      const words = name === 'windowFrom' ? say.windowFixed : say.onlyLater;
      form.fault(name, words(say.days[name], writtenDay(saved[name])));
    }
  }
  if (form.errors.length > 0 || !days) return { ok: false, errors: form.errors };
  return {
    ok: true,
    input: {
      name: row.name,
      year: row.year,
      set: row.criteria_set_id,
      days,
      communeUnitsBy: row.commune_units_by,
      communeUnitsPower: row.commune_units_power,
      provinceUnitsPower: row.province_units_power,
    },
  };
}

/** A year is written without grouping: “2026”, never “2.026”. */
export function readYear(form: FormReader, lang: Lang): number | undefined {
  const { year: label } = roundWords(lang);
  return form.whole('year', { label, required: true, min: 2000, max: 2200 });
}

function readDays(form: FormReader, lang: Lang): RoundDays | undefined {
  const say = roundWords(lang);
  const read: Partial<Record<DayName, RoundDays[DayName]>> = {};
  for (const name of dayNames) {
    const label = say.days[name];
    const day = form.day(name, { label, required: name !== 'keepUntil' });
    if (day === undefined) continue;
    const { year } = partsOf(day);
    if (year < 1999 || year > 2250) form.fault(name, say.dayRange(label));
    else read[name] = day;
  }
  const keepTyped = form.errors.some(({ field }) => field === 'keepUntil');
  if (read.keepUntil === undefined && read.decideBy !== undefined && !keepTyped) {
    read.keepUntil = keptUntil(read.decideBy);
  }
  for (const fault of orderFaults(read)) {
    const day = read[fault.other];
    const otherDay = day === undefined ? '' : writtenDay(day);
    form.fault(
      fault.day,
      say.orderFault(fault, say.days[fault.day], say.days[fault.other], otherDay),
    );
  }
  return isWhole(read) ? read : undefined;
}

function isWhole(days: Partial<RoundDays>): days is RoundDays {
  return dayNames.every((name) => days[name] !== undefined);
}
