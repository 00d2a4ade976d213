import type { Header } from '../../core/sheets/header.ts';
import { headingKey } from '../../core/sheets/recognise.ts';
import type { SheetRow } from '../../core/sheets/row.ts';
import { columnLetters } from '../../documents/spreadsheets/write/worksheet.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Table } from '../../ui/table.tsx';
import { FormReader, frame } from '../frame/index.ts';
import { firstRows, headerOf, withBook } from './book.ts';
import { ImportSteps, type Kind, pathOf } from './import-list-page.tsx';
import { readMapping } from './mapping.ts';
import {
  fileOf,
  findRun,
  moveRun,
  type Run,
  rememberColumns,
  rememberedColumns,
} from './queries.ts';
import { type ProvinceInFile, provincesIn } from './receive.ts';
import { kinds } from './tasks.ts';
import { importWords } from './words.ts';

/** What of a file the page of its columns shows. */
interface Opened {
  readonly rows: readonly SheetRow[];
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly header: Header<string> | undefined;
  readonly provinces: readonly ProvinceInFile[];
}

async function open(ask: SignedAsk, kind: Kind, run: Run): Promise<Opened> {
  const { tenant } = ask.who;
  const { content, remembered } = await ask.within(async (tx) => ({
    content: found(await fileOf(tx, run)),
    remembered: await rememberedColumns(tx, tenant, kind),
  }));
  return withBook(content, run.file_name, async (book) => {
    const rows = await firstRows(book, run.sheet);
    const header = headerOf<string>(rows, kinds[kind].targets, run.header_row, remembered);
    const mapping = { columns: Object.fromEntries(header?.mapping ?? []) };
    const provinces =
      kind === 'communes' && header
        ? await provincesIn(book.rows(run.sheet), mapping, header.dataFrom)
        : [];
    return { rows, sheets: book.sheets, header, provinces };
  });
}

/** The page on which sheet, header and columns are put right. */
export async function columnsPage(
  ask: SignedAsk,
  kind: Kind,
  run: Run,
  errors: readonly FieldError[] = [],
): Promise<string> {
  const { lang, csrf } = ask;
  const say = importWords(lang);
  const opened = await open(ask, kind, run);
  const { sheets, header } = opened;
  const home = pathOf(kind);
  const here = `${home}/${run.public_id}`;
  return frame(ask, {
    title: say.columns,
    hasErrors: errors.length > 0,
    breadcrumbs: [say[kind].home, { label: say[kind].title, href: home }],
    children: (
      <>
        <PageHeading title={say[kind].title} over={run.file_name} />
        <ImportSteps ask={ask} current={2} />
        <Panel id="layout" heading={say.layout}>
          <Form
            lang={lang}
            id="layout-form"
            action={`${here}/layout`}
            csrf={csrf}
            submit={say.readAgain}
            submitKind="secondary"
            errors={errors.filter(({ field }) => field === 'header')}
          >
            {sheets.length > 1 && (
              <SelectField
                lang={lang}
                name="sheet"
                label={say.sheet}
                required
                empty={false}
                value={String(run.sheet)}
                options={sheets.map(({ name, hidden }, n) => ({
                  value: String(n),
                  label: hidden ? `${name} (${say.hidden})` : name,
                }))}
              />
            )}
            <NumberField
              lang={lang}
              name="header"
              label={say.headerRow}
              hint={say.headerHint}
              required
              value={String(header?.row ?? run.header_row ?? '')}
              error={errorOf(errors, 'header')}
            />
          </Form>
        </Panel>
        {header ? (
          <ColumnsForm
            ask={ask}
            kind={kind}
            run={run}
            opened={opened}
            header={header}
            errors={errors.filter(({ field }) => field !== 'header')}
          />
        ) : (
          <Notice lang={lang} tone="warning">
            {say.noHeader}
          </Notice>
        )}
      </>
    ),
  });
}

interface ColumnsFormProps {
  readonly ask: SignedAsk;
  readonly kind: Kind;
  readonly run: Run;
  readonly opened: Opened;
  readonly header: Header<string>;
  readonly errors: readonly FieldError[];
}

function ColumnsForm({ ask, kind, run, opened, header, errors }: ColumnsFormProps) {
  const { lang, csrf } = ask;
  const say = importWords(lang);
  const { targets } = kinds[kind];
  const mapping = readMapping(run.mapping);
  const chosen =
    Object.keys(mapping.columns).length > 0 ? mapping.columns : Object.fromEntries(header.mapping);
  const data = opened.rows.filter(({ number }) => number >= header.dataFrom).slice(0, 3);
  const columns = header.headings.map((heading, column) => ({
    heading,
    column,
    letter: columnLetters(column),
  }));
  return (
    <Panel id="columns" heading={say.columns} summary={run.file_name}>
      <p>{say.columnsLead}</p>
      <Form
        lang={lang}
        id="mapping"
        action={`${pathOf(kind)}/${run.public_id}/columns`}
        csrf={csrf}
        submit={say.tryRun}
        errors={errors}
        wide
        cancelHref={pathOf(kind)}
      >
        {opened.provinces.length > 1 && (
          <SelectField
            lang={lang}
            name="province"
            label={say.province}
            hint={say.provinceHint}
            required
            value={mapping.province}
            error={errorOf(errors, 'province')}
            options={opened.provinces.map(({ code, name }) => ({
              value: code,
              label: name || code,
            }))}
          />
        )}
        <Table
          id="columns-table"
          caption={say.columns}
          captionHidden
          rows={columns}
          rowKey={({ letter }) => letter}
          columns={[
            {
              key: 'heading',
              label: say.column,
              rowHeader: true,
              cell: ({ heading, letter }) => (
                <>
                  {heading || say.noHeading}
                  <span class="cell-note">{say.columnLetter(letter)}</span>
                </>
              ),
            },
            {
              key: 'example',
              label: say.example,
              cell: ({ column }) =>
                data
                  .map(({ cells }) => (cells[column]?.text ?? '').slice(0, 60))
                  .filter(Boolean)
                  .join(' · '),
            },
            {
              key: 'target',
              label: say.is,
              cell: ({ column, heading, letter }) => {
                const why = header.barred.get(column);
                if (why) return <span>{`${say.barred}: ${why[lang]}`}</span>;
                return (
                  <SelectField
                    lang={lang}
                    name={`column-${column}`}
                    label={say.isOf(letter, heading)}
                    labelHidden
                    required
                    empty={say.unused}
                    value={chosen[String(column)] ?? ''}
                    error={errorOf(errors, `column-${column}`)}
                    options={targets.map(({ key, label }) => ({ value: key, label: label[lang] }))}
                  />
                );
              },
            },
          ]}
        />
      </Form>
    </Panel>
  );
}

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
      const opened = await open(ask, kind, fresh);
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
    return page(await columnsPage(ask, kind, run, form.errors), 422);
  };
}

/** The columns as chosen: they are remembered by their headings, and the dry run begins. */
export function setColumns(kind: Kind) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { lang, who, fields } = ask;
    const say = importWords(lang);
    const run = found(await ask.within((tx) => findRun(tx, who.tenant, kind, ask.param('id'))));
    const here = `${pathOf(kind)}/${run.public_id}`;
    const { header, provinces } = await open(ask, kind, run);
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
