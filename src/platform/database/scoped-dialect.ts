import { PostgresDialect, type PostgresDialectConfig, PostgresDriver, Transaction } from 'kysely';

/**
 * PostgreSQL as Kysely speaks it, except that `begin` and `commit` are left to whoever opens a
 * transaction: they travel together with the scope, and with what is done last.
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

  /**
   * The same transaction, whose queries do not wait for one another's answers. Kysely has each wait,
   * since few drivers can do otherwise; the connection keeps their order by itself.
   */
  async pipelined<Tables>(tx: Transaction<Tables>): Promise<Transaction<Tables>> {
    const kept = tx.getExecutor();
    const connection = await kept.provideConnection(async (own) => own);
    return new Transaction({
      config: { dialect: this },
      dialect: this,
      driver: this.createDriver(),
      executor: kept.withConnectionProvider({ provideConnection: (use) => use(connection) }),
    });
  }
}

class ScopedDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
  override async commitTransaction(): Promise<void> {}
}
