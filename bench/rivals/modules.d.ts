/*
 * What the benchmarks use of their rivals. Declared here, so that the project can be type-checked
 * without installing them; they belong to bench/package.json alone.
 */

declare module 'json-logic-engine' {
  export class LogicEngine {
    build(logic: unknown): (facts: unknown) => number;
  }
}

declare module 'json-rules-engine' {
  export interface Event {
    type: string;
    params?: { criterion: number };
  }
  export class Engine {
    addRule(rule: { conditions: unknown; event: Event }): this;
    run(facts: unknown): Promise<{ events: Event[] }>;
  }
}

declare module '@gorules/zen-engine' {
  export class ZenDecision {
    evaluate(context: unknown): Promise<{ result: { verdicts: number[][] } }>;
  }
  export class ZenEngine {
    createDecision(content: unknown): ZenDecision;
    dispose(): void;
  }
}
