import { createHash } from 'node:crypto';
import { parseCriteriaSet } from '../../core/files/parse-set.ts';
import { printable } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { record } from '../../platform/audit/trail.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Sent, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { readTextFile } from '../../platform/text-file.ts';
import { dayIn } from '../frame/index.ts';
import { findSameText, insertPreview } from './queries.ts';
import { uploadPage } from './upload-page.tsx';
import { setWords } from './words.ts';

const mostBytes = 1_000_000;
/** An id stands in an index and in the name of a file. */
const longestId = 80;

export async function showUpload(ask: SignedAsk): Promise<Reply> {
  return page(uploadPage(ask, []));
}

/** Takes a file in as a preview; a faulty one is told line by line and leaves nothing behind. */
export async function uploadSet(ask: SignedAsk & Sent): Promise<Reply> {
  const { lang, who, now, upload } = ask;
  const say = setWords(lang);
  const refuse = (message: string, faulty?: Parameters<typeof uploadPage>[2]) =>
    page(uploadPage(ask, [{ field: 'file', message }], faulty), 422);
  if (!upload) return refuse(say.noFile);
  if (!/\.(ya?ml|json)$/i.test(upload.name)) return refuse(say.wrongKind);
  if (upload.size > mostBytes) return refuse(say.tooLarge);
  const read = readTextFile(upload.path);
  if (!read.ok) return refuse(say.notText);
  const { text } = read;
  const parsed = parseCriteriaSet(text);
  if (!parsed.ok) {
    const { faults } = parsed;
    return refuse(say.faulty(faults.length), { name: upload.name, text, faults });
  }
  const { id: setId, title } = parsed.value;
  if (setId.length > longestId) return refuse(say.longId);
  const digest = createHash('sha256').update(text).digest();
  const id = newId(now);
  const publicId = newPublicId();
  const same = await ask.within(async (tx) => {
    const same = await findSameText(tx, who.tenant, digest);
    if (same) return same;
    await insertPreview(tx, who.tenant, now, {
      id,
      publicId,
      setId,
      // As it is shown in lists; the file keeps every character.
      title: printable(title.text).slice(0, 1000),
      source: text,
      digest,
      by: who.account,
    });
    await record(tx, actBy(who), now, {
      action: 'uploaded',
      subject: 'criteria_set',
      subjectId: id,
      detail: { set: setId, digest: digest.toString('hex') },
    });
    return undefined;
  });
  if (!same) return redirect(`/criteria-sets/${publicId}`, { tone: 'info', text: say.uploaded });
  if (!same.published_at) {
    return redirect(`/criteria-sets/${same.public_id}`, { tone: 'info', text: say.samePreview });
  }
  const day = writtenDay(dayIn(same.published_at));
  return refuse(say.samePublished(say.version(same.set_version).toLowerCase(), day));
}
