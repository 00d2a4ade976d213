/** `awaiting`: open for another body's paper, which is lawful until the decision. */
export type AssessedResult = 'met' | 'notMet' | 'open' | 'awaiting' | 'notApplicable';

/** How every paper of a unit names them, in the order in which it counts them. */
export const resultWords: Readonly<Record<AssessedResult, string>> = {
  met: 'Đạt',
  notMet: 'Không đạt',
  open: 'Chưa đủ căn cứ',
  awaiting: 'Chờ kết quả',
  notApplicable: 'Không áp dụng',
};

/** A criterion as papers name it that do not print the law's words again. */
export interface CriterionResult {
  /** “Tiêu chí 7 (g)”, “Điều 7 khoản 2”. */
  readonly name: string;
  /** Its short words. */
  readonly label: string;
  readonly result: AssessedResult;
  /** Why it is not met, or what is awaited: sentences without their full stops; none where met. */
  readonly reasons: readonly string[];
}

export interface ClauseResults {
  /** “Khoản 1. Công tác lãnh đạo …”. */
  readonly title: string;
  readonly criteria: readonly CriterionResult[];
}

/** “14 tiêu chí, trong đó 12 tiêu chí đạt, 02 tiêu chí chờ kết quả”. */
export function counted(
  clauses: readonly { readonly criteria: readonly { readonly result: AssessedResult }[] }[],
): string {
  const all = clauses.flatMap(({ criteria }) => criteria);
  const each = Object.entries(resultWords)
    .map(([result, words]) => [all.filter((one) => one.result === result).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${twoDigits(count)} tiêu chí ${words.toLowerCase()}`);
  return [`${twoDigits(all.length)} tiêu chí`, ...(each.length > 0 ? ['trong đó '] : [])]
    .join(', ')
    .concat(each.join(', '));
}

export const twoDigits = (count: number) => String(count).padStart(2, '0');
