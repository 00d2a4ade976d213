import { recordFields } from '../../core/criteria/record-fields.ts';
import type { Lang } from '../../core/text.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { RecordContent } from '../dossiers/index.ts';
import {
  type ConflictField,
  conflictReply,
  dayIn,
  frame,
  frameWords,
  resolved,
} from '../frame/index.ts';
import { fieldPrefix, recordHref } from './address.ts';
import { crumbsOf } from './crumbs.ts';
import { categoryLabel, type Ground, groundToWrite } from './ground.ts';
import { Differences } from './history.tsx';
import { fieldNames } from './new-page.tsx';
import { findRecord, type StoredRecord } from './queries.ts';
import { readRecord } from './read-record.ts';
import { RecordForm } from './record-form.tsx';
import { changeRecord } from './save-record.ts';
import { type TypedRecord, textFields, typedOf, typedOfRecord, versionIn } from './typed.ts';
import { recordWords } from './words.ts';

/** The record of the address, with the ground to write on. */
async function recordAt(ask: SignedAsk) {
  return ask.within(async (tx) => {
    const ground = await groundToWrite(ask, tx);
    const id = ask.param('id');
    return { ground, record: found(await findRecord(tx, ask.who.tenant, ground.unit.id, id)) };
  });
}

export async function showEditRecord(ask: SignedAsk): Promise<Reply> {
  const { ground, record } = await recordAt(ask);
  if (record.deletedAt !== null) throw new Refusal(403, recordWords(ask.lang).gone);
  const typed = typedOfRecord(record.content, ask.lang);
  return page(editPage(ask, { ground, record, typed, errors: [], version: record.version }));
}

export async function saveRecord(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = recordWords(lang);
  const { ground, record } = await recordAt(ask);
  const fields = resolved(ask.fields);
  const typed = typedOf(fields, fieldNames(ground));
  const sent = versionIn(fields);
  // Where nothing but its deletion came since, the page that comes back tells all that is new.
  const onlyDeleted = record.deletedAt !== null && sent === record.version - 1;
  const version = onlyDeleted ? record.version : sent;
  if (fields.has('preview'))
    return page(editPage(ask, { ground, record, typed, errors: [], version }));
  const read = readRecord(fields, ground, { lang, today: dayIn(now), before: record.content });
  const { content, errors } = read;
  if (errors.length > 0)
    return page(editPage(ask, { ground, record, typed, errors, version }), 422);
  if (record.deletedAt !== null && record.version !== sent)
    return goneReply(ask, { ground, record, typed, content });
  const saved = await ask.within((tx) =>
    changeRecord(tx, { who, now }, ground.unit.id, { record, version, content }),
  );
  // Read again: it may have been saved after it was read above.
  if (saved === 'conflict') return recordConflict(ask, await recordAt(ask), { typed, content });
  return redirect(recordHref(ground.base, record), {
    tone: 'success',
    text: saved === 'same' ? say.unchanged : say.changed,
    draftsDone: [`${who.publicId}:${draftKey(record)}`],
  });
}

function draftKey({ publicId }: StoredRecord): string {
  return `record-${publicId}`;
}

interface Typed {
  readonly typed: TypedRecord;
  readonly content: RecordContent;
}

/** Deleted while it was being typed: whoever typed is asked first, and loses nothing. */
function goneReply(ask: SignedAsk & Posted, { ground, record, typed, content }: At & Typed): Reply {
  const errors = [{ message: recordWords(ask.lang).goneMeanwhile }];
  const { version } = record;
  return page(editPage(ask, { ground, record, typed, content, errors, version }), 409);
}

function recordConflict(ask: SignedAsk & Posted, at: At, mine: Typed): Reply {
  const { lang } = ask;
  const { ground, record } = at;
  const { version } = record;
  if (record.deletedAt !== null) return goneReply(ask, { ...at, ...mine });
  const theirs = typedOfRecord(record.content, lang);
  return conflictReply(ask, {
    subject: record.title,
    action: `${recordHref(ground.base, record)}/edit`,
    version,
    breadcrumbs: crumbsOf(ask, ground, record),
    fields: conflictFields(ground, mine.typed, theirs, lang),
  });
}

function conflictFields(
  ground: Ground,
  mine: TypedRecord,
  theirs: TypedRecord,
  lang: Lang,
): ConflictField[] {
  const say = recordWords(lang);
  const frame = frameWords(lang);
  const asked = recordFields(ground.sets, [...mine.categories, ...theirs.categories]);
  return [
    {
      name: 'category',
      label: say.category,
      mine: mine.categories.join(' '),
      theirs: theirs.categories.join(' '),
      show: (keys) =>
        keys
          .split(' ')
          .map((key) => (key === '' ? '' : categoryLabel(ground, key, lang)))
          .join(', '),
    },
    ...textFields.map((name) => ({
      name,
      label: say[name],
      mine: mine[name],
      theirs: theirs[name],
    })),
    ...asked.map(({ name, label, options }) => ({
      name: fieldPrefix + name,
      label: label[lang],
      mine: mine.fields[name] ?? '',
      theirs: theirs.fields[name] ?? '',
      show: (value: string) =>
        options.find((option) => option.value === value)?.label[lang] ??
        (value === 'yes' ? frame.yes : value === 'no' ? frame.no : value),
    })),
  ];
}

interface At {
  readonly ground: Ground;
  readonly record: StoredRecord;
}

interface EditProps extends At {
  readonly typed: TypedRecord;
  readonly errors: readonly FieldError[];
  readonly version: number;
  /** What is typed, where it is to be held against a record that is deleted. */
  readonly content?: RecordContent;
}

function editPage(
  ask: SignedAsk,
  { ground, record, version, content, ...form }: EditProps,
): string {
  const { lang, assets } = ask;
  const say = recordWords(lang);
  const home = recordHref(ground.base, record);
  const gone = record.deletedAt !== null;
  return frame(ask, {
    title: say.editTitle,
    hasErrors: form.errors.length > 0,
    breadcrumbs: crumbsOf(ask, ground, record),
    scripts: [assets.record],
    children: (
      <>
        <PageHeading title={say.editTitle} over={record.title} />
        {gone && (
          <Notice lang={lang} tone="warning" heading={say.goneMeanwhile}>
            <p>{say.goneMeanwhileText}</p>
            {content && (
              <Differences
                lang={lang}
                ground={ground}
                lead={say.goneDiffers}
                before={record.content}
                after={content}
              />
            )}
          </Notice>
        )}
        <RecordForm
          {...form}
          ask={ask}
          ground={ground}
          action={`${home}/edit`}
          submit={gone ? say.restoreAndSave : say.saveEdit}
          cancelHref={home}
          draft={draftKey(record)}
        >
          <input type="hidden" name="version" value={version} />
        </RecordForm>
      </>
    ),
  });
}
