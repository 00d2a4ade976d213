import { figureWord } from '../../core/vietnamese/number.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { Figures } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import { frame, lastPage, pageNumber, withQuery } from '../frame/index.ts';
import { columnsPage } from './columns-page.tsx';
import { ImportSteps, type Kind, pathOf } from './import-list-page.tsx';
import type { Counts, ReportedRow } from './plan.ts';
import { countsOf, findRun, moveRun, type Run, reportOf, troubleOf } from './queries.ts';
import { importWords } from './words.ts';

const pageSize = 50;

/** One import, as far as it has come. */
export function showRun(kind: Kind) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const run = found(await ask.within((tx) => findRun(tx, ask.who.tenant, kind, ask.param('id'))));
    const mapAgain = ask.query.has('columns') && ['checked', 'failed'].includes(run.state);
    if (run.state === 'received' || mapAgain) return page(await columnsPage(ask, kind, run));
    if (run.state === 'checking' || run.state === 'committing')
      return page(progressPage(ask, kind, run));
    return page(await resultPage(ask, kind, run));
  };
}

function progressPage(ask: SignedAsk, kind: Kind, run: Run): string {
  const { lang, path } = ask;
  const say = importWords(lang);
  const title = run.state === 'checking' ? say.checkingTitle : say.committingTitle;
  return frame(ask, {
    title,
    breadcrumbs: [say[kind].home, { label: say[kind].title, href: pathOf(kind) }],
    children: (
      <>
        <PageHeading title={title} over={run.file_name} />
        <ImportSteps ask={ask} current={run.state === 'checking' ? 3 : 4} />
        <div class="stack" data-refresh="1500">
          <Progress
            lang={lang}
            id="progress"
            label={title}
            value={run.done}
            max={Math.max(run.total, 1)}
            text={say.progress(run.done, run.total)}
          />
          <p>
            <LinkButton href={path}>{say.refresh}</LinkButton>
          </p>
        </div>
      </>
    ),
  });
}

async function resultPage(ask: SignedAsk, kind: Kind, run: Run): Promise<string> {
  const { lang, csrf, path, query } = ask;
  const say = importWords(lang);
  const counts = countsOf(run);
  const trouble = troubleOf(run);
  const outcome = query.get('rows') === 'changed' || counts?.faulty === 0 ? 'changed' : 'faulty';
  const total = counts?.[outcome] ?? 0;
  const current = Math.min(pageNumber(query), lastPage(total, pageSize));
  const rows = await ask.within((tx) =>
    reportOf(tx, run, outcome, { limit: pageSize, offset: (current - 1) * pageSize }),
  );
  const title =
    run.state === 'done'
      ? say.doneTitle
      : run.state === 'failed'
        ? say.failedTitle
        : say.checkedTitle;
  const here = `${pathOf(kind)}/${run.public_id}`;
  return frame(ask, {
    title,
    breadcrumbs: [say[kind].home, { label: say[kind].title, href: pathOf(kind) }],
    children: (
      <>
        <PageHeading
          title={title}
          over={run.file_name}
          lead={
            run.state === 'done' && counts
              ? say.done(counts.new, counts.changed, counts.same)
              : undefined
          }
        />
        <ImportSteps ask={ask} current={run.state === 'done' ? 4 : 3} />
        {run.state === 'failed' && (
          <Notice lang={lang} tone="danger" heading={say.failedTitle}>
            {trouble?.[lang] ?? say.failedText}
          </Notice>
        )}
        {counts && <CountFigures ask={ask} counts={counts} here={here} />}
        <Decision ask={ask} kind={kind} run={run} counts={counts} />
        {counts && counts.faulty + counts.changed > 0 && (
          <Panel
            id="rows"
            heading={outcome === 'faulty' ? say.showFaulty : say.showChanged}
            actions={
              <>
                {counts.faulty > 0 && (
                  <LinkButton href={`${here}/faults.xlsx`} download>
                    {say.faultsFile}
                  </LinkButton>
                )}
                {outcome === 'changed' && counts.faulty > 0 && (
                  <LinkButton href={here}>{say.showFaulty}</LinkButton>
                )}
                {outcome === 'faulty' && counts.changed > 0 && (
                  <LinkButton href={withQuery(here, { rows: 'changed' })}>
                    {say.showChanged}
                  </LinkButton>
                )}
              </>
            }
          >
            <RowsTable ask={ask} rows={rows} />
            <Pagination
              lang={lang}
              page={current}
              pageSize={pageSize}
              total={total}
              hrefOf={(n) => withQuery(path, { page: n === 1 ? undefined : n })}
            />
          </Panel>
        )}
        {run.state === 'checked' && (
          <div class="actions no-print">
            <LinkButton href={`${here}?columns`}>{say.mapAgain}</LinkButton>
            <PostButton action={`${here}/discard`} csrf={csrf} kind="quiet">
              {say.discard}
            </PostButton>
          </div>
        )}
      </>
    ),
  });
}

