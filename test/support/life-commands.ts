import fc from 'fast-check';
import { actionNames } from '../../src/core/dossier/actions.ts';
import { reduce } from '../../src/core/dossier/reduce.ts';
import { isoDay } from '../../src/core/vietnamese/day.ts';
import { verifyProvince } from '../../src/features/verification/index.ts';
import type { RoundRow } from '../../src/platform/database/tables.ts';
import { attempt, dossierOf, type Trial } from './life-deeds.ts';
import { expected, type Model, remember, steered } from './life-model.ts';
import { factsOf, inside, moveLevel, type Place, turnRound, type World } from './life-world.ts';

/*
 * What may happen in a history: deeds of one or of several at once, new days, rounds that are turned,
 * units that move. Each command does it for real, then holds what became of it against the model.
 */

/** What the real world is like in one history, and what has been tried. */
export interface Real {
  readonly world: World;
  readonly places: readonly Place[];
  readonly tally: Tally;
}
export interface Tally {
  tried: number;
  /** Of those, over HTTP. */
  byPage: number;
  done: number;
  /** How often each was done. */
  readonly actions: Map<string, number>;
  readonly states: Set<string>;
}
/** The models lie beside the real dossiers: which of them is meant, a command knows alone. */
type NoModel = Record<string, never>;
type Command = fc.AsyncCommand<NoModel, Real>;

/** A trial to be made up when its turn comes: any deed, or more often one that the model allows. */
interface Draft {
  readonly who: number;
  readonly action: number;
  readonly steer: boolean;
  readonly which: number;
  readonly amiss: boolean;
  readonly page: boolean;
}

function trialOf({ world, tally }: Real, place: Place, draft: Draft): Trial {
  const { actors, model } = place;
  const facts = factsOf(world, place);
  const deeds = actors.flatMap((actor) =>
    actor.sees ? actionNames.map((action) => ({ action, by: actor.by, actor })) : [],
  );
  const { which } = draft;
  const possible = draft.steer ? deeds.filter((one) => expected(model, one, facts)) : [];
  // Now and then what was done least of all, for some of it hangs on much before.
  const times = ({ action }: { action: string }) => tally.actions.get(action) ?? 0;
  const least = Math.min(...possible.map(times));
  const pool = which % 3 === 0 ? possible.filter((one) => times(one) === least) : possible;
  const one = steered(model, pool, facts, which);
  const actor = one?.actor ?? actors[draft.who % actors.length];
  const action = one?.action ?? actionNames[draft.action % actionNames.length];
  if (!actor || !action) throw new Error('nobody, or nothing');
  return { actor, action, amiss: draft.amiss, page: draft.page };
}

/** Several at once on one dossier: what comes of them must be what some order of them would give. */
class Together implements Command {
  readonly drafts: readonly Draft[];
  readonly where: number;
  #said = '';

  constructor(drafts: readonly Draft[], where: number) {
    this.drafts = drafts;
    this.where = where;
  }

  check() {
    return true;
  }

  async run(_: NoModel, real: Real) {
    const { world, places, tally } = real;
    const place = placeAt(places, this.where);
    tick(world);
    const trials = new Map<string | null, Trial>();
    // Each by somebody else, so that the list tells whose deed was done.
    for (const draft of this.drafts) {
      const trial = trialOf(real, place, draft);
      if (!trials.has(trial.actor.by.account)) trials.set(trial.actor.by.account, trial);
    }
    const all = [...trials.values()];
    this.#said = `${place.model.state}: ${all.map(said).join(' | ')}`;
    const byPage = await Promise.all(all.map((trial) => attempt(world, place, trial)));
    tally.tried += all.length;
    tally.byPage += byPage.filter(Boolean).length;
    await this.#holdAgainst(world, place, all, tally);
  }

  async #holdAgainst(world: World, place: Place, trials: readonly Trial[], tally: Tally) {
    const facts = factsOf(world, place);
    const fresh = ((await dossierOf(world, place))?.actions ?? []).slice(place.done);
    const done = fresh.map(({ by, action }) => {
      const trial = trials.find(({ actor }) => actor.by.account === by.account);
      if (trial?.action !== action) throw new Error(`${action} was done by nobody: ${this.#said}`);
      return trial;
    });
    const refused = new Set(trials.filter((trial) => !done.includes(trial)));
    // What was refused changed nothing: it fits where the model refuses it at any moment between.
    const settle = () => {
      for (const trial of refused) if (!allowed(place.model, trial, facts)) refused.delete(trial);
    };
    settle();
    for (const trial of done) {
      const next = allowed(place.model, trial, facts);
      if (!next) throw new Error(`forbidden, but done: ${said(trial)} of ${this.#said}`);
      remember(place.model, { action: trial.action, by: trial.actor.by }, facts, next);
      place.done++;
      tally.done++;
      tally.actions.set(trial.action, (tally.actions.get(trial.action) ?? 0) + 1);
      tally.states.add(next);
      settle();
    }
    const [left] = refused;
    if (left) throw new Error(`allowed, but refused: ${said(left)} of ${this.#said}`);
  }

  toString() {
    return this.#said || 'not reached';
  }
}

/** Where the model lets a trial lead; undefined where it must be refused. */
function allowed(model: Model, { actor, action, amiss }: Trial, facts: ReturnType<typeof factsOf>) {
  return amiss || !actor.sees ? undefined : expected(model, { action, by: actor.by }, facts);
}

