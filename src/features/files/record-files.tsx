import { createReadStream } from 'node:fs';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { SentMany, SignedAsk } from '../../platform/http/route.ts';
import type { Upload } from '../../platform/http/upload.ts';
import { scopeOf } from '../../platform/http/who.ts';
import { newSecret } from '../../platform/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Whose, whoseYear } from '../dossiers/index.ts';
import { dayWord, frame } from '../frame/index.ts';
import { filesHref, recordPageHref } from './addresses.ts';
import { begin } from './arrivals.ts';
import { filesOf } from './attach.ts';
import { nameOf, writable } from './endpoints.ts';
import { FileList } from './file-list.tsx';
import { FilesField } from './files-field.tsx';
import type { Keeper } from './finish.ts';
import { findRecord } from './queries.ts';
import { fileWords, type SaidFault } from './words.ts';

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
        const fault = await takeIn(keeper, ask, { unit: whose.unit.id, record: record.id, upload });
        if (fault === undefined) added++;
        else {
          const message = say.faultOf(nameOf(upload.name), say.fault[fault]);
          errors.push({ field: 'file', message });
        }
      }
    }
    if (errors.length > 0) return page(await filesPage(ask, whose, record, errors, added), 422);
    const to = recordPageHref(whose.base, record.public_id);
    return redirect(to, { tone: 'success', text: say.added(added) });
  };
}

interface Incoming {
  readonly unit: string;
  readonly record: string;
  readonly upload: Upload;
}

/** Brings a file that a form has left here the same way as one that a script sends. */
async function takeIn(
  keeper: Keeper,
  ask: SignedAsk,
  { unit, record, upload }: Incoming,
): Promise<SaidFault | undefined> {
  const { path, size } = upload;
  if (size === 0) return 'empty';
  const announced = { key: newSecret(), name: nameOf(upload.name), size, record };
  const begun = await ask.within((tx) => begin(tx, ask, unit, announced));
  if (!begun.ok) return begun.why;
  const bytes = createReadStream(path);
  await keeper.arrivals.append(scopeOf(ask.who), begun.file, { offset: 0, bytes });
  const done = await keeper.finish(ask, begun.file);
  return done.kind === 'kept' ? undefined : done.kind === 'refused' ? done.fault : 'broken';
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
