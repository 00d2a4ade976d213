import { insideSentence } from '../../core/text.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { dossierHref, type Whose } from '../dossiers/index.ts';
import { frame, instantWord } from '../frame/index.ts';
import { recordPageHref, reportDraft } from './addresses.ts';
import { byWord } from './file-list.tsx';
import { kindOf, pressTypeOf } from './kinds.ts';
import { nameOfAccount, officeOver, recordOf, roundOf } from './queries.ts';
import { fileWords, sizeWord } from './words.ts';

/** How soon the page looks again for a preview that is being made. */
const refreshMs = 4_000;

/** A report as it was typed, with what is wrong in it. */
export interface Typed {
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** Who opens a reported file again: an office that keeps units of this level, and never the unit. */
export function mayRestore({ who }: SignedAsk, { office, unit }: Whose): boolean {
  return office && (who.role !== 'commune' || unit.level === 'commune');
}

/** One file: its pages as pictures, the original on request, and how it is reported. */
export async function filePage(
  ask: SignedAsk,
  whose: Whose,
  file: UnitFileRow,
  { reason, errors }: Typed = { reason: '', errors: [] },
): Promise<string> {
  const { lang, csrf, who } = ask;
  const say = fileWords(lang);
  const { record, round, by, office } = await ask.within(async (tx) => ({
    record: await recordOf(tx, file),
    round: await roundOf(tx, file),
    by: await nameOfAccount(tx, file.tenant_id, file.account_id),
    office: await officeOver(tx, file.tenant_id, whose.unit.commune_id),
  }));
  const home = `${whose.base}/files/${file.public_id}`;
  const back = record && recordPageHref(whose.base, record.public_id);
  const hidden = file.state === 'hidden';
  const kind = kindOf(file.media_type);
  const told =
    whose.unit.level === 'commune' && office.commune !== ''
      ? say.officeCommune(insideSentence(office.commune))
      : office.standing;
  return frame(ask, {
    title: hidden ? say.hiddenHeading : file.name,
    hasErrors: errors.length > 0,
    breadcrumbs:
      record && back
        ? [{ label: record.title, href: back }]
        : round
          ? [{ label: round.name, href: dossierHref(whose.base, round) }]
          : [],
    children: (
      <>
        <PageHeading
          title={hidden ? say.hiddenHeading : file.name}
          over={record?.title ?? round?.name}
          actions={
            !hidden && (
              <LinkButton kind="primary" href={`${home}/original`} download>
                {say.download}
              </LinkButton>
            )
          }
        />
        {hidden && (
          <Notice lang={lang} tone="danger" heading={say.hiddenHeading}>
            <p>{say.hiddenText}</p>
            <p>{say.tell(told)}</p>
          </Notice>
        )}
        {file.removed_at !== null && (
          <Notice lang={lang} tone="warning" heading={say.removedHeading}>
            <p>{say.removedText}</p>
            {whose.mayChange && !hidden && (
              <PostButton action={`${home}/put-back`} csrf={csrf}>
                {say.putBack}
              </PostButton>
            )}
          </Notice>
        )}
        {!hidden && <Preview ask={ask} file={file} home={home} />}
        <Panel id="about" heading={say.file}>
          <SummaryList
            lang={lang}
            rows={[
              { label: say.kind, value: kind ? say.kinds[kind] : '–' },
              { label: say.size, value: sizeWord(Number(file.size), lang) },
              { label: say.uploaded, value: instantWord(file.uploaded_at) },
              { label: say.by, value: byWord({ ...file, by }, say) },
              ...(record && back
                ? [{ label: say.record, value: <a href={back}>{record.title}</a> }]
                : []),
            ]}
          />
          {whose.mayChange && !hidden && file.removed_at === null && file.record_id !== null && (
            <div class="actions no-print">
              <PostButton action={`${home}/remove`} csrf={csrf}>
                {say.remove}
              </PostButton>
            </div>
          )}
        </Panel>
        {!hidden && (
          <Panel id="report-part" heading={say.report}>
            <p>{say.reportLead}</p>
            <p>{say.tell(told)}</p>
            <Form
              lang={lang}
              id="report"
              action={`${home}/report`}
              csrf={csrf}
              submit={say.reportNow}
              submitKind="danger"
              errors={errors}
              draft={{ key: reportDraft(file), user: who.publicId }}
            >
              <TextArea
                lang={lang}
                name="reason"
                label={say.reason}
                hint={say.reasonHint}
                value={reason}
                error={errorOf(errors, 'reason')}
                rows={2}
                required
              />
            </Form>
          </Panel>
        )}
        {hidden && mayRestore(ask, whose) && (
          <Panel id="restore" heading={say.restore}>
            <p>{say.restoreLead}</p>
            <PostButton action={`${home}/restore`} csrf={csrf} kind="danger">
              {say.restore}
            </PostButton>
          </Panel>
        )}
      </>
    ),
  });
}

interface PreviewProps {
  readonly ask: SignedAsk;
  readonly file: UnitFileRow;
  readonly home: string;
}

function Preview({ ask, file, home }: PreviewProps) {
  const { lang } = ask;
  const say = fileWords(lang);
  const kind = kindOf(file.media_type);
  const pages = file.pages ?? 0;
  if (pressTypeOf(kind) === undefined) {
    return (
      <Notice lang={lang} tone="info">
        {say.onlyDownload}
      </Notice>
    );
  }
  if (file.pages === null) {
    return (
      <div data-refresh={refreshMs}>
        <Notice lang={lang} tone="info" live>
          {say.making}
        </Notice>
      </div>
    );
  }
  if (pages === 0) {
    return (
      <Notice lang={lang} tone="warning">
        {say.noPreview}
      </Notice>
    );
  }
  return (
    <Panel id="preview" heading={say.preview}>
      <p>{say.previewNote}</p>
      <p>{say.unchecked}</p>
      <ol class="file-pages">
        {Array.from({ length: pages }, (_, n) => n + 1).map((page) => (
          <li key={page}>
            <img
              class="file-page"
              src={`${home}/preview?page=${page}`}
              alt={kind === 'pdf' ? say.pageOf(file.name, page) : say.photoOf(file.name)}
              loading={page === 1 ? 'eager' : 'lazy'}
            />
          </li>
        ))}
      </ol>
      {file.pages_of !== null && pages < file.pages_of && (
        <p>{say.pagesShown(pages, file.pages_of)}</p>
      )}
    </Panel>
  );
}
