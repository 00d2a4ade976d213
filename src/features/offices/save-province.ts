import { record } from '../../platform/audit/trail.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { conflictReply, FormReader, resolved } from '../frame/index.ts';
import { changedIn, typedIn } from './changed.ts';
import { readLines } from './lines.ts';
import { provinceFields, provincePage, typedOf } from './province-page.tsx';
import { holdProvince, type ProvinceChange, updateProvince } from './province-queries.ts';
import { provinceWords } from './province-words.ts';

export async function saveProvince(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = provinceWords(lang);
  const fields = resolved(ask.fields);
  const version = fields.one('version');
  const form = new FormReader(fields, lang);
  const line = (name: keyof ProvinceChange, max: number) =>
    form.line(name, { label: say.fields[name], required: true, min: 2, max });
  const change: ProvinceChange = {
    name: line('name', 80),
    committee: line('committee', 200),
    standing_office: line('standing_office', 200),
    peoples_committee: line('peoples_committee', 200),
    place: line('place', 60),
    signing: readLines(form, 'signing', {
      label: say.fields.signing,
      required: true,
      maxLines: 20,
      maxLength: 120,
      many: say.signingMany,
      long: say.signingLong,
    }),
    help: form.line('help', { label: say.fields.help, max: 200 }),
  };
  if (form.errors.length > 0) {
    const typed = typedIn(fields, provinceFields);
    return page(provincePage(ask, typed, version, form.errors), 422);
  }
  const mine = typedOf(change);
  const other = await ask.within(async (tx) => {
    const row = await holdProvince(tx, who.tenant);
    const changed = changedIn(typedOf(row), mine);
    if (String(row.version) !== version) return changed.length > 0 ? row : undefined;
    await updateProvince(tx, who.tenant, change);
    await record(tx, actBy(who), now, {
      action: 'changed',
      subject: 'province',
      subjectId: who.tenant,
      // Whom to call may be a person's name: it is not repeated here.
      detail: { changed, name: change.name, committee: change.committee },
    });
    return undefined;
  });
  if (other) {
    const theirs = typedOf(other);
    return conflictReply(ask, {
      subject: say.title,
      action: '/province',
      version: other.version,
      breadcrumbs: [{ label: say.title, href: '/province' }],
      fields: provinceFields.map((name) => ({
        name,
        label: say.fields[name],
        mine: mine[name],
        theirs: theirs[name],
      })),
    });
  }
  return redirect('/province', {
    tone: 'success',
    text: say.saved,
    draftsDone: [`${who.publicId}:province`],
  });
}
