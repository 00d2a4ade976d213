import { describe, expect, test } from 'vitest';
import {
  aDecision,
  aDigest,
  aFigure,
  aPerson,
  aRound,
  type Deed,
  living,
  trying,
  ways,
} from '../../../test/support/dossier-life.ts';
import { type Day, dayOf } from '../vietnamese/day.ts';
import { type DossierState, newDossier } from './dossier-state.ts';
import { mayDo } from './may-do.ts';
import { refusals, refusalWords } from './refusals.ts';
import type { RoundFacts } from './situation.ts';

/* The bullets under the table of the design, one by one. */

const today = aRound().today;
const told = new Set<string>();

/** Why a deed is refused; “done” where it is not. */
function outcome(deed: Deed, dossier: DossierState = newDossier, facts?: RoundFacts): string {
  const tried = trying(deed, facts, dossier);
  if (tried.ok) return 'done';
  told.add(tried.refusal);
  return tried.refusal;
}

describe('registering', () => {
  const inMarch = aRound({ today: dayOf(2026, 3, 31) });
  const inApril = aRound({ today: dayOf(2026, 4, 1) });

  test('a unit pledges once and takes back what it has', () => {
    expect(outcome(['unregister', 'officer'])).toBe('notRegistered');
    const registered = living([['register', 'officer']], inMarch);
    expect(registered.registration).toMatchObject({ way: 'pledged', late: false, number: 1 });
    expect(outcome(['register', 'head'], registered, inMarch)).toBe('registered');
    expect(outcome(['unregister', 'officer', { reason: ' ' }], registered)).toBe('reasonMissing');
    expect(outcome(['unregister', 'officer'], registered)).toBe('done');
  });

  test('what the committee chose with a paper, only its office takes back', () => {
    expect(outcome(['register', 'commune', { ground: '' }])).toBe('groundMissing');
    expect(outcome(['register', 'commune', { way: 'pledged' }])).toBe('otherWay');
    expect(outcome(['register', 'officer', { way: 'chosen' }])).toBe('otherWay');
    const chosen = living([['register', 'commune']]);
    expect(outcome(['unregister', 'officer'], chosen)).toBe('chosenByCommittee');
    expect(outcome(['unregister', 'commune'], chosen)).toBe('done');
    const provincial = aRound({ level: 'province' });
    expect(outcome(['register', 'commune'], newDossier, provincial)).toBe('onlyUnit');
  });

  test('late needs a reason and is told as it is', () => {
    expect(outcome(['register', 'officer', { reason: '' }], newDossier, inApril)).toBe(
      'reasonMissing',
    );
    expect(outcome(['register', 'officer', { late: false }], newDossier, inApril)).toBe(
      'lastDayMoved',
    );
    expect(outcome(['register', 'officer', {}, { round: 'closed' }])).toBe('roundNotOpen');
  });
});

describe('closing', () => {
  test('freezes a snapshot, whose code its papers bear', () => {
    const closed = living(ways.closed);
    expect(closed.closing).toMatchObject({ digest: aDigest(0), number: 1, on: today });
    expect(closed.closing?.code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}$/);
    expect(outcome(['attachSigned', 'officer', { code: '2222-2222' }], closed)).toBe('otherCode');
    expect(outcome(['submit', 'officer'], closed)).toBe('noSignedProposal');
    const report = living([['attachSigned', 'officer', { paper: 'report' }]], undefined, closed);
    expect(outcome(['submit', 'officer'], report)).toBe('noSignedProposal');
  });

  test('reopening drops code and papers', () => {
    const signed = living([...ways.closed, ['attachSigned', 'head']]);
    expect(signed.papers).toHaveLength(1);
    const open = living([['reopen', 'officer']], undefined, signed);
    expect(open).toMatchObject({ state: 'draft', closing: undefined, papers: [] });
    const again = living([['close', 'officer']], undefined, open);
    expect(again.closing?.code).not.toBe(signed.closing?.code);
    const old = signed.closing?.code ?? '';
    expect(outcome(['attachSigned', 'officer', { code: old }], again)).toBe('otherCode');
  });

  test('a paper attached again takes the place of the one before', () => {
    const twice = living([
      ...ways.closed,
      ['attachSigned', 'officer'],
      ['attachSigned', 'officer', { file: aDigest(8) }],
    ]);
    expect(twice.papers.map(({ file }) => file)).toEqual([aDigest(8)]);
  });
});

