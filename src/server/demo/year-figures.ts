/** A figure or attestation as its form is filled in. */
export interface DemoFigure {
  /** `MM-DD`, on which it was said, and up to which it speaks. */
  readonly on: string;
  readonly key: string;
  readonly value?: string;
  readonly explanation?: string;
  /** What stands behind the plan's completion. */
  readonly detail?: Readonly<Record<'task' | 'planned' | 'done' | 'paper', string>>;
}

const zeros = [
  'guards.sanctioned',
  'incidents.crimes',
  'incidents.rightsAbuse',
  'incidents.bypassingComplaints',
  'incidents.unlawfulStrikes',
  'incidents.otherViolations',
  'complaints.backlog',
  'complaints.prolonged',
  'members.sanctioned',
  'secrets.compromised',
  'party.degradationCases',
  'wages.owed',
  'insurance.owed',
];

/** What the school has declared by June; one attestation and the plan's completion are still open. */
export const minhSonFigures: readonly DemoFigure[] = [
  { on: '04-28', key: 'directives.received', value: '6' },
  { on: '04-28', key: 'directives.disseminated', value: '6' },
  { on: '04-28', key: 'subUnits.reached', value: '40' },
  {
    on: '06-01',
    key: 'directives.received',
    value: '7',
  },
  { on: '06-01', key: 'directives.effective', value: 'yes', explanation: 'Đã sơ kết Quý I.' },
  { on: '06-01', key: 'guards.onDuty', value: '6' },
  { on: '06-01', key: 'guards.trained', value: '6' },
  { on: '06-01', key: 'guards.adequate', value: 'yes' },
  { on: '06-01', key: 'ownMovements.launched', value: '3' },
  { on: '06-01', key: 'ownMovements.held', value: '2' },
  { on: '06-01', key: 'complaints.resolved', value: 'yes' },
  { on: '06-01', key: 'unity', value: 'yes' },
  { on: '06-01', key: 'policies.complete', value: 'yes' },
  ...zeros.map((key) => ({ on: '06-01', key, value: '0' })),
  {
    on: '06-01',
    key: 'plan.completionPercent',
    detail: {
      task: 'Chỉ tiêu năm học: giờ dạy chuyên đề',
      planned: '120',
      done: '96',
      paper: 'Báo cáo sơ kết học kỳ II',
    },
  },
];

/** What a unit that keeps its year well has declared. */
export const goodFigures: readonly DemoFigure[] = [
  { on: '05-29', key: 'directives.received', value: '5' },
  { on: '05-29', key: 'directives.disseminated', value: '5' },
  { on: '05-29', key: 'directives.effective', value: 'yes' },
  { on: '05-29', key: 'plan.effective', value: 'yes' },
  { on: '05-29', key: 'education.effective', value: 'yes' },
  { on: '05-29', key: 'unity', value: 'yes' },
  ...zeros
    .filter((key) => key !== 'guards.sanctioned')
    .map((key) => ({ on: '05-29', key, value: '0' })),
];
