import type { DossierRecord, FieldValue } from '../../src/core/dossier/dossier.ts';
import { type Day, dayOf } from '../../src/core/vietnamese/day.ts';
import type { Random } from './random.ts';

export const year = 2026;
const firstDay = dayOf(year, 1, 1);

/** What a unit records in a year: how often, of which categories, and around which day. */
interface Event {
  readonly weight: number;
  readonly category: readonly [string, ...string[]];
  readonly around?: Day;
  readonly fields?: (random: Random) => Record<string, FieldValue>;
}

const vigilance = (random: Random) => ({ vigilance: random.chance(0.6) });
const forYear = (random: Random) => (random.chance(0.75) ? year : year - 1);

const observances: readonly (readonly [string, Day])[] = [
  ['drug-action-month', dayOf(year, 6, 15)],
  ['drug-prevention-day', dayOf(year, 6, 26)],
  ['environment-day', dayOf(year, 6, 5)],
  ['anti-trafficking-day', dayOf(year, 7, 30)],
  ['traffic-safety-month', dayOf(year, 9, 15)],
  ['national-security-day', dayOf(year, 8, 19)],
  ['fire-prevention-day', dayOf(year, 10, 4)],
];

const events: readonly Event[] = [
  { weight: 8, category: ['legal-education'], fields: vigilance },
  { weight: 5, category: ['dissemination'] },
  { weight: 2, category: ['party-resolution'], around: dayOf(year, 2, 10) },
  { weight: 3, category: ['plan'], around: dayOf(year, 2, 10) },
  { weight: 2, category: ['plan-report'] },
  { weight: 2, category: ['conference', 'theme-review'] },
  { weight: 2, category: ['conference'] },
  { weight: 2, category: ['model-review'] },
  { weight: 2, category: ['initiative'] },
  { weight: 3, category: ['guard-consolidation'] },
  { weight: 4, category: ['commendation'] },
  { weight: 2, category: ['exemplar', 'commendation'] },
  { weight: 2, category: ['model'], fields: (random) => ({ effective: random.chance(0.8) }) },
  { weight: 1, category: ['model-circular'] },
  { weight: 4, category: ['social-welfare'] },
  { weight: 1, category: ['force-majeure-ground'] },
  ...observances.flatMap(([name, around]): Event[] => [
    { weight: 2, category: [`observance/${name}`], around },
    {
      weight: 1,
      category: ['legal-education', `observance/${name}`],
      around,
      fields: vigilance,
    },
  ]),
  {
    weight: 2,
    category: ['recognition'],
    fields: (random) => ({
      of: 'movement-classification',
      result: random.pick(['excellent', 'excellent', 'excellent', 'good', 'average']),
      forYear: forYear(random),
    }),
  },
  {
    weight: 2,
    category: ['recognition'],
    fields: (random) => ({
      of: 'safe-on-security',
      result: random.chance(0.9) ? 'achieved' : 'notAchieved',
      forYear: forYear(random),
    }),
  },
  {
    weight: 2,
    category: ['title'],
    fields: (random) => ({
      level: random.pick(['advanced-labor-collective', 'excellent-labor-collective']),
      forYear: forYear(random),
    }),
  },
  {
    weight: 2,
    category: ['merit-certificate'],
    fields: (random) => ({
      authority: random.pick(['commune-chair', 'province-chair', 'minister']),
      theme: random.pick(['security-movement', 'patriotic-emulation', 'other']),
      recipient: random.chance(0.7) ? 'collective' : 'individual',
      forYear: forYear(random),
    }),
  },
];

/** Every event as often as it weighs, so that drawing one is one look-up. */
const drawn = events.flatMap((event) => Array.from({ length: event.weight }, () => event));

export function someRecord(random: Random): DossierRecord {
  const event = drawn[random.whole(0, drawn.length - 1)];
  if (!event) throw new Error('nothing is recorded');
  const { category, around, fields } = event;
  // A few days fall outside the window, and some observances far from their day.
  const date = around ? around + random.whole(-40, 40) : firstDay + random.whole(-15, 380);
  return {
    category,
    date: date as Day,
    number: `${random.whole(1, 99_999)}/KH`,
    fields: fields ? fields(random) : {},
  };
}
