import { bilingual, type Lang, type Text } from '../text.ts';
import { appliesColumn, type CompiledCondition, compileCondition } from './condition.ts';
import type { Check } from './kinds/index.ts';
import { compileRule } from './kinds/index.ts';
import type { Rule } from './kinds/kind.ts';
import { type Gatherer, Layout, type Sources } from './layout.ts';
import type { Clause, CriteriaSet, Criterion } from './set.ts';

/** A set ready to judge: its checks as rules over one layout of compact facts. */
export interface CompiledSet {
  readonly set: CriteriaSet;
  readonly criteria: readonly CompiledCriterion[];
  /** All checks, in the set's order. */
  readonly checks: readonly CompiledCheck[];
  /** What each column of facts holds before anything is known. */
  readonly blank: Float64Array;
  readonly sources: Sources;
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
  /** The column that says whether they hold; undefined where there are none. */
  readonly applies: number | undefined;
  readonly warnings: readonly { readonly when: CompiledCondition; readonly says: Text }[];
  readonly rule: Rule;
  /** All columns of facts on which its state and its words depend, its rule's first. */
  readonly columns: readonly number[];
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
      const compiled = criterion.checks.map((check, i): CompiledCheck => {
        const template =
          check.point === undefined
            ? set.citation.criterion
            : (set.citation.point ?? set.citation.criterion);
        const cited = cite(template, clause, criterion, check);
        const { made, columns } = layout.reading(() => {
          const rule = compileRule(check, layout);
          const conditions = compileAll([...(criterion.when ?? []), ...(check.when ?? [])]);
          return {
            rule,
            conditions,
            applies: appliesColumn(conditions, layout),
            warnings: (check.warnings ?? []).map(({ when, says }) => ({
              when: compileCondition(when, layout),
              says,
            })),
          };
        });
        return {
          ...made,
          columns,
          check,
          index: checks.length + i,
          criterion: criteria.length,
          external: check.external === true,
          citation: bilingual((lang) => ` — ${cited[lang]}`),
        };
      });
      checks.push(...compiled);
      const citation = cite(set.citation.criterion, clause, criterion);
      const heading = cite(set.citation.heading, clause, criterion);
      const conditions = compileAll(criterion.when);
      criteria.push({ clause, criterion, citation, heading, conditions, checks: compiled });
    }
  }
  return {
    set,
    criteria,
    checks,
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
