import type { Tx } from '../../platform/database/database.ts';
import { officePeople } from './people.ts';
import type { Addresses, Stage } from './stage.ts';
import { type DemoUnit, demoUnits } from './units.ts';
import type { Visitor } from './visitor.ts';
import { writtenUnits } from './years.ts';

/** How far a dossier has come of a unit that closed early. */
type Reached = 'closed' | 'reopened' | 'submitted' | 'takenIn' | 'withdrawn';

/** In the round that ends in November; dealt out to units that keep no figures yet. */
const reached: readonly Reached[] = [
  'submitted',
  'closed',
  'takenIn',
  'reopened',
  'submitted',
  'withdrawn',
];

/** Days before the present: after the last day on which years are written, for clocks do not go back. */
const daysAgo = 1;

export interface ClosingCast {
  readonly unit: Addresses;
  readonly round: Addresses;
  /** The code of the closing that stands, of a unit in the round. */
  readonly codeOf: (unit: string, round: string) => (tx: Tx) => Promise<string>;
  readonly look: <T>(query: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** Closes some dossiers early and takes each as far as it is to be, by the office in their place. */
export async function playClosings(stage: Stage, cast: ClosingCast): Promise<void> {
  const units = writtenUnits(demoUnits()).filter(
    (unit, n) => [1, 2, 4].includes(n % 5) && unit.level === 'commune' && unit.code !== 'LG-0101',
  );
  stage.goTo(daysAgo);
  const closing = reached.flatMap((to, n) => {
    const unit = units[n];
    return unit ? [{ to, unit }] : [];
  });
  const offices = new Map<string, Visitor>();
  for (const { to, unit } of closing) {
    const { login } = unit.commune === '90101' ? officePeople.minhSon : officePeople.lamXuyen;
    const visitor = offices.get(login) ?? (await stage.signIn(login));
    offices.set(login, visitor);
    await playClosing(visitor, cast, unit, to);
  }
}

async function playClosing(
  visitor: Visitor,
  { unit: address, round, codeOf, look }: ClosingCast,
  unit: DemoUnit,
  to: Reached,
): Promise<void> {
  const [place, at] = [address(unit.code), round('an-toan-antt-2021')];
  const base = `/units/${place}`;
  const dossier = `${base}/dossier/${at}`;
  await visitor.post(`${base}/registration/${at}`, {
    ground: 'Kế hoạch xây dựng điểm số 14/KH-BCĐ',
    reason: 'Chọn bổ sung sau rà soát quý I.',
  });
  await visitor.post(`${dossier}/closing`, {
    confirm: '1',
    reason: 'Bản gốc đang trình ký, xem trực tiếp tại văn phòng đơn vị.',
  });
  if (to === 'reopened') await visitor.post(`${dossier}/reopen`);
  if (to === 'withdrawn')
    await visitor.post(`${dossier}/withdraw`, { reason: 'Đơn vị chuyển sang đăng ký năm sau.' });
  if (to !== 'submitted' && to !== 'takenIn') return;
  // Printed as its page gives it; the made-up head's signature is left to the imagination.
  const paper = await visitor.get(`${dossier}/papers/proposal/file?format=pdf`);
  const scan = new File([await paper.arrayBuffer()], 'to-trinh-da-ky.pdf', {
    type: 'application/pdf',
  });
  const code = await look(codeOf(place, at));
  await visitor.postFile(`${dossier}/signed`, scan, { paper: 'proposal', code, noSecrets: '1' });
  await visitor.post(`${dossier}/submit`);
  if (to === 'takenIn') await visitor.post(`${dossier}/take-in`);
}
