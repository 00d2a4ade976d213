import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { SentMany, SignedAsk } from '../../platform/http/route.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Whose, whoseYear } from '../dossiers/index.ts';
import { dayWord, frame } from '../frame/index.ts';
import { filesHref, recordPageHref } from './addresses.ts';
import { filesOf } from './attach.ts';
import { bringFile } from './bring.ts';
import { nameOf, writable } from './endpoints.ts';
import { FileList } from './file-list.tsx';
import { FilesField } from './files-field.tsx';
import type { Keeper } from './finish.ts';
import { findRecord } from './queries.ts';
import { fileWords } from './words.ts';

type RecordOfFiles = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

async function recordAt(ask: SignedAsk) {
  return ask.within(async (tx) => {
    const whose = await whoseYear(ask, tx);
    const record = found(await findRecord(tx, ask.who.tenant, whose.unit.id, ask.param('id')));
    return { whose, record };
  });
}

/** The files of a record, and how more are added, with script or without. */
export async function showRecordFiles(ask: SignedAsk): Promise<Reply> {
  const { whose, record } = await recordAt(ask);
  return page(await filesPage(ask, whose, record, []));
}

/** A plain form with several files: each is taken in by itself, and those that are not are named. */
export function addRecordFiles(keeper: Keeper) {
  return async (ask: SignedAsk & SentMany): Promise<Reply> => {
    const say = fileWords(ask.lang);
    const { whose, record } = await recordAt(ask);
    await writable(ask, whose);
    const errors: FieldError[] = [];
    if (ask.fields.one('noSecrets') !== '1')
      errors.push({ field: 'noSecrets', message: say.confirmFirst });
    else if (ask.uploads.length === 0) errors.push({ field: 'file', message: say.noFile });
    let added = 0;
    if (errors.length === 0) {
      for (const upload of ask.uploads) {
        const came = await bringFile(keeper, ask, {
          unit: whose.unit.id,
          record: record.id,
          upload,
        });
        if (came.ok) added++;
        else {
          const message = say.faultOf(nameOf(upload.name), say.fault[came.fault]);
          errors.push({ field: 'file', message });
        }
      }
    }
    if (errors.length > 0) return page(await filesPage(ask, whose, record, errors, added), 422);
    const to = recordPageHref(whose.base, record.public_id);
    return redirect(to, { tone: 'success', text: say.added(added) });
  };
}

async function filesPage(
  ask: SignedAsk,
  { base, mayChange }: Whose,
  record: RecordOfFiles,
  errors: readonly FieldError[],
  added = 0,
): Promise<string> {
  const { lang, csrf, assets } = ask;
  const say = fileWords(lang);
  const files = await ask.within((tx) => filesOf(tx, ask.who.tenant, [record.id]));
  const listed = files.get(record.id) ?? [];
  const home = filesHref(base, record.public_id);
  return frame(ask, {
    title: say.filesOf(record.title),
    hasErrors: errors.length > 0,
    breadcrumbs: [{ label: record.title, href: recordPageHref(base, record.public_id) }],
    scripts: [assets.record],
    children: (
      <>
        <PageHeading title={say.files} over={`${record.title} · ${dayWord(record.day)}`} />
        <Panel id="kept" heading={say.files}>
          {listed.length === 0 ? (
            <EmptyState title={say.none} />
          ) : (
            <FileList ask={ask} base={base} files={listed} />
          )}
        </Panel>
        {mayChange && (
          <Panel id="add" heading={say.add}>
            {added > 0 && <p>{say.someAdded(added)}</p>}
            <Form
              lang={lang}
              id="files"
              action={home}
              csrf={csrf}
              submit={say.addMore}
              errors={errors}
              multipart
            >
              <FilesField ask={ask} base={base} record={record.public_id} errors={errors} plain />
            </Form>
          </Panel>
        )}
      </>
    ),
  });
}
