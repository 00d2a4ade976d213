import { figureWord } from '../../core/vietnamese/number.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Sent, SignedAsk } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Steps } from '../../ui/steps.tsx';
import { Table } from '../../ui/table.tsx';
import { frame, instantWord } from '../frame/index.ts';
import { countsOf, runsOf } from './queries.ts';
import { receive } from './receive.ts';
import { importWords } from './words.ts';

export type Kind = 'units' | 'communes';

export const pathOf = (kind: Kind): string => `/imports/${kind}`;

/** Where a file is brought, and what became of earlier ones. */
export function showImports(kind: Kind) {
  return async (ask: SignedAsk): Promise<Reply> => page(await listPage(ask, kind, []));
}

/** Takes the file in; what cannot be read is said beside the field. */
export function receiveFile(kind: Kind) {
  return async (ask: SignedAsk & Sent): Promise<Reply> => {
    const { lang, upload } = ask;
    const say = importWords(lang);
    if (!upload)
      return page(await listPage(ask, kind, [{ field: 'file', message: say.fileMissing }]), 422);
    const received = await receive(ask, kind, upload);
    if (!received.ok) {
      const message = `${upload.name.slice(0, 100)}: ${received.says[lang]}`;
      return page(await listPage(ask, kind, [{ field: 'file', message }]), 422);
    }
    const text = say.received(upload.name, received.rows);
    return redirect(`${pathOf(kind)}/${received.publicId}`, { tone: 'success', text });
  };
}

/** What waits for someone stands out; what runs or is over does not. */
const shapes = {
  received: 'awaiting',
  checking: 'open',
  checked: 'awaiting',
  committing: 'open',
  done: 'met',
  failed: 'notMet',
} as const;

async function listPage(
  ask: SignedAsk,
  kind: Kind,
  errors: readonly FieldError[],
): Promise<string> {
  const { lang, csrf, who } = ask;
  const say = importWords(lang);
  const { title, lead, home } = say[kind];
  const runs = await ask.within((tx) => runsOf(tx, who.tenant, kind));
  return frame(ask, {
    title,
    hasErrors: errors.length > 0,
    breadcrumbs: [home],
    children: (
      <>
        <PageHeading title={title} lead={lead} />
        <ImportSteps ask={ask} current={1} />
        <Form
          lang={lang}
          id="import"
          action={pathOf(kind)}
          csrf={csrf}
          submit={say.send}
          errors={errors}
          multipart
          cancelHref={home.href}
        >
          <FileField
            lang={lang}
            name="file"
            label={say.file}
            hint={say.fileHint}
            error={errorOf(errors, 'file')}
            required
            accept=".xlsx,.csv,.txt"
          />
        </Form>
        <Panel id="runs" heading={say.runs}>
          {runs.length === 0 ? (
            <p>{say.noRuns}</p>
          ) : (
            <Table
              lang={lang}
              id="runs-table"
              caption={say.runs}
              captionHidden
              rows={runs}
              rowKey={({ public_id }) => public_id}
              columns={[
                {
                  key: 'file',
                  label: say.fileName,
                  rowHeader: true,
                  cell: ({ public_id, file_name }) => (
                    <a href={`${pathOf(kind)}/${public_id}`}>{file_name}</a>
                  ),
                },
                {
                  key: 'at',
                  label: say.at,
                  unbroken: true,
                  cell: ({ created_at }) => instantWord(created_at),
                },
                {
                  key: 'state',
                  label: say.state,
                  cell: ({ state }) => (
                    <StatusTag lang={lang} status={shapes[state]} label={say.states[state]} />
                  ),
                },
                {
                  key: 'result',
                  label: say.result,
                  cell: (run) => {
                    const counts = countsOf(run);
                    if (!counts) return '–';
                    return (['new', 'changed', 'faulty'] as const)
                      .map((key) => `${figureWord(counts[key], lang)} ${say.counts[key]}`)
                      .join(' · ');
                  },
                },
              ]}
            />
          )}
        </Panel>
      </>
    ),
  });
}

export function ImportSteps({
  ask,
  current,
}: {
  readonly ask: SignedAsk;
  readonly current: number;
}) {
  const say = importWords(ask.lang);
  return (
    <Steps
      lang={ask.lang}
      label={say.stepsLabel}
      current={current}
      steps={say.steps.map((label) => ({ label }))}
    />
  );
}
