import { headingKey } from '../../core/sheets/recognise.ts';
import { columnLetters } from '../../documents/spreadsheets/write/worksheet.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { FormReader } from '../frame/index.ts';
import { columnsPage } from './columns-page.tsx';
import { type Kind, pathOf } from './import-list-page.tsx';
import { readMapping } from './mapping.ts';
import { openRun } from './opened.ts';
import { findRun, moveRun, rememberColumns } from './queries.ts';
import { kinds } from './tasks.ts';
import { importWords } from './words.ts';

/** Another sheet or header row: its columns are guessed anew. */
export function setLayout(kind: Kind) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { lang, who, fields } = ask;
    const say = importWords(lang);
    const run = found(await ask.within((tx) => findRun(tx, who.tenant, kind, ask.param('id'))));
    const form = new FormReader(fields, lang);
    const header = form.whole('header', {
      label: say.headerRow,
      required: true,
      min: 1,
      max: 100_000,
    });
    const sheet = Number(fields.one('sheet') || '0');
    const known = Number.isInteger(sheet) && sheet >= 0 && sheet < run.sheets.length ? sheet : 0;
    const moved = known !== run.sheet;
    const fresh = {
      ...run,
      sheet: known,
      header_row: moved ? null : (header ?? run.header_row),
      mapping: {},
    };
    if (form.errors.length === 0) {
      const opened = await openRun(ask, kind, fresh);
      if (!opened.header && !moved) form.fault('header', say.headerWrong);
      else {
        const mapping = JSON.stringify({
          columns: Object.fromEntries(opened.header?.mapping ?? []),
          province: readMapping(run.mapping).province,
        });
        const to = {
          state: 'received',
          sheet: known,
          header_row: opened.header?.row ?? null,
          mapping,
        } as const;
        await ask.within((tx) => moveRun(tx, run, ['received', 'checked', 'failed'], to));
        return redirect(`${pathOf(kind)}/${run.public_id}`);
      }
    }
    return page(await columnsPage(ask, kind, run, form.errors, fields.one('header')), 422);
  };
}

/** The columns as chosen: they are remembered by their headings, and the dry run begins. */
export function setColumns(kind: Kind) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { lang, who, fields } = ask;
    const say = importWords(lang);
    const run = found(await ask.within((tx) => findRun(tx, who.tenant, kind, ask.param('id'))));
    const here = `${pathOf(kind)}/${run.public_id}`;
    const { header, provinces } = await openRun(ask, kind, run);
    if (!header) return redirect(here);
    const { targets } = kinds[kind];
    const form = new FormReader(fields, lang);
    const columns: Record<string, string> = {};
    const memory = new Map<string, string>();
    header.headings.forEach((heading, column) => {
      if (header.barred.has(column)) return;
      const name = `column-${column}`;
      const key = form.choice(
        name,
        targets.map((one) => one.key),
        { label: heading || columnLetters(column) },
      );
      const twice = key !== undefined && Object.values(columns).includes(key);
      const label = targets.find((one) => one.key === key)?.label[lang] ?? '';
      if (twice) form.fault(name, say.columnTwice(label));
      else if (key !== undefined) columns[String(column)] = key;
      if (heading !== '') memory.set(headingKey(heading), key ?? '');
    });
    for (const { key, label, required } of targets) {
      if (required && !Object.values(columns).includes(key)) {
        form.errors.push({ message: say.columnMissing(label[lang]), id: 'columns-table' });
      }
    }
    const codes = provinces.map(({ code }) => code);
    const province =
      codes.length > 1
        ? form.choice('province', codes, { label: say.province, required: true })
        : undefined;
    const mapping = { columns, province };
    if (form.errors.length > 0)
      return page(await columnsPage(ask, kind, { ...run, mapping }, form.errors), 422);
    await ask.within(async (tx) => {
      await rememberColumns(tx, who.tenant, kind, memory);
      const to = {
        state: 'checking',
        mapping: JSON.stringify(mapping),
        header_row: header.row,
        done: 0,
        counts: null,
        trouble: null,
      } as const;
      if (await moveRun(tx, run, ['received', 'checked', 'failed'], to)) {
        await enqueue(tx, 'import.check', { tenant: who.tenant, run: run.id });
      }
    });
    return redirect(here);
  };
}
