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
  /** `Tiêu chí 13 (đ)` */
  readonly heading: Text;
  /** Conditions on which every check of it hangs; each check has them first among its own. */
  readonly conditions: readonly CompiledCondition[];
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
      const compileAll = (names: readonly string[] = []) =>
        names.map((name) => compileCondition(name, layout));
      const conditions = compileAll(criterion.when);
      const compiled = criterion.checks.map((check, i): CompiledCheck => {
        const template =
          check.point === undefined
            ? set.citation.criterion
            : (set.citation.point ?? set.citation.criterion);
        const cited = cite(template, clause, criterion, check);
        const { made: rule, columns } = layout.reading(() => compileRule(check, layout));
        return {
          check,
          index: checks.length + i,
          criterion: criteria.length,
          external: check.external === true,
          conditions: [...conditions, ...compileAll(check.when)],
          warnings: (check.warnings ?? []).map(({ when, says }) => ({
            when: compileCondition(when, layout),
            says,
          })),
          rule,
          columns,
          citation: bilingual((lang) => ` — ${cited[lang]}`),
        };
      });
      checks.push(...compiled);
      const citation = cite(set.citation.criterion, clause, criterion);
      const heading = cite(set.citation.heading, clause, criterion);
      criteria.push({ clause, criterion, citation, heading, conditions, checks: compiled });
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

/** `Khoản 3`, as the set says that a clause is cited. */
export function citeClause({ citation }: CriteriaSet, clause: Clause): Text {
  return bilingual((lang) => filled(citation.clause[lang], { clause: clause.number }));
}

/** `Khoản 3 điểm (đ), Tiêu chí 13`, or the part of it that stands as a heading or for a check. */
function cite(template: Text, clause: Clause, criterion: Criterion, check?: Check): Text {
  const { number, letter } = criterion;
  const parts = { clause: clause.number, number, letter, point: check?.point ?? '' };
  return bilingual((lang) => filled(template[lang], parts));
}

function filled(template: string, parts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
