import type { Lang } from '../text.ts';
import type { CompiledCheck } from './compile.ts';
import type { CompiledCondition } from './condition.ts';
import type { Deadline } from './deadlines.ts';
import type { Facts } from './facts.ts';
import { type Gravity, NOT_APPLICABLE, OPEN } from './status.ts';

/** What there is to explain: a check as it was judged. */
export interface Judged {
  readonly check: CompiledCheck;
  readonly facts: Facts;
  readonly unit: number;
  /** The state by the facts, and after finality. */
  readonly gravity: Gravity;
  readonly sealed: Gravity;
  /** The condition that keeps the check from its rule. */
  readonly hung: CompiledCondition | undefined;
  readonly due: Deadline | undefined;
}

/**
 * Why a check stands as it does, in words for the officer who can act on it: what is held and what
 * is short, the clause it comes from, the last useful day, and what would cure it.
 *
 * “Còn thiếu 01 hoạt động an sinh xã hội (đã có 1/2) — Khoản 3 điểm (đ), Tiêu chí 13; hạn
 * 31/12/2026. Thực hiện rồi ghi lại kèm ngày và minh chứng.”
 */
export function explain(judged: Judged, lang: Lang): string {
  const { check, facts, unit, gravity, sealed, hung, due } = judged;
  const say = joints[lang];
  const cited = check.citation[lang];
  const words = check.rule.words[lang];
  if (gravity === NOT_APPLICABLE) {
    const ground = hung ? hung.condition.fails[lang] : words.held(facts, unit, gravity);
    return whole(say.notApplicable, inner(ground), cited, '.');
  }
  if (gravity === OPEN && sealed !== OPEN) {
    const short = hung ? unknownWords(hung, lang) : words.held(facts, unit, gravity);
    return whole(short, cited, say.sealed, '.');
  }
  if (hung) {
    const settle = say.settle[hung.condition.type];
    return whole(unknownWords(hung, lang), cited, dueWords(due, lang), '. ', settle);
  }
  const held = words.held(facts, unit, gravity);
  if (gravity !== OPEN) {
    const cure = words.cure(facts, unit, gravity, false);
    return cure === '' ? whole(held, cited, '.') : whole(held, cited, '. ', cure);
  }
  const cure = words.cure(facts, unit, gravity, due?.past === true);
  if (check.external) return whole(say.awaiting, inner(held), cited, '. ', cure);
  return whole(held, cited, dueWords(due, lang), '. ', cure);
}

/** A sentence in one piece: templates leave a tree of parts that every reader joins anew. */
function whole(...parts: readonly string[]): string {
  return parts.join('');
}

function unknownWords({ condition }: CompiledCondition, lang: Lang): string {
  return (condition.unknown ?? condition.fails)[lang];
}

function dueWords(due: Deadline | undefined, lang: Lang): string {
  if (!due) return '';
  const { by, gone } = joints[lang];
  return due.past ? `${by}${due.written}${gone}` : `${by}${due.written}`;
}

/** A sentence's opening as it stands inside a sentence. */
function inner(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const joints = {
  vi: {
    notApplicable: 'Không áp dụng: ',
    awaiting: 'Chờ kết quả: ',
    by: '; hạn ',
    gone: ' đã qua',
    sealed: '; hồ sơ đã chốt mà chưa đủ căn cứ',
    settle: {
      kind: 'Xác định trong thông tin đơn vị.',
      flag: 'Xác định trong thông tin đơn vị.',
      statement: 'Khai trong phần số liệu và xác nhận.',
    },
  },
  en: {
    notApplicable: 'Not applicable: ',
    awaiting: 'Awaiting result: ',
    by: '; due ',
    gone: ', now past',
    sealed: '; not shown when the dossier was closed',
    settle: {
      kind: 'Settle it in the profile of the unit.',
      flag: 'Settle it in the profile of the unit.',
      statement: 'Declare it in the statement.',
    },
  },
} as const;
