import type { ActionName, DossierAction } from '../../src/core/dossier/actions.ts';
import { freezeYear } from '../../src/features/closing/index.ts';
import {
  act,
  findDossier,
  keepFrozen,
  readUnitYear,
  type Standing,
} from '../../src/features/dossiers/index.ts';
import { signedIn } from './app.ts';
import { soundly } from './dossier-life.ts';
import { type Actor, actingOf, inside, type Place, type World } from './life-world.ts';

/** A deed as it is tried for real. */
export interface Trial {
  readonly actor: Actor;
  readonly action: ActionName;
  /** With something amiss in what it carries, or in what was seen before. */
  readonly amiss: boolean;
  /** Over HTTP, where a page does it. */
  readonly page: boolean;
}

/** Does it, and tells whether by a page; whether it was done tells the list of actions. */
export async function attempt(world: World, place: Place, trial: Trial): Promise<boolean> {
  const { who } = trial.actor;
  // No page shows a round that is being prepared.
  const shown = trial.page && !trial.amiss && place.round.state !== 'draft';
  const sent = shown && who && posts[trial.action];
  if (sent) await post(world, place, who, sent);
  else await attemptDirectly(world, place, trial);
  return Boolean(sent);
}

async function attemptDirectly(
  world: World,
  { unit, round, file }: Place,
  { actor, action, amiss }: Trial,
): Promise<void> {
  const { app, tenant } = world;
  const { now } = app.clock;
  const spoilt = amiss ? spoil[action] : undefined;
  const done = app.db.within(actor.scope, (tx) =>
    act(
      tx,
      { by: actingOf(world, actor), now },
      {
        action,
        unit: unit.id,
        round: round.row,
        // Where nothing that it carries can be amiss, it was another closing that was seen.
        ...(amiss && !spoilt && { seen: 9999 }),
        make: async (at: Standing) => {
          const sound: DossierAction = soundly(action, at);
          if (action === 'close') {
            const year = await readUnitYear(tx, tenant, at.unit);
            const frozen = await freezeYear(tx, year, at.round, {
              id: at.id,
              closedOn: at.facts.today,
            });
            await keepFrozen(tx, { tenant, unit: unit.id, dossier: at.id }, now, frozen);
            return { ...sound, digest: frozen.digest };
          }
          const named = action === 'attachSigned' ? { ...sound, file } : sound;
          return { ...named, ...spoilt?.(sound) };
        },
      },
    ),
  );
  if (actor.sees) await done;
  else
    await done.then(
      () => Promise.reject(new Error(`${action} by ${actor.by.role} out of reach`)),
      (error: unknown) => {
        if (!(error instanceof Error && error.message === 'no result')) throw error;
      },
    );
}

const noReason = () => ({ reason: ' ' });
const otherCode = () => ({ code: '2222-2222' });
const noDecision = () => ({
  decision: {
    number: '',
    day: '2026-01-01',
    signer: '',
    scan: '0'.repeat(64),
    enteredBy: 'somebody-else',
  },
});

/** What is amiss in what an action carries, by action. */
const spoil: Readonly<Partial<Record<ActionName, (sound: DossierAction) => object>>> = {
  register: (sound) => ({ late: !('late' in sound && sound.late) }),
  unregister: noReason,
  allowLate: noReason,
  attachSigned: otherCode,
  submit: otherCode,
  takeIn: (sound) => ({
    level: 'level' in sound && sound.level === 'commune' ? 'province' : 'commune',
  }),
  returnForMore: () => ({ asked: [] }),
  supplement: () => ({ records: [], figures: [] }),
  forward: () => ({ favourable: false, reason: '' }),
  askCommuneAgain: noReason,
  defer: noReason,
  recognise: noDecision,
  refuse: noDecision,
  correct: noDecision,
  revoke: noDecision,
  withdraw: noReason,
};

interface Post {
  readonly path: (round: string) => string;
  readonly fields: Readonly<Record<string, string>>;
  /** An office alone has it. */
  readonly office?: true;
}

const reason = { reason: 'Có lý do.' };
const onDossier = (act: string) => (round: string) => `/dossier/${round}/${act}`;

/** What pages send, by action. */
const posts: Readonly<Partial<Record<ActionName, Post>>> = {
  register: { path: (round) => `/registration/${round}`, fields: { ...reason, ground: '15/TB' } },
  unregister: { path: (round) => `/registration/${round}/take-back`, fields: reason },
  allowLate: { path: onDossier('allow-late'), fields: reason, office: true },
  close: { path: onDossier('closing'), fields: { ...reason, confirm: '1' } },
  submit: { path: onDossier('submit'), fields: {} },
  recall: { path: onDossier('recall'), fields: {} },
  reopen: { path: onDossier('reopen'), fields: {} },
  takeIn: { path: onDossier('take-in'), fields: {}, office: true },
  withdraw: { path: onDossier('withdraw'), fields: reason },
};

/** Sends what a page would. Nothing that is refused may be a fault of the server. */
async function post(
  world: World,
  place: Place,
  { tenant, account, unit }: NonNullable<Actor['who']>,
  { path, fields, office }: Post,
): Promise<void> {
  const visitor = await signedIn(world.app, tenant, account);
  const base = unit === undefined ? `/units/${place.unit.public_id}` : '';
  if (unit !== undefined && (office || unit !== place.unit.id)) return;
  const kept = await dossierOf(world, place);
  const number = String(kept?.state.registration?.number ?? '');
  const { status } = await visitor.post(`${base}${path(place.round.row.public_id)}`, {
    ...fields,
    number,
  });
  if (![303, 403, 404].includes(status)) throw new Error(`${path('')}: ${status}`);
}

export function dossierOf(world: World, { unit, round }: Place) {
  return inside(world, (tx) => findDossier(tx, world.tenant, unit.id, round.row.id));
}
