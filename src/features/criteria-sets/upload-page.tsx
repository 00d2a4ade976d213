import type { Fault } from '../../core/fault.ts';
import { printable } from '../../core/text.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { frame } from '../frame/index.ts';
import { setWords } from './words.ts';

/** A file that was not taken: its name, its lines and what is wrong in them. */
export interface FaultyFile {
  readonly name: string;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** So many faults are shown: whoever has mended them sends the file again. */
const mostFaults = 200;

export function uploadPage(
  ask: SignedAsk,
  errors: readonly FieldError[],
  faulty?: FaultyFile | undefined,
): string {
  const { lang, csrf } = ask;
  const say = setWords(lang);
  return frame(ask, {
    title: say.newTitle,
    breadcrumbs: [{ label: say.title, href: '/criteria-sets' }],
    hasErrors: errors.length > 0,
    children: (
      <>
        <PageHeading title={say.newTitle} lead={say.newLead} />
        <p>{say.newHow}</p>
        <Form
          lang={lang}
          id="upload"
          action="/criteria-sets/new"
          csrf={csrf}
          submit={say.check}
          errors={errors}
          multipart
          cancelHref="/criteria-sets"
        >
          <FileField
            lang={lang}
            name="file"
            label={say.file}
            hint={say.fileHint}
            error={errorOf(errors, 'file')}
            accept=".yaml,.yml,.json"
            required
          />
        </Form>
        {faulty && <Faults ask={ask} faulty={faulty} />}
      </>
    ),
  });
}

function Faults({ ask, faulty }: { readonly ask: SignedAsk; readonly faulty: FaultyFile }) {
  const { lang } = ask;
  const say = setWords(lang);
  const lines = faulty.text.split(/\r\n|\r|\n/);
  const inOrder = [...faulty.faults].sort((a, b) => a.line - b.line);
  const shown = inOrder.slice(0, mostFaults).map((fault, n) => ({ ...fault, key: `${n}` }));
  const more = faulty.faults.length - shown.length;
  return (
    <Panel id="faults" heading={say.faults}>
      <p>{say.faultsOf(short(faulty.name, 80))}</p>
      <Table
        lang={lang}
        id="faults-table"
        caption={say.faults}
        captionHidden
        rows={shown}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', label: say.line, numeric: true, cell: ({ line }) => line },
          { key: 'what', label: say.what, rowHeader: true, cell: ({ says }) => says[lang] },
          {
            key: 'written',
            label: say.asWritten,
            cell: ({ line }) => <code>{short(lines[line - 1] ?? '', 120)}</code>,
          },
          {
            key: 'where',
            label: say.where,
            cell: ({ path }) => (path === '' ? say.wholeFile : <code>{short(path, 120)}</code>),
          },
        ]}
      />
      {more > 0 && <p>{say.moreFaults(more)}</p>}
    </Panel>
  );
}

/** What a file says, safe and short enough to stand in a page. */
function short(text: string, most: number): string {
  const clean = printable(text).trim();
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}