describe('submitting late', () => {
  const late = aRound({ today: dayOf(2026, 12, 6) });
  const signed = living([...ways.closed, ['attachSigned', 'officer']]);

  test('needs the consent of the appraising level, with a reason', () => {
    expect(outcome(['submit', 'officer'], signed, late)).toBe('lateWithoutConsent');
    expect(outcome(['allowLate', 'commune'], signed)).toBe('notLateYet');
    expect(outcome(['allowLate', 'province'], signed, late)).toBe('onlyManaging');
    expect(outcome(['allowLate', 'commune', { reason: '' }], signed, late)).toBe('reasonMissing');
    const allowed = living([['allowLate', 'commune']], late, signed);
    expect(outcome(['allowLate', 'commune'], allowed, late)).toBe('allowedLate');
    expect(outcome(['submit', 'officer', { late: false }], allowed, late)).toBe('lastDayMoved');
    expect(outcome(['submit', 'officer'], allowed, late)).toBe('done');
  });

  test('is marked for ever, though the last day moves and it is submitted again', () => {
    const deeds: Deed[] = [
      ['allowLate', 'commune'],
      ['submit', 'officer'],
      ['recall', 'officer'],
    ];
    const recalled = living(deeds, late, signed);
    const again = living([['submit', 'officer']], aRound(), recalled);
    expect(again.submission?.late).toBe(false);
    expect(again.late).toBe(true);
  });

  test('on the last day itself it is in time', () => {
    expect(living([['submit', 'head']], aRound({ today: dayOf(2026, 12, 5) }), signed).late).toBe(
      false,
    );
  });
});

describe('taking in', () => {
  test('by managing level: a provincial-level unit goes to the province at once', () => {
    const provincial = aRound({ level: 'province' });
    const submitted = living(ways.submitted, provincial);
    expect(outcome(['takeIn', 'commune'], submitted, provincial)).toBe('onlyManaging');
    const taken = living([['takeIn', 'province']], provincial, submitted);
    expect(taken.state).toBe('inProvince');
    expect(outcome(['askCommuneAgain', 'province'], taken, provincial)).toBe('neverInCommune');
    expect(living(ways.inCommune).state).toBe('inCommune');
  });

  test('as the level stands: a unit moved meanwhile is looked at again', () => {
    const submitted = living(ways.submitted);
    expect(outcome(['takeIn', 'commune', { level: 'province' }], submitted)).toBe('unitMoved');
    expect(outcome(['recall', 'officer'], living(ways.inCommune))).toBe('notInThisState');
    expect(outcome(['recall', 'officer', {}, { round: 'closed' }], submitted)).toBe('roundNotOpen');
  });
});

describe('who decides', () => {
  const taken = living(ways.inCommune);

  test('the commune forwards, favourably or with a reason, where the province decides', () => {
    expect(outcome(['judge', 'commune'], taken)).toBe('provinceDecides');
    expect(outcome(['forward', 'commune', { favourable: false }], taken)).toBe('reasonMissing');
    const against: Deed = ['forward', 'commune', { favourable: false, reason: 'Thiếu.' }];
    expect(living([against], undefined, taken).state).toBe('inProvince');
    expect(outcome(['forward', 'province'], taken)).toBe('onlyCommune');
  });

  test('where the commune decides it judges and publishes itself', () => {
    const own = aRound({ decides: 'commune' });
    expect(outcome(['forward', 'commune'], taken, own)).toBe('communeDecides');
    const judged = living([['judge', 'commune']], own, taken);
    expect(outcome(['recognise', 'province'], judged, own)).toBe('onlyDeciding');
    expect(living([['recognise', 'commune']], own, judged).state).toBe('recognised');
  });

  test('a unit that moves up while its commune appraises it is not out of every hand', () => {
    const moved = aRound({ level: 'province' });
    expect(outcome(['forward', 'commune'], taken, moved)).toBe('done');
  });

  test('the province can ask the commune again, which forwards anew', () => {
    const asked = living([...ways.inProvince, ['askCommuneAgain', 'province']]);
    expect(asked).toMatchObject({ state: 'inCommune', forwarded: undefined });
    expect(living([['forward', 'commune']], undefined, asked).state).toBe('inProvince');
    expect(outcome(['judge', 'commune'], living(ways.inProvince))).toBe('onlyProvince');
  });
});

