import type { Facts } from '../../src/core/criteria/facts.ts';
import { unitKinds } from '../../src/core/dossier/unit.ts';
import type { Plain } from './plain.ts';

/** A unit's tallied facts as a rules engine takes them: numbers, flags and null by name. */
export type NamedFacts = Readonly<Record<string, Plain>>;

/**
 * How a column of compact facts is held under its name. `count`: always known. `figure`: null is
 * unset. `claimed`: unset is none. `steps`: how many steps up a ladder, 0 for none.
 */
export type Form = 'count' | 'figure' | 'claimed' | 'flag' | 'kind' | 'steps';

/** Names the columns of a set's compact facts as its checks are translated. */
export class FactNames {
  readonly #named = new Map<number, { readonly name: string; readonly form: Form }>();

  /** The name under which a column is told, after the words that say what it holds. */
  of(column: number, words: readonly string[], form: Form): string {
    const known = this.#named.get(column);
    if (known) return known.name;
    const name = camelCase(words.join(' '));
    if ([...this.#named.values()].some((other) => other.name === name)) {
      throw new Error(`two facts are called ${name}`);
    }
    this.#named.set(column, { name, form });
    return name;
  }

  /** Whether a figure of that name can be unset, for engines that refuse to order null. */
  mayBeUnset(name: string): boolean {
    return [...this.#named.values()].some((one) => one.name === name && one.form === 'figure');
  }

  /** The facts of one unit, as an object of its own. */
  tell(facts: Facts, unit: number): NamedFacts {
    const told: Record<string, Plain> = {};
    for (const [column, { name, form }] of this.#named) {
      told[name] = valueAs(facts.at(column, unit), form);
    }
    // Through JSON, as such facts arrive: V8 then lays them out as it does best.
    return JSON.parse(JSON.stringify(told));
  }
}

function valueAs(value: number, form: Form): Plain {
  const unset = Number.isNaN(value);
  switch (form) {
    case 'count':
    case 'figure':
      return unset ? null : value;
    case 'claimed':
      return unset ? 0 : value;
    case 'flag':
      return unset ? null : value === 1;
    case 'kind':
      return unitKinds[value] ?? null;
    case 'steps':
      return unset ? 0 : value + 1;
  }
}

function camelCase(words: string): string {
  return words.replace(/[^A-Za-z0-9]+(.?)/g, (_, letter: string) => letter.toUpperCase());
}
