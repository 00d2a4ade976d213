import { PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';

/**
 * PostgreSQL as Kysely speaks it, except that `begin` is left to whoever opens a transaction: it
 * travels together with the scope.
 */
export class ScopedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new ScopedDriver(this.#config);
  }
}

class ScopedDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
}
