import { type Day, dayOf, writtenDay } from '../../core/vietnamese/day.ts';
import { officePeople } from './people.ts';
import { aPaper, aPhoto } from './proofs.ts';
import type { Addresses, Stage } from './stage.ts';
import { type DemoUnit, demoUnits } from './units.ts';
import type { Sent } from './visitor.ts';
import { type DemoFigure, goodFigures, minhSonFigures } from './year-figures.ts';
import { beginning, type DemoRecord, goodYear, latePlan, minhSon } from './year-records.ts';

/** Something done in a unit's year: by whom, on which day, and the form that was sent. */
interface Deed {
  readonly on: Day;
  readonly by: string;
  readonly path: string;
  readonly sent: Sent;
  /** What is sent to the record that came of it. */
  readonly proof?: DemoRecord['file'] | undefined;
}

/** How far a unit has come by June. */
interface DemoYear {
  /** `MM-DD` */
  readonly registered?: string;
  /** `MM-DD` of its registration in the round of the circular as well. */
  readonly both?: string;
  readonly records: readonly DemoRecord[];
  readonly figures: readonly DemoFigure[];
}

/** Who writes for a unit: its own officer, or the office that types in what is brought on paper. */
interface Hand {
  readonly login: string;
  readonly base: string;
  readonly office: boolean;
}

/** Stages of a year, dealt out to the units in turn: far ahead, begun and left, late, silent. */
function stageOf(unit: DemoUnit, n: number): DemoYear {
  switch (n % 5) {
    case 0:
      return { registered: '02-26', records: goodYear(unit.kind, unit.name), figures: goodFigures };
    case 1:
      return { registered: '03-10', records: beginning(unit.name), figures: [] };
    case 2:
      return { registered: '04-09', records: latePlan, figures: [] };
    case 3:
      return { records: [], figures: [] };
    default:
      return { registered: '03-24', records: goodYear(unit.kind, unit.name), figures: [] };
  }
}

/** The day of each month on which the offices type in what was brought on paper. */
const typingDay = 28;

export interface Cast {
  readonly unit: Addresses;
  readonly round: Addresses;
  /** What the officers of units sign in by, by the unit's code. */
  readonly officers: ReadonlyMap<string, string>;
  readonly year: number;
}

/** Plays the years of the units: what each has done by the present, day after day. */
export async function playYears(stage: Stage, cast: Cast): Promise<void> {
  const { round, year } = cast;
  const deeds = writtenUnits(demoUnits()).flatMap((one, n) => {
    const hand = handOf(one, cast);
    const own = one.code === 'LG-0101';
    const played = own
      ? { registered: '02-20', both: '02-20', records: minhSon, figures: minhSonFigures }
      : stageOf(one, n);
    return deedsOf(played, hand, { round, year });
  });
  const inOrder = deeds.toSorted((a, b) => a.on - b.on || a.by.localeCompare(b.by));
  let at = '';
  let visitor = await stage.signIn(officePeople.province.login);
  let proofs = 0;
  for (const { on, by, path, sent, proof } of inOrder) {
    if (at !== `${on} ${by}`) {
      at = `${on} ${by}`;
      stage.goToDay(on);
      visitor = await stage.signIn(by);
    }
    const to = await visitor.post(path, sent);
    if (proof === undefined) continue;
    const file = await (proof === 'photo' ? aPhoto : aPaper)(proofs++);
    await visitor.postFile(`${to}/files`, file, { noSecrets: '1' });
  }
}

/** The units whose years are written: those of two communes, and of the province. */
export function writtenUnits(units: readonly DemoUnit[]): readonly DemoUnit[] {
  return units.filter(
    ({ commune, level }) => level === 'province' || ['90101', '90102'].includes(commune),
  );
}

function handOf(unit: DemoUnit, { officers, unit: address }: Cast): Hand {
  const officer = officers.get(unit.code);
  if (officer) return { login: officer, base: '', office: false };
  const office =
    unit.level === 'province'
      ? officePeople.province
      : unit.commune === '90101'
        ? officePeople.minhSon
        : officePeople.lamXuyen;
  return { login: office.login, base: `/units/${address(unit.code)}`, office: true };
}

function deedsOf(
  played: DemoYear,
  hand: Hand,
  { round, year }: { readonly round: Addresses; readonly year: number },
): Deed[] {
  const day = (monthDay: string) => {
    const [month = 1, date = 1] = monthDay.split('-').map(Number);
    return dayOf(year, month, date);
  };
  const last = dayOf(year, 6, 10);
  /** Its own people write on the day after; an office once a month. */
  const typed = (done: Day): Day => {
    const next = (done + 1) as Day;
    if (!hand.office) return next < last ? next : last;
    const [, month = '1'] = writtenDay(next).split('/');
    const typing = dayOf(year, Number(month), typingDay);
    return typing < next || typing > last ? last : typing;
  };
  const deed = (on: Day, path: string, sent: Sent): Deed => ({
    on,
    by: hand.login,
    path: `${hand.base}${path}`,
    sent,
  });
  const { registered, both, records, figures } = played;
  const said = new Map<string, number>();
  return [
    ...(registered ? [deed(day(registered), registration(round), registrationSent(hand))] : []),
    ...(both
      ? [deed(day(both), registration(round, 'an-toan-antt-2021'), registrationSent(hand))]
      : []),
    ...records.map((record) => {
      const done = day(record.on);
      return { ...deed(typed(done), '/records/new', recordSent(record, done)), proof: record.file };
    }),
    ...figures.map((figure) => {
      const on = typed(day(figure.on));
      const version = said.get(figure.key) ?? 0;
      said.set(figure.key, version + 1);
      return deed(
        on,
        `/figures/${figure.key}?year=${year}`,
        figureSent(figure, day(figure.on), version),
      );
    }),
  ];
}

const registration = (round: Addresses, set = 'dien-hinh-2023') => `/registration/${round(set)}`;

function registrationSent({ office }: Hand): Sent {
  return {
    ground: office ? 'Kế hoạch xây dựng điểm số 14/KH-BCĐ' : '',
    reason: 'Đơn vị gửi bản đăng ký sau khi kiện toàn lãnh đạo.',
  };
}

function recordSent(record: DemoRecord, done: Day): Sent {
  const asked = Object.entries(record.fields ?? {}).map(([name, value]) => [
    `field.${name}`,
    value,
  ]);
  return {
    category: record.categories,
    day: writtenDay(done),
    title: record.title,
    number: record.number ?? '',
    issuer: record.issuer ?? '',
    participants: record.participants ?? '',
    citation: record.citation ?? '',
    note: '',
    ...Object.fromEntries(asked),
  };
}

function figureSent(
  { value = '', explanation = '', detail }: DemoFigure,
  on: Day,
  version: number,
) {
  return {
    value,
    asOf: writtenDay(on),
    explanation,
    version: String(version),
    ...detail,
  };
}
