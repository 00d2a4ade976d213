import type { Header } from '../../core/sheets/header.ts';
import { columnLetters } from '../../documents/spreadsheets/write/worksheet.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Table } from '../../ui/table.tsx';
import { frame } from '../frame/index.ts';
import { ImportSteps, type Kind, pathOf } from './import-list-page.tsx';
import { readMapping } from './mapping.ts';
import { type Opened, openRun } from './opened.ts';
import type { Run } from './queries.ts';
import { kinds } from './tasks.ts';
import { importWords } from './words.ts';

/** The page on which sheet, header and columns are put right. */
export async function columnsPage(
  ask: SignedAsk,
  kind: Kind,
  run: Run,
  errors: readonly FieldError[] = [],
  typedHeader?: string,
): Promise<string> {
  const { lang, csrf } = ask;
  const say = importWords(lang);
  const opened = await openRun(ask, kind, run);
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
              value={typedHeader ?? String(header?.row ?? run.header_row ?? '')}
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
          lang={lang}
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
                  {heading ? <span lang="vi">{heading}</span> : say.noHeading}
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
