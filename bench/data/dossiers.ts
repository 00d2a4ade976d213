import type { Dossier, DossierRecord } from '../../src/core/dossier/dossier.ts';
import type { UnitProfile } from '../../src/core/dossier/unit.ts';
import { Random } from './random.ts';
import { someRecord, year } from './records.ts';

/** Figures that are nought in most units. */
const seldom = [
  'guards.sanctioned',
  'incidents.rightsAbuse',
  'incidents.bypassingComplaints',
  'incidents.unlawfulStrikes',
  'incidents.otherViolations',
  'complaints.backlog',
  'complaints.prolonged',
  'members.sanctioned',
  'secrets.compromised',
  'party.degradationCases',
  'taxes.overdue',
  'wages.owed',
  'insurance.owed',
];

const attestations = [
  'directives.effective',
  'plan.effective',
  'education.effective',
  'movements.wideParticipation',
  'guards.adequate',
  'complaints.resolved',
  'unity',
  'policies.complete',
  'socialWelfare.effective',
];

/**
 * The dossier of the unit with this number, the same at every call: realistic figures and records,
 * no two alike. How much of it is filled in differs from unit to unit.
 */
export function dossierOf(index: number, records = 40): Dossier {
  const random = new Random(index);
  const unit = someUnit(random, index);
  const statement = someStatement(random, unit);
  const list: DossierRecord[] = [];
  while (list.length < records) list.push(someRecord(random));
  return { set: 'dien-hinh-2023', year, unit, records: list, statement };
}

function someUnit(random: Random, index: number): UnitProfile {
  const partyOrganization = random.flag(0.85, 0.05);
  const emulationReview = random.flag(0.9, 0.05);
  const guardForce = random.flag(0.7, 0.05);
  return {
    name: `Đơn vị số ${index}`,
    kind: random.pick(['agency', 'enterprise', 'school']),
    ...(random.chance(0.95) && { subUnits: random.whole(0, 60) }),
    ...(partyOrganization !== undefined && { partyOrganization }),
    ...(emulationReview !== undefined && { emulationReview }),
    ...(guardForce !== undefined && { guardForce }),
    ...(random.chance(0.05) && { leftOutByCircular124: true }),
  };
}

function someStatement(random: Random, unit: UnitProfile): Record<string, number | boolean> {
  const statement: Record<string, number | boolean> = {};
  const filled = 0.7 + 0.3 * random.next();
  const tell = (key: string, value: number | boolean) => {
    if (random.chance(filled)) statement[key] = value;
  };
  const share = (part: string, whole: string, all: number) => {
    tell(whole, all);
    tell(part, random.chance(0.7) ? all : random.whole(0, all));
  };
  for (const key of seldom) tell(key, random.chance(0.96) ? 0 : random.whole(1, 4));
  for (const key of attestations) tell(key, random.chance(0.96));
  share('directives.disseminated', 'directives.received', random.whole(0, 30));
  share('ownMovements.held', 'ownMovements.launched', random.whole(0, 4));
  share('guards.trained', 'guards.onDuty', random.whole(0, 12));
  if (unit.subUnits !== undefined) tell('subUnits.reached', random.whole(0, 1) * unit.subUnits);
  tell('plan.completionPercent', random.whole(900, 1200) / 10);
  const crimes = random.chance(0.93) ? 0 : random.whole(1, 2);
  tell('incidents.crimes', crimes);
  if (statement['incidents.crimes'] === crimes && random.chance(0.5)) {
    statement['incidents.forceMajeureCrimes'] = random.whole(0, crimes);
  }
  return statement;
}