const said = ({ actor, action, amiss, page }: Trial) =>
  `${action} by ${actor.by.role}${actor.by.typed ? ' who typed' : ''}${actor.sees ? '' : ' from afar'}${amiss ? ', amiss' : ''}${page ? ', by page' : ''}`;

class NewDays implements Command {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check() {
    return true;
  }
  async run(_: NoModel, { world: { app } }: Real) {
    app.clock.now = new Date(app.clock.now.getTime() + this.days * 86_400_000);
  }
  toString() {
    return `${this.days} days on`;
  }
}

class Turn implements Command {
  readonly state: RoundRow['state'];
  readonly which: number;
  constructor(state: RoundRow['state'], which: number) {
    this.state = state;
    this.which = which;
  }
  check() {
    return true;
  }
  async run(_: NoModel, { world }: Real) {
    const round = world.rounds[this.which % world.rounds.length];
    if (round) await turnRound(world, round, this.state);
  }
  toString() {
    return `round ${this.which} is ${this.state}`;
  }
}

class Move implements Command {
  readonly where: number;
  constructor(where: number) {
    this.where = where;
  }
  check() {
    return true;
  }
  async run(_: NoModel, { world, places }: Real) {
    await moveLevel(world, placeAt(places, this.where));
  }
  toString() {
    return `unit of ${this.where} moves`;
  }
}

function placeAt(places: readonly Place[], where: number): Place {
  const place = places[where % places.length];
  if (!place) throw new Error('no dossier');
  return place;
}

function tick({ app }: World): void {
  app.clock.now = new Date(app.clock.now.getTime() + 1_000);
}

const aDraft: fc.Arbitrary<Draft> = fc.record({
  who: fc.nat(1_000),
  action: fc.nat(1_000),
  steer: fc.constantFrom(true, true, false),
  which: fc.nat(100_000),
  amiss: fc.constantFrom(true, ...Array<boolean>(7).fill(false)),
  page: fc.boolean(),
});
/** One dossier lives long, the others beside it. */
const where = fc.constantFrom(0, 0, 0, 0, 1, 2, 3);

/** Histories of so many commands. */
export function histories(length: number): fc.Arbitrary<Iterable<Command>> {
  const one = fc.tuple(aDraft, where).map(([draft, at]) => new Together([draft], at));
  const few = fc
    .tuple(fc.array(aDraft, { minLength: 2, maxLength: 4 }), where)
    .map(([drafts, at]) => new Together(drafts, at));
  const days = fc.constantFrom(1, 2, 6, 7).map((days) => new NewDays(days));
  const open = fc.nat(1).map((which) => new Turn('open', which));
  const turn = fc
    .tuple(fc.constantFrom<RoundRow['state'][]>('open', 'closed', 'closed', 'draft'), fc.nat(1))
    .map(([state, which]) => new Turn(state, which));
  const move = where.map((at) => new Move(at));
  const much = [one, one, one, one, one, one, few, few, few, few];
  const all = [...much, ...much, ...much, days, days, days, days, open, open, turn, move];
  return fc.commands(all, { maxCommands: length, size: 'max' });
}

/** After a history: each list reduces to what the model remembers, and all that is kept is sound. */
export async function holdToTheEnd({ world, places }: Real): Promise<void> {
  for (const place of places) {
    const kept = await dossierOf(world, place);
    const { dossier, passedOver } = reduce(kept?.actions ?? []);
    const { state, registered, proposal, consent, viaCommune } = place.model;
    const told = {
      passedOver: passedOver.length,
      actions: dossier.actions,
      state: dossier.state,
      registered: dossier.registration?.way ?? 'no',
      proposal: dossier.papers.some(({ paper }) => paper === 'proposal'),
      consent: dossier.consent !== undefined,
      viaCommune: dossier.takenIn?.level === 'commune',
    };
    const meant = {
      ...{ passedOver: 0, actions: place.done, state, registered, proposal, consent, viaCommune },
    };
    if (JSON.stringify(told) !== JSON.stringify(meant))
      throw new Error(`${JSON.stringify(told)} is not ${JSON.stringify(meant)}`);
    const row = await inside(world, (tx) =>
      tx
        .selectFrom('dossier')
        .select(['state', 'late', 'code', 'registered_on', 'level'])
        .where('unit_id', '=', place.unit.id)
        .where('round_id', '=', place.round.row.id)
        .executeTakeFirstOrThrow(),
    );
    const columns = {
      state,
      late: dossier.late,
      code: dossier.closing?.code ?? null,
      registered_on: dossier.registration ? isoDay(dossier.registration.on) : null,
      level: place.level.now,
    };
    if (JSON.stringify(row) !== JSON.stringify(columns))
      throw new Error(`${JSON.stringify(row)} is not ${JSON.stringify(columns)}`);
  }
}

/** The trail has exactly the acts, and every snapshot, text and file is as it was. */
export async function holdSound({ looking, tenant, app }: World): Promise<void> {
  const faults: string[] = [];
  const { trail } = await verifyProvince(looking, tenant, app.files.store, (finding) =>
    faults.push(JSON.stringify(finding)),
  );
  if (!trail.sound || faults.length > 0)
    throw new Error(`${JSON.stringify(trail)} ${faults.slice(0, 5).join('\n')}`);
}
