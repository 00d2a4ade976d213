import type { Tx } from '../../platform/database/database.ts';
import { officePeople } from './people.ts';
import type { Addresses, Stage } from './stage.ts';
import { demoUnits } from './units.ts';
import type { Visitor } from './visitor.ts';

/** How far a dossier has come of a unit that closed early. */
interface Closing {
  /** The unit's code. */
  readonly unit: string;
  readonly set: 'an-toan-antt-2021' | 'dien-hinh-2023';
  readonly to: 'closed' | 'reopened' | 'submitted' | 'takenIn' | 'withdrawn';
}

/**
 * Units that keep no figures yet, and so have none to declare anew. Those that have people of their
 * own close and submit themselves, the head where there is one; for the others the office does.
 */
const closings: readonly Closing[] = [
  { unit: 'LG-0105', set: 'dien-hinh-2023', to: 'takenIn' },
  { unit: 'LG-0201', set: 'an-toan-antt-2021', to: 'submitted' },
  { unit: 'LG-0102', set: 'an-toan-antt-2021', to: 'submitted' },
  { unit: 'LG-0103', set: 'an-toan-antt-2021', to: 'closed' },
  { unit: 'LG-0202', set: 'an-toan-antt-2021', to: 'reopened' },
  { unit: 'LG-0204', set: 'an-toan-antt-2021', to: 'withdrawn' },
];

/** Days before the present: after the last day on which years are written, for clocks do not go back. */
const daysAgo = 1;

export interface ClosingCast {
  readonly unit: Addresses;
  readonly round: Addresses;
  /** What the people of units sign in by, by the unit's code. */
  readonly officers: ReadonlyMap<string, string>;
  readonly heads: ReadonlyMap<string, string>;
  /** The code of the closing that stands, of a unit in the round. */
  readonly codeOf: (unit: string, round: string) => (tx: Tx) => Promise<string>;
  readonly look: <T>(query: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** Closes some dossiers early and takes each as far as it is to be. */
export async function playClosings(stage: Stage, cast: ClosingCast): Promise<void> {
  stage.goTo(daysAgo);
  const known = new Map<string, Visitor>();
  const visitorOf = async (login: string) => {
    const visitor = known.get(login) ?? (await stage.signIn(login));
    known.set(login, visitor);
    return visitor;
  };
  for (const closing of closings) await playClosing(closing, cast, visitorOf);
}

async function playClosing(
  { unit, set, to }: Closing,
  cast: ClosingCast,
  visitorOf: (login: string) => Promise<Visitor>,
): Promise<void> {
  const [place, at] = [cast.unit(unit), cast.round(set)];
  const minhSon = demoUnits().some(({ code, commune }) => code === unit && commune === '90101');
  const office = await visitorOf((minhSon ? officePeople.minhSon : officePeople.lamXuyen).login);
  const officer = cast.officers.get(unit);
  const head = cast.heads.get(unit);
  const ofUnit = `/units/${place}`;
  const [writer, base] = officer ? [await visitorOf(officer), ''] : [office, ofUnit];
  const dossier = `${base}/dossier/${at}`;
  // In the other round it has been registered as its year began.
  if (set === 'an-toan-antt-2021')
    await writer.post(`${base}/registration/${at}`, {
      ground: officer ? '' : 'Kế hoạch xây dựng điểm số 14/KH-BCĐ',
      reason: 'Chọn bổ sung sau rà soát quý I.',
    });
  await writer.post(`${dossier}/closing`, {
    confirm: '1',
    reason: 'Bản gốc đang trình ký, xem trực tiếp tại văn phòng đơn vị.',
  });
  if (to === 'reopened') await writer.post(`${dossier}/reopen`);
  if (to === 'withdrawn')
    await writer.post(`${dossier}/withdraw`, { reason: 'Đơn vị chuyển sang đăng ký năm sau.' });
  if (to !== 'submitted' && to !== 'takenIn') return;
  // Printed as its page gives it; the made-up head's signature is left to the imagination.
  const paper = await writer.get(`${dossier}/papers/proposal/file?format=pdf`);
  const scan = new File([await paper.arrayBuffer()], 'to-trinh-da-ky.pdf', {
    type: 'application/pdf',
  });
  const code = await cast.look(cast.codeOf(place, at));
  await writer.postFile(`${dossier}/signed`, scan, { paper: 'proposal', code, noSecrets: '1' });
  await (head ? await visitorOf(head) : writer).post(`${dossier}/submit`);
  if (to === 'takenIn') await office.post(`${ofUnit}/dossier/${at}/take-in`);
}