describe('returning for more', () => {
  const returned = living([...ways.inCommune, ['returnForMore', 'commune']]);

  test('says what is asked, and by which day', () => {
    const from = living(ways.inCommune);
    const asking = (more: object): Deed => ['returnForMore', 'commune', more];
    expect(outcome(asking({ asked: [] }), from)).toBe('nothingAsked');
    expect(outcome(asking({ asked: [{ criterion: 9, what: ' ' }] }), from)).toBe('nothingAsked');
    expect(outcome(asking({ asked: [{ criterion: 99, what: 'x' }] }), from)).toBe('nothingAsked');
    expect(outcome(asking({ lastDay: '2026-11-19' }), from)).toBe('lastDayOver');
    expect(outcome(asking({ lastDay: '2026-11-20' }), from)).toBe('done');
  });

  test('the answer goes to the level that returned it, which may go on after the last day', () => {
    expect(outcome(['goOnWithout', 'commune'], returned)).toBe('returnNotOver');
    const on = (day: number) => aRound({ today: (today + day) as Day });
    expect(outcome(['goOnWithout', 'commune'], returned, on(5))).toBe('returnNotOver');
    expect(outcome(['goOnWithout', 'province'], returned, on(6))).toBe('onlyReturner');
    expect(living([['goOnWithout', 'commune']], on(6), returned).state).toBe('inCommune');
    expect(living([['resubmit', 'officer']], on(6), returned).state).toBe('inCommune');
    const higher = living([
      ...ways.inProvince,
      ['returnForMore', 'province'],
      ['resubmit', 'officer'],
    ]);
    expect(higher).toMatchObject({ state: 'inProvince', returned: undefined });
  });

  test('only what was asked is answered', () => {
    const answer = (criteria: number[], key = 'incidents.crimes'): Deed => [
      'supplement',
      'officer',
      { kind: 'answer', criteria, figures: [aFigure(1, key)] },
    ];
    expect(outcome(answer([9]), returned)).toBe('done');
    expect(outcome(answer([9], 'members.sanctioned'), returned)).toBe('notAsked');
    expect(outcome(answer([11], 'members.sanctioned'), returned)).toBe('notAsked');
    expect(outcome(answer([]), returned)).toBe('notAsked');
    expect(outcome(answer([9]), living(ways.inCommune))).toBe('notAsked');
  });
});

describe('supplements', () => {
  const taken = living(ways.inCommune);
  const record = { id: 'r1', date: '2026-11-18', fields: {}, texts: aDigest(1), files: [] };
  const external = aRound().set.checks.find((check) => check.external)?.rule.asks.categories[0];

  test('after submission the unit adds late results and incidents, and nothing else', () => {
    const result = (category: string): Deed => [
      'supplement',
      'officer',
      { kind: 'result', figures: [], records: [{ ...record, category: [category] }] },
    ];
    expect(outcome(result(external ?? ''), taken)).toBe('done');
    expect(outcome(result('social-welfare'), taken)).toBe('notAsked');
    expect(outcome(['supplement', 'officer'], taken)).toBe('done');
    const withRecord = { records: [{ ...record, category: ['social-welfare'] }] };
    expect(outcome(['supplement', 'officer', withRecord], taken)).toBe('notAsked');
    expect(outcome(['supplement', 'officer'])).toBe('notInThisState');
  });

  test('each has its number, its author and its ground', () => {
    const two = living(
      [
        ['supplement', 'officer'],
        ['supplement', 'commune', { kind: 'check' }],
      ],
      undefined,
      taken,
    );
    expect(two.supplements.map(({ number, done }) => [number, done.by.role])).toEqual([
      [1, 'officer'],
      [2, 'commune'],
    ]);
    expect(outcome(['supplement', 'officer', { ground: '' }], taken)).toBe('groundMissing');
    expect(outcome(['supplement', 'officer', { figures: [] }], taken)).toBe('nothingBrought');
  });

  test('figures are confirmed by the police, by the commune of a provincial-level unit too', () => {
    expect(outcome(['supplement', 'officer', { kind: 'check' }], taken)).toBe('onlyPolice');
    const provincial = aRound({ level: 'province' });
    const higher = living([...ways.submitted, ['takeIn', 'province']], provincial);
    const check: Deed = ['supplement', 'commune', { kind: 'check' }];
    expect(outcome(check, higher, provincial)).toBe('done');
    const answer: Deed = ['supplement', 'commune', { kind: 'result' }];
    expect(outcome(answer, higher, provincial)).toBe('onlyUnit');
    const typist = aPerson('commune', { typed: true });
    expect(outcome(['supplement', typist, { kind: 'check' }], taken)).toBe('typedByYou');
  });

  test('until the decision; after the conclusion they ask for another one', () => {
    const awaiting = living(ways.awaitingDecision);
    expect(outcome(['judge', 'province'], awaiting)).toBe('nothingNew');
    const more = living([['supplement', 'commune']], undefined, awaiting);
    expect(outcome(['recognise', 'province'], more)).toBe('newSupplement');
    const anew = living([['judge', 'province', { notMet: [9] }]], undefined, more);
    expect(anew.judgement).toMatchObject({ supplements: 1, notMet: [9] });
    expect(outcome(['recognise', 'province'], anew)).toBe('notMet');
    expect(outcome(['supplement', 'officer'], living(ways.recognised))).toBe('notInThisState');
  });
});

