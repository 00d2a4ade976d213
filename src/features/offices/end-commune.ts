import { isoDay } from '../../core/vietnamese/day.ts';
import { record } from '../../platform/audit/trail.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { asProgram, dayIn, FormReader } from '../frame/index.ts';
import { communePage } from './commune-page.tsx';
import { findByName, findCommune, hasLiveUnits, updateCommune } from './commune-queries.ts';
import { communeWords } from './commune-words.ts';
import { holdProvince } from './province-queries.ts';

/** Marks a commune as ended, where no unit of it is at work any more. */
export async function endCommune(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = communeWords(lang);
  const publicId = ask.param('id');
  const form = new FormReader(fields, lang);
  const day = form.day('ended_on', { label: say.endDay, required: true });
  if (day !== undefined && day > dayIn(now)) form.fault('ended_on', say.endFuture);
  // An administrator reads no unit: the question is asked by the program, and only yes or no is told.
  const name = await asProgram(ask, async (tx) => {
    await holdProvince(tx, who.tenant);
    const row = found(await findCommune(tx, who.tenant, publicId));
    if (row.ended_on !== null) return undefined;
    if (await hasLiveUnits(tx, who.tenant, row.id)) form.fault('ended_on', say.hasUnits);
    if (day === undefined || form.errors.length > 0) return row.name;
    const ended_on = isoDay(day);
    await updateCommune(tx, who.tenant, row.id, { ended_on });
    await record(tx, actBy(who), now, {
      action: 'ended',
      subject: 'commune',
      subjectId: row.id,
      detail: { code: row.code, name: row.name, day: ended_on },
    });
    return row.name;
  });
  if (name === undefined) {
    return redirect(`/communes/${publicId}`, { tone: 'info', text: say.endedMeanwhile });
  }
  if (form.errors.length > 0) {
    const state = { endDay: fields.one('ended_on'), endErrors: form.errors };
    return page(await communePage(ask, state), 422);
  }
  return redirect(`/communes/${publicId}`, { tone: 'success', text: say.ended(name) });
}

/** Takes an ended commune back, unless another has its name by now. */
export async function reopenCommune(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = communeWords(lang);
  const publicId = ask.param('id');
  const flash = await ask.within(async (tx) => {
    await holdProvince(tx, who.tenant);
    const row = found(await findCommune(tx, who.tenant, publicId));
    if (row.ended_on === null) return { tone: 'info', text: say.reopened(row.name) } as const;
    const same = await findByName(tx, who.tenant, row.name, row.id);
    if (same) return { tone: 'danger', text: say.reopenTaken(same.name, same.code) } as const;
    await updateCommune(tx, who.tenant, row.id, { ended_on: null });
    await record(tx, actBy(who), now, {
      action: 'reopened',
      subject: 'commune',
      subjectId: row.id,
      detail: { code: row.code, name: row.name },
    });
    return { tone: 'success', text: say.reopened(row.name) } as const;
  });
  return redirect(`/communes/${publicId}`, flash);
}
