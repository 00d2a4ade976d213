import { found, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { slipsReply } from '../slips/index.ts';
import {
  inviteMany,
  inviteOne,
  issuingOffice,
  unitAccountWords,
  unitsToInvite,
} from '../unit-accounts/index.ts';
import { mayChange } from './edit-page.tsx';
import { findUnit } from './queries.ts';
import { unitWords } from './words.ts';

/** So many fit one sitting at a printer, and one transaction. */
const mostSlips = 400;

/** A head or an officer for one unit. */
export function inviteForUnit(publicUrl: string) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, lang, fields } = ask;
    const say = unitWords(lang);
    const role = fields.one('role') === 'head' ? 'head' : 'officer';
    const { unit, slip, office } = await ask.within(async (tx) => {
      const row = found(await findUnit(tx, who.tenant, ask.param('id')));
      if (!mayChange(ask, row)) throw new Refusal(403, say.onlyProvince);
      if (row.ended_on !== null) throw new Refusal(403, say.isEnded);
      const { id, public_id: publicId, code, name, commune_id: communeId, level } = row;
      return {
        unit: row,
        slip: await inviteOne(tx, ask, { id, publicId, code, name, communeId, level }, role),
        office: await issuingOffice(tx, who.tenant, level === 'commune' ? communeId : undefined),
      };
    });
    const home = `/units/${unit.public_id}`;
    return slipsReply(ask, {
      title: unitAccountWords(lang).slip,
      slips: [slip],
      ...office,
      publicUrl,
      breadcrumbs: [
        { label: say.units, href: '/units' },
        { label: unit.name, href: home },
      ],
      doneHref: home,
    });
  };
}

/** Slips for every unit that was ticked in a list. */
export function inviteUnits(publicUrl: string) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, lang, fields } = ask;
    const say = unitAccountWords(lang);
    const chosen = [...new Set(fields.all('unit'))];
    if (chosen.length === 0)
      return redirect('/units', { tone: 'warning', text: say.nothingChosen });
    if (chosen.length > mostSlips)
      return redirect('/units', { tone: 'warning', text: say.tooMany(mostSlips) });
    const { slips, skipped, office } = await ask.within(async (tx) => {
      const units = await unitsToInvite(tx, who.tenant, chosen);
      const own = units.filter((unit) => mayChange(ask, unit));
      return {
        ...(await inviteMany(tx, ask, own)),
        office: await issuingOffice(tx, who.tenant, who.commune),
      };
    });
    if (slips.length === 0)
      return redirect('/units', { tone: 'warning', text: say.nothingToInvite });
    return slipsReply(ask, {
      title: say.slips(slips.length),
      lead: say.lead(skipped),
      slips,
      ...office,
      publicUrl,
      breadcrumbs: [{ label: unitWords(lang).units, href: '/units' }],
      doneHref: '/units',
    });
  };
}