describe('impartial', () => {
  test('nobody appraises their own unit', () => {
    const own = aPerson('commune', { ownUnit: true });
    expect(outcome(['takeIn', own], living(ways.submitted))).toBe('ownUnit');
    expect(outcome(['forward', own], living(ways.inCommune))).toBe('ownUnit');
    expect(outcome(['supplement', own, { kind: 'check' }], living(ways.inCommune))).toBe('ownUnit');
    const higher = aPerson('province', { ownUnit: true });
    expect(outcome(['recognise', higher], living(ways.awaitingDecision))).toBe('ownUnit');
  });

  test('nor what they typed themselves: another person of the office reads it', () => {
    const typist = aPerson('commune', { account: 'typist' });
    const byOffice = living([
      ['close', typist],
      ['attachSigned', typist],
      ['submit', typist],
      ['takeIn', typist],
    ]);
    expect(byOffice.typedBy).toEqual(['typist']);
    expect(outcome(['forward', typist], byOffice)).toBe('typedByYou');
    expect(outcome(['forward', 'commune'], byOffice)).toBe('done');
    const before = aPerson('commune', { typed: true });
    expect(outcome(['returnForMore', before], living(ways.inCommune))).toBe('typedByYou');
  });
});

describe.each([
  ['returnForMore', 'commune', ways.inCommune, 0],
  ['forward', 'commune', ways.inCommune, 0],
  ['returnForMore', 'province', ways.inProvince, 0],
  ['askCommuneAgain', 'province', ways.inProvince, 0],
  ['judge', 'province', ways.inProvince, 0],
  ['judge', 'province', [...ways.awaitingDecision, ['supplement', 'officer']], 0],
  ['goOnWithout', 'commune', [...ways.inCommune, ['returnForMore', 'commune']], 6],
] as const satisfies (readonly [Deed[0], Deed[1], readonly Deed[], number])[])(
  '%s by the %s',
  (action, role, way, days) => {
    test('asks for somebody who neither belongs to the unit nor typed for it', () => {
      const facts = aRound({ today: (today + days) as Day });
      const by = (more: object) => outcome([action, aPerson(role, more)], living(way), facts);
      expect([by({ ownUnit: true }), by({ typed: true }), by({})]).toEqual([
        ...['ownUnit', 'typedByYou', 'done'],
      ]);
    });
  },
);

