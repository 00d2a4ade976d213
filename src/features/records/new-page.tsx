import { fieldsOf } from '../../platform/http/fields.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { newPublicId } from '../../platform/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { renderPart } from '../../ui/render.ts';
import { type FilesFieldProps, uploadKeys, uploadsOf } from '../files/index.ts';
import { dayIn, frame } from '../frame/index.ts';
import { Outbox } from '../outbox/index.ts';
import { recordHref } from './address.ts';
import { AskedFields } from './asked-fields.tsx';
import { crumbsOf } from './crumbs.ts';
import { type Ground, groundToWrite } from './ground.ts';
import { countsForNothing, placesOf } from './places.tsx';
import { PlacesPanel } from './places-panel.tsx';
import { findRecord } from './queries.ts';
import { readRecord, recordSoFar } from './read-record.ts';
import { RecordForm } from './record-form.tsx';
import { addRecord } from './save-record.ts';
import { emptyRecord, type TypedRecord, typedOf, typedOfRecord } from './typed.ts';
import { recordWords } from './words.ts';

/** The form of a new record; its address may choose some of it, or name a record to copy. */
export async function showNewRecord(ask: SignedAsk): Promise<Reply> {
  const { ground, typed } = await ask.within(async (tx) => {
    const ground = await groundToWrite(ask, tx);
    const copied = ask.query.get('copy')?.replaceAll('\0', '');
    const record = copied && (await findRecord(tx, ask.who.tenant, ground.unit.id, copied));
    const empty = emptyRecord(dayIn(ask.now));
    if (record)
      return { ground, typed: { ...typedOfRecord(record.content, ask.lang), day: empty.day } };
    const sent = typedOf(fieldsOf(ask.query), fieldNames(ground));
    return { ground, typed: { ...sent, day: sent.day === '' ? empty.day : sent.day } };
  });
  return page(newPage(ask, { ground, typed, errors: [], key: newPublicId(), uploads: [] }));
}

/** The names of all fields that categories of the open rounds may ask for. */
export function fieldNames({ sets }: Pick<Ground, 'sets'>): ReadonlySet<string> {
  return new Set(sets.flatMap(({ set }) => Object.keys(set.fields)));
}

/** Saves a record, or only shows where it would count. */
export async function saveNewRecord(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = recordWords(lang);
  const ground = await ask.within((tx) => groundToWrite(ask, tx));
  const typed = typedOf(fields, fieldNames(ground));
  const sentKey = fields.one('key');
  // A key is of the form's own making; whatever else came is no key.
  const key = /^[a-z0-9]{10,40}$/.test(sentKey) ? sentKey : newPublicId();
  const keys = uploadKeys(fields);
  const uploads = () =>
    ask.within((tx) => uploadsOf(tx, { tenant: who.tenant, unit: ground.unit.id, keys }));
  if (fields.has('preview'))
    return page(newPage(ask, { ground, typed, errors: [], key, uploads: await uploads() }));
  const { content, errors } = readRecord(fields, ground, { lang, today: dayIn(now) });
  if (errors.length > 0)
    return page(newPage(ask, { ground, typed, errors, key, uploads: await uploads() }), 422);
  const { publicId, fresh } = await ask.within((tx) =>
    addRecord(tx, { who, now }, ground.unit.id, { key, content, uploads: keys }),
  );
  const record = recordSoFar(typed, ground);
  const useless = record === undefined || countsForNothing(placesOf(ground.rounds, record));
  return redirect(recordHref(ground.base, { publicId }), {
    tone: fresh && !useless ? 'success' : 'info',
    text: !fresh ? say.savedAlready : useless ? say.savedForNothing : say.saved,
    // The draft is done with, and so is what the outbox of the browser holds by the record's key.
    draftsDone: [`${who.publicId}:${draftKey(ground)}`, key],
  });
}

/** Parts of the form for the script, as what they rest on is typed: what is asked, where it counts. */
export async function previewRecord(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, now, fields } = ask;
  const ground = await ask.within((tx) => groundToWrite(ask, tx));
  const typed = typedOf(fields, fieldNames(ground));
  return page(
    renderPart(
      <>
        <AskedFields lang={lang} ground={ground} typed={typed} errors={[]} />
        <PlacesPanel lang={lang} ground={ground} typed={typed} today={dayIn(now)} />
      </>,
    ),
  );
}

function draftKey({ unit }: Ground): string {
  return `record-new-${unit.public_id}`;
}

interface NewProps {
  readonly ground: Ground;
  readonly typed: TypedRecord;
  readonly errors: readonly FieldError[];
  readonly key: string;
  readonly uploads: NonNullable<FilesFieldProps['uploads']>;
}

function newPage(ask: SignedAsk, { ground, typed, errors, key, uploads }: NewProps): string {
  const { lang, assets } = ask;
  const say = recordWords(lang);
  return frame(ask, {
    title: say.newTitle,
    hasErrors: errors.length > 0,
    breadcrumbs: crumbsOf(ask, ground),
    scripts: [assets.record],
    children: (
      <>
        <PageHeading
          title={say.newTitle}
          over={ground.office ? say.forUnit(ground.unit.name) : undefined}
          lead={say.newLead}
        />
        <Outbox ask={ask} form={`${ground.base}/records/new`} here />
        {ground.rounds.length === 0 && <EmptyState title={say.noRound} text={say.noRoundText} />}
        {ground.rounds.length > 0 && (
          <RecordForm
            ask={ask}
            ground={ground}
            typed={typed}
            errors={errors}
            action={`${ground.base}/records/new`}
            submit={say.save}
            cancelHref={`${ground.base}/records`}
            draft={draftKey(ground)}
            uploads={uploads}
          >
            <input type="hidden" name="key" value={key} />
          </RecordForm>
        )}
      </>
    ),
  });
}
