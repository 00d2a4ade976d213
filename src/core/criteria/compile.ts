import { bilingual, type Lang, type Text } from '../text.ts';
import { type CompiledCondition, compileCondition } from './condition.ts';
import type { Check } from './kinds/index.ts';
import { compileRule } from './kinds/index.ts';
import type { Rule } from './kinds/kind.ts';
import { type Gatherer, Layout, type Source } from './layout.ts';
import type { Clause, CriteriaSet, Criterion } from './set.ts';

/** A set ready to judge: its checks as rules over one layout of compact facts. */
export interface CompiledSet {
  readonly set: CriteriaSet;
  readonly criteria: readonly CompiledCriterion[];
  /** All checks, in the set's order. */
  readonly checks: readonly CompiledCheck[];
  /** How many numbers a row of facts has, and what it holds before anything is known. */
  readonly width: number;
  readonly blank: Float64Array;
  readonly sources: readonly Source[];
  readonly gatherers: ReadonlyMap<string, readonly Gatherer[]>;
}

export interface CompiledCriterion {
  readonly clause: Clause;
  readonly criterion: Criterion;
  readonly citation: Text;
  readonly checks: readonly CompiledCheck[];
}

export interface CompiledCheck {
  readonly check: Check;
  /** Place of the check among the set's checks, and of its criterion among the criteria. */
  readonly index: number;
  readonly criterion: number;
  readonly external: boolean;
  readonly conditions: readonly CompiledCondition[];
  readonly warnings: readonly { readonly when: CompiledCondition; readonly says: Text }[];
  readonly rule: Rule;
  /** Columns of facts that the rule reads. */
  readonly columns: ReadonlySet<number>;
  /** ` — Khoản 3 điểm (đ), Tiêu chí 13` */
  readonly citation: Readonly<Record<Lang, string>>;
}

/** Compiles a set once; what comes out is immutable and judges any number of dossiers. */
export function compileSet(set: CriteriaSet): CompiledSet {
  const layout = new Layout(set);
  const criteria: CompiledCriterion[] = [];
  const checks: CompiledCheck[] = [];
  for (const clause of set.clauses) {
    for (const criterion of clause.criteria) {
      const compiled = criterion.checks.map((check, i): CompiledCheck => {
        const citation = bilingual((lang) => ` — ${cite(set, clause, criterion, lang, check)}`);
        const { made: rule, columns } = layout.reading(() => compileRule(check, layout));
        return {
          check,
          index: checks.length + i,
          criterion: criteria.length,
          external: check.external === true,
          conditions: [...(criterion.when ?? []), ...(check.when ?? [])].map((name) =>
            compileCondition(name, layout),
          ),
          warnings: (check.warnings ?? []).map(({ when, says }) => ({
            when: compileCondition(when, layout),
            says,
          })),
          rule,
          columns,
          citation,
        };
      });
      checks.push(...compiled);
      const citation = bilingual((lang) => cite(set, clause, criterion, lang));
      criteria.push({ clause, criterion, citation, checks: compiled });
    }
  }
  return {
    set,
    criteria,
    checks,
    width: layout.blank.length,
    blank: Float64Array.from(layout.blank),
    sources: layout.sources,
    gatherers: layout.gatherers,
  };
}

/** `Khoản 3 điểm (đ), Tiêu chí 13`, as the set says that it is cited. */
function cite(
  { citation }: CriteriaSet,
  clause: Clause,
  criterion: Criterion,
  lang: Lang,
  check?: Check,
): string {
  const point = check?.point;
  const template =
    point === undefined ? citation.criterion : (citation.point ?? citation.criterion);
  return template[lang]
    .replace('{clause}', String(clause.number))
    .replace('{letter}', criterion.letter)
    .replace('{number}', String(criterion.number))
    .replace('{point}', point ?? '');
}
