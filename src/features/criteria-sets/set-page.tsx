import { Readable } from 'node:stream';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { file, found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { dayIn, frame, instantWord } from '../frame/index.ts';
import { compiledOf } from './compiled.ts';
import { DifferenceView } from './difference-view.tsx';
import { findNewest, findSet, type SetRow } from './queries.ts';
import { SetView } from './set-view.tsx';
import { type SetWords, setWords } from './words.ts';

/** One version to read; a preview also shows what it changes, and can be published. */
export async function showSet(ask: SignedAsk): Promise<Reply> {
  const { lang, who, csrf } = ask;
  const say = setWords(lang);
  const { row, newest } = await ask.within(async (tx) => {
    const row = found(await findSet(tx, who.tenant, ask.param('id')));
    const newest = row.published_at ? undefined : await findNewest(tx, who.tenant, row.set_id);
    return { row, newest };
  });
  const compiled = compiledOf(row);
  const title = compiled.set.source[lang];
  const address = `/criteria-sets/${row.public_id}`;
  return page(
    frame(ask, {
      title: `${title}, ${nameOf(row, say)}`,
      breadcrumbs: [{ label: say.title, href: '/criteria-sets' }],
      children: (
        <>
          <PageHeading
            over={stateOf(row, say)}
            title={title}
            lead={say.figures(compiled.criteria.length, compiled.checks.length)}
            actions={
              <LinkButton href={`${address}/source`} download>
                {say.download}
              </LinkButton>
            }
          />
          {!row.published_at && (
            <Notice lang={lang} tone="warning" heading={say.previewHeading}>
              <p>{say.previewText}</p>
              <div class="actions">
                <PostButton action={`${address}/publish`} csrf={csrf} kind="primary">
                  {say.publishAs((newest?.set_version ?? 0) + 1)}
                </PostButton>
                <PostButton action={`${address}/discard`} csrf={csrf} kind="danger">
                  {say.discard}
                </PostButton>
              </div>
            </Notice>
          )}
          {!row.published_at && <Changes lang={lang} newest={newest} compiled={compiled} />}
          <SetView lang={lang} compiled={compiled} />
        </>
      ),
    }),
  );
}

function Changes({
  lang,
  newest,
  compiled,
}: {
  readonly lang: SignedAsk['lang'];
  readonly newest: SetRow | undefined;
  readonly compiled: CompiledSet;
}) {
  if (!newest) return <p>{setWords(lang).firstOfItsKind}</p>;
  const props = { lang, version: newest.set_version, newer: compiled };
  return <DifferenceView {...props} older={compiledOf(newest)} />;
}

function nameOf({ published_at, set_version }: SetRow, say: SetWords): string {
  return published_at ? say.version(set_version) : say.preview;
}

function stateOf(row: SetRow, say: SetWords): string {
  const when = row.published_at
    ? say.publishedOn(writtenDay(dayIn(row.published_at)))
    : say.previewSince(instantWord(row.created_at));
  return `${nameOf(row, say)}, ${when}`;
}

/** The file itself, to be kept, or changed into another version. */
export async function downloadSource(ask: SignedAsk): Promise<Reply> {
  const { who } = ask;
  const row = found(await ask.within((tx) => findSet(tx, who.tenant, ask.param('id'))));
  const part = row.published_at ? `ban-${row.set_version}` : 'xem-truoc';
  const type = 'application/yaml; charset=utf-8';
  return file(`${row.set_id}-${part}.yaml`, type, Readable.from([Buffer.from(row.source)]));
}
