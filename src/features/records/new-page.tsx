import type { Lang } from '../../core/text.ts';
import { sha256Of } from '../../platform/digest.ts';
import { type Fields, fieldsOf } from '../../platform/http/fields.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { newPublicId } from '../../platform/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { renderPart } from '../../ui/render.ts';
import { type FilesFieldProps, uploadKeys, uploadsLost, uploadsOf } from '../files/index.ts';
import { dayIn, frame } from '../frame/index.ts';
import { Outbox } from '../outbox/index.ts';
import { recordHref } from './address.ts';
import { AskedFields } from './asked-fields.tsx';
import { crumbsOf } from './crumbs.ts';
import { type Ground, groundToWrite } from './ground.ts';
import { MadeBefore, type MadeBeforeProps, undecided } from './made-before.tsx';
import { countsForNothing, placesOf } from './places.tsx';
import { PlacesPanel } from './places-panel.tsx';
import { findByKey, findRecord, type StoredRecord } from './queries.ts';
import { longestTitle, readRecord, recordSoFar } from './read-record.ts';
import { RecordForm } from './record-form.tsx';
import { RecordKit } from './record-kit.tsx';
import { addRecord } from './save-record.ts';
import { savedWords } from './saved-words.ts';
import { emptyRecord, type TypedRecord, typedOf, typedOfRecord, versionIn } from './typed.ts';
import { recordWords } from './words.ts';

/** The form of a new record; its address may choose some of it, or name a record to copy. */
export async function showNewRecord(ask: SignedAsk): Promise<Reply> {
  const { ground, typed } = await ask.within(async (tx) => {
    const ground = await groundToWrite(ask, tx);
    const copied = ask.query.get('copy');
    const record = copied && (await findRecord(tx, ask.who.tenant, ground.unit.id, copied));
    const empty = emptyRecord(dayIn(ask.now));
    if (record) {
      const { day, number, citation } = empty;
      // The next time has a paper of its own, and a proof of its own.
      const typed = { ...typedOfRecord(record.content, ask.lang), day, number, citation };
      return { ground, typed };
    }
    const sent = typedOf(fieldsOf(ask.query), fieldNames(ground));
    // What a button has chosen already has a name, too; it is there to be written over.
    const title = sent.title === '' ? namesOf(ground, sent.categories, ask.lang) : sent.title;
    return { ground, typed: { ...sent, title, day: sent.day === '' ? empty.day : sent.day } };
  });
  const key = newPublicId();
  return page(newPage(ask, { ground, typed, errors: [], key, fresh: true, uploads: [] }));
}

/** What the kinds chosen are called; of one that no open round knows, nothing. */
function namesOf({ catalogue }: Ground, categories: readonly string[], lang: Lang): string {
  const names = categories.flatMap((key) => catalogue.get(key)?.category.label[lang] ?? []);
  return names.join('; ').slice(0, longestTitle);
}

/** The names of all fields that categories of the open rounds may ask for. */
export function fieldNames({ sets }: Pick<Ground, 'sets'>): ReadonlySet<string> {
  return new Set(sets.flatMap(({ set }) => Object.keys(set.fields)));
}

/** Saves a record, or only shows where it would count. */
export async function saveNewRecord(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = recordWords(lang);
  const own = ownKey(fields);
  const as = fields.one('as');
  const key = as === 'another' ? anotherKey(own) : own;
  const keys = uploadKeys(fields);
  const preview = fields.has('preview');
  const done = await ask.within(async (tx) => {
    const ground = await groundToWrite(ask, tx);
    const typed = typedOf(fields, fieldNames(ground));
    const read = readRecord(fields, ground, { lang, today: dayIn(now) });
    const readable = read.errors.length === 0;
    const unit = ground.unit.id;
    if (readable && !preview) {
      const over = as === 'change' ? versionIn(fields) : undefined;
      const sent = { key, content: read.content, uploads: keys, over };
      const added = await addRecord(tx, { who, now }, unit, sent);
      if ('publicId' in added) {
        const lost = await uploadsLost(tx, { tenant: who.tenant, unit, keys });
        return { ground, typed, saved: { added, lost } };
      }
    }
    const [known, uploads] = await Promise.all([
      findByKey(tx, who.tenant, unit, key),
      uploadsOf(tx, { tenant: who.tenant, unit, keys }),
    ]);
    const made = known && {
      record: known.record,
      content: readable ? read.content : undefined,
      // What cannot be read cannot be held against the record: its version is not seen yet.
      version: readable ? known.record.version : versionIn(fields),
      chosen: as === 'change' ? as : '',
    };
    const shown = { key: made ? key : own, another: !made && as === 'another' };
    return { ground, typed, errors: preview ? [] : read.errors, ...shown, made, uploads };
  });
  if (!('saved' in done)) {
    if (preview || done.errors.length > 0) return page(newPage(ask, done), preview ? 200 : 422);
    return page(newPage(ask, { ...done, errors: [undecided(done.made, lang)] }), 409);
  }
  const { ground, typed, saved } = done;
  const { added, lost } = saved;
  const record = recordSoFar(typed, ground);
  const useless = record === undefined || countsForNothing(placesOf(ground.rounds, record));
  const told = savedWords(lang);
  const text = {
    added: useless ? told.savedForNothing : told.saved,
    changed: say.changed,
    again: added.how === 'again' && added.attached ? told.savedAlreadyFiles : told.savedAlready,
  };
  return redirect(recordHref(ground.base, added), {
    tone: lost > 0 ? 'warning' : added.how === 'again' || useless ? 'info' : 'success',
    text: [text[added.how], lost > 0 ? told.filesLost(lost) : ''].filter(Boolean).join(' '),
    // The draft is done with, and so is what the outbox of the browser holds by the record's key.
    draftsDone: [`${who.publicId}:${draftKey(ground)}`, `outbox:${own}`],
  });
}

/** A key is of the form's own making; whatever else came is no key. */
function ownKey(fields: Fields): string {
  const sent = fields.one('key');
  return /^[a-z0-9]{10,40}$/.test(sent) ? sent : newPublicId();
}

/** The key of another record from the same form: sent twice it is the same, as the form's own is. */
function anotherKey(own: string): string {
  return sha256Of(`another ${own}`).slice(0, 40);
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
  /** Nothing was sent under the key yet: a page that the browser kept may take another. */
  readonly fresh?: boolean;
  /** The record that was made from this form before, and what is said of it. */
  readonly made?:
    | (Omit<MadeBeforeProps, 'ask' | 'ground' | 'errors' | 'made'> & {
        readonly record: StoredRecord;
      })
    | undefined;
  /** It has been said already that what is typed is another record. */
  readonly another?: boolean;
}

function newPage(
  ask: SignedAsk,
  { ground, typed, errors, key, uploads, made, fresh = false, another = false }: NewProps,
): string {
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
            // What its address chose is another form; a day that passes does not make it one.
            draftVersion={`new?${ask.query}`}
            uploads={uploads}
          >
            <input type="hidden" name="key" value={key} data-fresh={fresh ? '' : undefined} />
            <RecordKit lang={lang} ground={ground} />
            {another && <input type="hidden" name="as" value="another" />}
            {made && (
              <MadeBefore
                ask={ask}
                ground={ground}
                made={made.record}
                content={made.content}
                version={made.version}
                chosen={made.chosen}
                errors={errors}
              />
            )}
          </RecordForm>
        )}
      </>
    ),
  });
}