describe('deciding', () => {
  const awaiting = living(ways.awaitingDecision);
  const decision = aDecision(today);

  test('on the list is only who meets every criterion under the deciding readings', () => {
    const short = living([...ways.inProvince, ['judge', 'province', { notMet: [7, 14] }]]);
    expect(outcome(['recognise', 'province'], short)).toBe('notMet');
    const at = { dossier: short, by: aPerson('province'), facts: aRound() };
    expect(refusalWords('notMet', at).vi).toContain('7, 14');
    expect(outcome(['refuse', 'province', { reason: '' }], short)).toBe('done');
    expect(outcome(['refuse', 'province', { reason: '' }], awaiting)).toBe('reasonMissing');
  });

  test('deferring stays, with a reason', () => {
    expect(outcome(['defer', 'province', { reason: '' }], awaiting)).toBe('reasonMissing');
    const deferred = living([['defer', 'province']], undefined, awaiting);
    expect(deferred).toMatchObject({
      state: 'awaitingDecision',
      deferred: { reason: 'Có lý do.' },
    });
  });

  test('a signed decision, which a second person publishes', () => {
    const by = (more: object): Deed => [
      'recognise',
      'province',
      { decision: { ...decision, ...more } },
    ];
    expect(outcome(by({ enteredBy: 'province-1' }), awaiting)).toBe('secondPerson');
    expect(outcome(by({ number: '' }), awaiting)).toBe('decisionIncomplete');
    expect(outcome(by({ signer: ' ' }), awaiting)).toBe('decisionIncomplete');
    expect(outcome(by({ day: '2026-11-21' }), awaiting)).toBe('decisionAhead');
    expect(outcome(by({}), awaiting)).toBe('done');
  });

  test('a correction is a new decision that names the old, and turns it round', () => {
    const recognised = living([['recognise', 'province', { decision }]], undefined, awaiting);
    const fix = (number: string, former: string, notMet: number[] = []): Deed => [
      'correct',
      'province',
      { decision: aDecision(today, { number }), former, notMet },
    ];
    expect(outcome(fix('13/QĐ', '11/QĐ'), recognised)).toBe('otherDecision');
    expect(outcome(fix(decision.number, decision.number), recognised)).toBe('otherDecision');
    const refused = living([fix('13/QĐ', decision.number, [9])], undefined, recognised);
    expect(refused.decisions.map(({ number, outcome: how }) => [number, how])).toEqual([
      [decision.number, 'recognised'],
      ['13/QĐ', 'refused'],
    ]);
    expect(outcome(fix('14/QĐ', '13/QĐ', [9]), refused)).toBe('notMet');
    expect(living([fix('14/QĐ', '13/QĐ')], undefined, refused).state).toBe('recognised');
    expect(outcome(['revoke', 'province'], refused)).toBe('notInThisState');
    const revoked = living([['revoke', 'province']], undefined, recognised);
    expect(revoked.state).toBe('revoked');
    expect(outcome(['correct', 'province'], revoked)).toBe('over');
  });
});

describe('ending', () => {
  test('the unit withdraws before submission or when it is returned, with a reason', () => {
    expect(outcome(['withdraw', 'officer', { reason: '' }])).toBe('reasonMissing');
    expect(outcome(['withdraw', 'head'], living(ways.closed))).toBe('done');
    expect(outcome(['withdraw', 'officer'], living(ways.submitted))).toBe('notInThisState');
    const returned = living([...ways.inCommune, ['returnForMore', 'commune']]);
    expect(outcome(['withdraw', 'officer'], returned)).toBe('done');
  });

  test('what was not submitted lapses when the round closes, by the program alone', () => {
    const over = aRound({ round: 'closed' });
    expect(outcome(['lapse', 'system'])).toBe('roundNotClosed');
    expect(outcome(['lapse', 'province'], newDossier, over)).toBe('onlyProgram');
    expect(outcome(['lapse', 'admin'], newDossier, over)).toBe('notYourWork');
    expect(outcome(['lapse', 'system'], living(ways.closed), over)).toBe('done');
    expect(outcome(['lapse', 'system'], living(ways.submitted), over)).toBe('notInThisState');
  });
});

test('who looked at an earlier registration or closing looks again first', () => {
  const closed = living(ways.closed);
  const officer = aPerson('officer');
  const reopen = (seen: number) => mayDo(closed, 'reopen', officer, aRound(), seen);
  expect(reopen(closed.closing?.number ?? 0)).toMatchObject({ allowed: true });
  expect(reopen(77)).toEqual({ allowed: false, refusal: 'movedOn' });
  expect(mayDo(closed, 'close', officer, aRound(), 77)).toMatchObject({
    refusal: 'notInThisState',
  });
  told.add('movedOn');
});

test('every refusal was told above', () => {
  expect(refusals.filter((refusal) => !told.has(refusal))).toEqual([]);
});
