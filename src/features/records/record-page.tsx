import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { FileList, type FileListProps, filesHref, filesOf } from '../files/index.ts';
import { frame, instantWord } from '../frame/index.ts';
import { Outbox } from '../outbox/index.ts';
import { recordHref } from './address.ts';
import { contentRows } from './content-rows.ts';
import { crumbsOf } from './crumbs.ts';
import { type Ground, groundOf, groundToWrite } from './ground.ts';
import { History, roleWord } from './history.tsx';
import { isUnconfirmed, lacksProof } from './marks.tsx';
import { Places, placesOf } from './places.tsx';
import { findRecord, type RecordVersion, type StoredRecord, versionsOf } from './queries.ts';
import { deleteRecord, restoreRecord } from './save-record.ts';
import { recordWords } from './words.ts';

/** A record: what it says, where it counts now, its proof, and all that was done to it. */
export async function showRecord(ask: SignedAsk): Promise<Reply> {
  const { tenant } = ask.who;
  const { ground, record, versions, files } = await ask.within(async (tx) => {
    const ground = await groundOf(ask, tx);
    const record = found(await findRecord(tx, tenant, ground.unit.id, ask.param('id')));
    const files = (await filesOf(tx, tenant, [record.id])).get(record.id) ?? [];
    return { ground, record, files, versions: await versionsOf(tx, tenant, record.id) };
  });
  return page(recordPage(ask, ground, record, { versions, files }));
}

export const removeRecord = act(deleteRecord, 'deleted');
export const bringBackRecord = act(restoreRecord, 'restored');

/** An act on a record by one press; done twice, it is done once. */
function act(doIt: typeof deleteRecord, done: 'deleted' | 'restored') {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, now } = ask;
    const say = recordWords(ask.lang);
    const { href, how } = await ask.within(async (tx) => {
      const ground = await groundToWrite(ask, tx);
      const record = found(await findRecord(tx, who.tenant, ground.unit.id, ask.param('id')));
      const how = await doIt(tx, { who, now }, ground.unit.id, record);
      return { href: recordHref(ground.base, record), how };
    });
    return how === 'conflict'
      ? redirect(href, { tone: 'warning', text: say.changedMeanwhile })
      : redirect(href, { tone: 'success', text: say[done] });
  };
}

interface Around {
  readonly versions: readonly RecordVersion[];
  readonly files: FileListProps['files'];
}

function recordPage(
  ask: SignedAsk,
  ground: Ground,
  record: StoredRecord,
  { versions, files }: Around,
): string {
  const { lang } = ask;
  const say = recordWords(lang);
  const deleted = record.deletedAt !== null;
  const rows = contentRows(record.content, ground, lang)
    .filter(({ name, value }) => value !== '' && name !== 'title')
    .map(({ name, label, value }) => ({
      label: name === 'note' ? `${label} (${say.noNames.toLocaleLowerCase('vi')})` : label,
      value,
    }));
  const entered = say.enteredBy(roleWord(record.enteredRole, lang), instantWord(record.enteredAt));
  return frame(ask, {
    title: record.title,
    scripts: [ask.assets.record],
    breadcrumbs: crumbsOf(ask, ground),
    children: (
      <>
        <PageHeading
          title={record.title}
          over={ground.office ? ground.unit.name : undefined}
          actions={ground.mayChange && <Actions ask={ask} ground={ground} record={record} />}
        />
        <Outbox ask={ask} />
        {deleted && (
          <Notice lang={lang} tone="warning" heading={say.isDeleted}>
            {say.isDeletedText}
          </Notice>
        )}
        {!deleted && lacksProof(record) && (
          <Notice lang={lang} tone="warning" heading={say.noProof}>
            {say.noProofText}
          </Notice>
        )}
        {isUnconfirmed(record, ground) && (
          <Notice lang={lang} tone="info" heading={say.unconfirmed}>
            {say.unconfirmedText}
          </Notice>
        )}
        <Panel id="details" heading={say.details} summary={say.typedBy[record.enteredRole]}>
          <SummaryList lang={lang} rows={[...rows, { label: say.typist, value: entered }]} />
        </Panel>
        {!deleted && (
          <Panel id="places" heading={say.placesNow}>
            <Places lang={lang} record={record} places={placesOf(ground.rounds, record)} />
          </Panel>
        )}
        <Panel
          id="files"
          heading={say.files}
          actions={
            ground.mayChange &&
            !deleted && (
              <LinkButton href={filesHref(ground.base, record.publicId)}>{say.addFiles}</LinkButton>
            )
          }
        >
          {files.length > 0 ? (
            <FileList ask={ask} base={ground.base} files={files} />
          ) : (
            <p>{say.fileCount(record.files)}</p>
          )}
        </Panel>
        <Panel id="history" heading={say.history}>
          <History lang={lang} ground={ground} versions={versions} />
        </Panel>
      </>
    ),
  });
}

function Actions({
  ask,
  ground,
  record,
}: {
  readonly ask: SignedAsk;
  readonly ground: Ground;
  readonly record: StoredRecord;
}) {
  const { csrf } = ask;
  const say = recordWords(ask.lang);
  const href = recordHref(ground.base, record);
  if (record.deletedAt !== null) {
    return (
      <PostButton action={`${href}/restore`} csrf={csrf} kind="primary">
        {say.restore}
      </PostButton>
    );
  }
  return (
    <>
      <LinkButton kind="primary" href={`${href}/edit`}>
        {say.edit}
      </LinkButton>
      <LinkButton href={`${ground.base}/records/new?copy=${record.publicId}`}>
        {say.copy}
      </LinkButton>
      <PostButton action={`${href}/delete`} csrf={csrf} kind="quiet">
        {say.remove}
      </PostButton>
    </>
  );
}
