/** A round as its form is filled in. */
export interface DemoRound {
  /** The id of its criteria set. */
  readonly set: string;
  readonly open: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

export const powers = {
  committee: 'TM. BAN CHỈ ĐẠO, TRƯỞNG BAN',
  deputy: 'KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN',
  peoplesCommittee: 'TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH',
} as const;

/** This year's two rounds, both open, and next year's in preparation. */
export function roundsOf(year: number): readonly DemoRound[] {
  return [
    { ...exemplary(year), open: true },
    { ...secure(year), open: true },
    { ...exemplary(year + 1), open: false },
  ];
}

/** The province decides on every unit, after the year has ended. */
function exemplary(year: number) {
  return {
    set: 'dien-hinh-2023',
    fields: {
      name: `Điển hình ${year}`,
      year: String(year),
      windowFrom: `01/01/${year}`,
      windowTo: `31/12/${year}`,
      registerBy: `31/03/${year}`,
      submitBy: `05/01/${year + 1}`,
      communeBy: `15/01/${year + 1}`,
      provinceBy: `31/01/${year + 1}`,
      decideBy: `28/02/${year + 1}`,
      communeUnitsBy: 'province',
      communePower: powers.committee,
      provincePower: powers.committee,
    },
  };
}

/** The commune decides on its own units; “trước ngày 20/11” ends on the 19th. */
function secure(year: number) {
  return {
    set: 'an-toan-antt-2021',
    fields: {
      name: `An toàn về ANTT ${year}`,
      year: String(year),
      windowFrom: `16/11/${year - 1}`,
      windowTo: `15/11/${year}`,
      registerBy: `31/03/${year}`,
      submitBy: `15/11/${year}`,
      communeBy: `17/11/${year}`,
      provinceBy: `18/11/${year}`,
      decideBy: `19/11/${year}`,
      communeUnitsBy: 'commune',
      communePower: powers.peoplesCommittee,
      provincePower: powers.peoplesCommittee,
    },
  };
}