function CountFigures({
  ask,
  counts,
  here,
}: {
  readonly ask: SignedAsk;
  readonly counts: Counts;
  readonly here: string;
}) {
  const { lang } = ask;
  const say = importWords(lang);
  const href = {
    new: undefined,
    same: undefined,
    changed: withQuery(here, { rows: 'changed' }),
    faulty: here,
  };
  return (
    <>
      <Figures
        items={(['new', 'changed', 'same', 'faulty'] as const).map((key) => ({
          value: figureWord(counts[key], lang),
          label: say.counts[key],
          href: counts[key] > 0 ? href[key] : undefined,
        }))}
      />
      {counts.skipped > 0 && <p>{say.skipped(counts.skipped)}</p>}
    </>
  );
}

/** What can be done with a run now. */
function Decision({
  ask,
  kind,
  run,
  counts,
}: {
  readonly ask: SignedAsk;
  readonly kind: Kind;
  readonly run: Run;
  readonly counts: Counts | undefined;
}) {
  const { lang, csrf } = ask;
  const say = importWords(lang);
  if (run.state === 'done')
    return (
      <LinkButton
        kind="primary"
        href={say[kind].home.href}
      >{`${say.show}: ${say[kind].home.label}`}</LinkButton>
    );
  if (run.state !== 'checked' || !counts) return null;
  const rows = counts.new + counts.changed;
  if (rows === 0) return <p>{say.nothing}</p>;
  return (
    <div class="actions">
      <PostButton action={`${pathOf(kind)}/${run.public_id}/commit`} csrf={csrf} kind="primary">
        {say.commit(rows)}
      </PostButton>
      <p>{say.commitNote(counts.faulty)}</p>
    </div>
  );
}

function RowsTable({
  ask,
  rows,
}: {
  readonly ask: SignedAsk;
  readonly rows: readonly ReportedRow[];
}) {
  const { lang } = ask;
  const say = importWords(lang);
  return (
    <Table
      lang={lang}
      id="rows-table"
      caption={say.rows}
      captionHidden
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', label: say.row, numeric: true, cell: ({ row }) => figureWord(row, lang) },
        { key: 'code', label: say.code, unbroken: true, cell: ({ code }) => code },
        { key: 'name', label: say.name, rowHeader: true, cell: ({ name }) => name || '–' },
        {
          key: 'says',
          label: say.says,
          cell: ({ says }) =>
            says.map((text, n) => (
              <p key={`${n} ${text.vi}`} class="cell-line">
                {text[lang]}
              </p>
            )),
        },
      ]}
    />
  );
}

/** Carries the dry run out. */
export function commitRun(kind: Kind) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, lang } = ask;
    const say = importWords(lang);
    const run = found(await ask.within((tx) => findRun(tx, who.tenant, kind, ask.param('id'))));
    const begun = await ask.within(async (tx) => {
      if (!(await moveRun(tx, run, ['checked'], { state: 'committing', done: 0 }))) return false;
      await enqueue(tx, 'import.commit', { tenant: who.tenant, run: run.id });
      return true;
    });
    return redirect(
      `${pathOf(kind)}/${run.public_id}`,
      begun ? undefined : { tone: 'info', text: say.busy },
    );
  };
}

/** Forgets a run that was not carried out, its file included. */
export function discardRun(kind: Kind) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, lang } = ask;
    const say = importWords(lang);
    const run = found(await ask.within((tx) => findRun(tx, who.tenant, kind, ask.param('id'))));
    const dropped = await ask.within((tx) =>
      tx
        .deleteFrom('import_run')
        .where('tenant_id', '=', who.tenant)
        .where('id', '=', run.id)
        .where('state', 'in', ['received', 'checked', 'failed'])
        .executeTakeFirst(),
    );
    if (dropped.numDeletedRows === 0n)
      return redirect(`${pathOf(kind)}/${run.public_id}`, { tone: 'info', text: say.busy });
    return redirect(pathOf(kind), { tone: 'success', text: say.discarded });
  };
}
