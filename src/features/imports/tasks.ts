import * as v from 'valibot';
import type { Role } from '../../core/access/policy.ts';
import { bilingual } from '../../core/text.ts';
import { SpreadsheetTrouble } from '../../documents/spreadsheets/spreadsheet.ts';
import { record } from '../../platform/audit/trail.ts';
import type { Database, Scope, Tx } from '../../platform/database/database.ts';
import type { Task } from '../../platform/jobs/jobs.ts';
import { dataRows, firstRows, headerOf, inBatches, withBook } from './book.ts';
import { communesKind } from './communes-kind.ts';
import { readMapping } from './mapping.ts';
import { type Counts, type Importer, type ImportKind, noCounts, type Plan, sumOf } from './plan.ts';
import { addToReport, countAnew, dropReport, fileOf, moveRun, type Run } from './queries.ts';
import { unitsKind } from './units-kind.ts';
import { importWords } from './words.ts';

export const kinds = { units: unitsKind, communes: communesKind } as const;

const Told = v.object({ tenant: v.string(), run: v.string() });
export type Told = v.InferOutput<typeof Told>;

/** How often the progress of a long file is noted. */
const every = 2500;

/** The long parts of an import, done apart from the request that asked for them. */
export function importTasks(db: Database, now: () => Date): Readonly<Record<string, Task>> {
  const work = new ImportWork(db, now);
  return {
    'import.check': (payload, last) => work.check(v.parse(Told, payload), last),
    'import.commit': (payload, last) => work.commit(v.parse(Told, payload), last),
  };
}

class ImportWork {
  readonly #db: Database;
  readonly #now: () => Date;

  constructor(db: Database, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  /** Reads the whole file and notes what it would do; nothing else is changed. */
  async check(told: Told, last: boolean): Promise<void> {
    await this.#guarded({ ...told, last }, 'checking', async (run, importer, scope) => {
      await this.#db.within(scope, async (tx) => {
        const counts = await this.#goThrough(tx, run, importer, async () => undefined);
        await moveRun(tx, run, ['checking'], { state: 'checked', counts: JSON.stringify(counts) });
      });
    });
  }

  /** Reads it again and carries it out, all in one transaction: it is taken in whole or not at all. */
  async commit(told: Told, last: boolean): Promise<void> {
    await this.#guarded({ ...told, last }, 'committing', async (run, importer, scope) => {
      await this.#db.within(scope, async (tx) => {
        const counts = await this.#goThrough(tx, run, importer, (plan) => plan.take());
        const to = {
          state: 'done',
          counts: JSON.stringify(counts),
          finished_at: importer.now,
        } as const;
        if (!(await moveRun(tx, run, ['committing'], to))) throw new Error('taken in elsewhere');
        await record(tx, importer, importer.now, {
          action: 'imported',
          subject: 'import_run',
          subjectId: run.id,
          detail: { file: run.file_name, ...counts },
        });
      });
      if (run.kind === 'units') await this.#db.within(scope, (tx) => countAnew(tx));
    });
  }

  /**
   * Plans the whole file and reports on it, batch by batch, so that no more than two are held; while
   * one is written, the next is read.
   */
  async #goThrough(
    tx: Tx,
    run: Run,
    importer: Importer,
    act: (plan: Plan) => Promise<void>,
  ): Promise<Counts> {
    const kind: ImportKind = kinds[run.kind];
    const content = await fileOf(tx, run);
    if (!content)
      throw new SpreadsheetTrouble(bilingual((lang) => importWords(lang).filesForgotten));
    return withBook(content, run.file_name, async (book) => {
      const header = headerOf(await firstRows(book, run.sheet), kind.targets, run.header_row);
      if (!header) throw new SpreadsheetTrouble(bilingual((lang) => importWords(lang).noHeader));
      const data = dataRows(book, run.sheet, header, (done) => {
        if (done % every === 0) this.#noteProgress(run, done);
      });
      await dropReport(tx, run);
      const planner = await kind.planner(tx, importer, readMapping(run.mapping));
      let counts = noCounts;
      let written: Promise<unknown> = Promise.resolve();
      try {
        for await (const rows of inBatches(data.rows)) {
          const plan = await planner(rows);
          counts = sumOf(counts, plan.counts);
          await written;
          written = Promise.all([act(plan), addToReport(tx, run, plan.reported)]);
          // Met where it is waited for, which may be after the next rows are read.
          written.catch(() => undefined);
        }
      } finally {
        await written;
      }
      return { ...counts, skipped: counts.skipped + data.skipped() };
    });
  }

  /** Apart from the transaction of the work, which nobody sees into; lost, it does no harm. */
  #noteProgress(run: Run, done: number): void {
    this.#db
      .within({ tenant: run.tenant_id, reach: 'system' }, (tx) =>
        tx
          .updateTable('import_run')
          .set({ done })
          .where('tenant_id', '=', run.tenant_id)
          .where('id', '=', run.id)
          .execute(),
      )
      .catch(() => undefined);
  }

  async #guarded(
    { tenant, run: id, last }: Told & { readonly last: boolean },
    state: 'checking' | 'committing',
    work: (run: Run, importer: Importer, scope: Scope) => Promise<void>,
  ): Promise<void> {
    const run = await this.#db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .selectFrom('import_run')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    // Run twice, as after a crash, it finds the work done or the import dropped.
    if (!run || run.state !== state) return;
    const commune = run.commune_id ?? undefined;
    const role: Role =
      run.kind === 'communes' ? 'admin' : commune === undefined ? 'province' : 'commune';
    const importer: Importer = {
      tenant,
      account: run.account_id,
      role,
      commune,
      now: this.#now(),
      file: run.file_name,
    };
    const scope: Scope =
      commune === undefined
        ? { tenant, account: run.account_id, reach: role === 'admin' ? 'admin' : 'province' }
        : { tenant, account: run.account_id, reach: 'commune', commune };
    try {
      await work(run, importer, scope);
    } catch (error) {
      const expected = error instanceof SpreadsheetTrouble;
      if (!expected && !last) throw error;
      const says = expected ? error.says : bilingual((lang) => importWords(lang).failedText);
      await this.#db.within({ tenant, reach: 'system' }, (tx) =>
        moveRun(tx, run, [state], {
          state: 'failed',
          trouble: JSON.stringify(says),
          finished_at: this.#now(),
        }),
      );
      if (!expected) throw error;
    }
  }
}
