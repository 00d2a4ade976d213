import { writtenDay } from '../../core/vietnamese/day.ts';
import { record } from '../../platform/audit/trail.ts';
import { type Flash, found, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { dayIn } from '../frame/index.ts';
import {
  findNewest,
  findSameText,
  findSet,
  markPublished,
  removePreview,
  waitForTurn,
} from './queries.ts';
import { setWords } from './words.ts';

/** Publishes a preview for good, as the version after the newest of its set. */
export async function publishSet(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = setWords(lang);
  const flash = await ask.within(async (tx): Promise<Flash> => {
    const { set_id: setId } = found(await findSet(tx, who.tenant, ask.param('id')));
    await waitForTurn(tx, who.tenant, setId);
    // Read again: whoever had the turn before may have published or discarded it.
    const row = found(await findSet(tx, who.tenant, ask.param('id')));
    if (row.published_at) return { tone: 'info', text: say.already };
    const same = await findSameText(tx, who.tenant, row.digest);
    if (same?.published_at) {
      const day = writtenDay(dayIn(same.published_at));
      const version = say.version(same.set_version).toLowerCase();
      return { tone: 'danger', text: say.samePublished(version, day) };
    }
    const newest = await findNewest(tx, who.tenant, setId);
    const version = (newest?.set_version ?? 0) + 1;
    await markPublished(tx, who.tenant, row.id, version, now);
    await record(tx, actBy(who), now, {
      action: 'published',
      subject: 'criteria_set',
      subjectId: row.id,
      detail: { set: setId, version, digest: row.digest.toString('hex') },
    });
    return { tone: 'success', text: say.publishedNow(version) };
  });
  return redirect(`/criteria-sets/${ask.param('id')}`, flash);
}

/** Removes a preview; what is published stays. */
export async function discardSet(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = setWords(lang);
  const address = `/criteria-sets/${ask.param('id')}`;
  const removed = await ask.within(async (tx) => {
    const { set_id: setId } = found(await findSet(tx, who.tenant, ask.param('id')));
    await waitForTurn(tx, who.tenant, setId);
    const row = found(await findSet(tx, who.tenant, ask.param('id')));
    if (!(await removePreview(tx, who.tenant, row.id))) return false;
    await record(tx, actBy(who), now, {
      action: 'discarded',
      subject: 'criteria_set',
      subjectId: row.id,
      detail: { set: setId, digest: row.digest.toString('hex') },
    });
    return true;
  });
  return removed
    ? redirect('/criteria-sets', { tone: 'success', text: say.discarded })
    : redirect(address, { tone: 'warning', text: say.keepPublished });
}
