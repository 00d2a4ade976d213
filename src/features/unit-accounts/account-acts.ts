import { found, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { asProgram } from '../frame/index.ts';
import { slipsReply } from '../slips/index.ts';
import { reinvite, setDisabled } from './invite.ts';
import { type AccountUnit, findUnitAccount, issuingOffice } from './queries.ts';
import { unitAccountWords } from './words.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findUnitAccount>>>;

/** Where the acts are done from, and what they lead back to. */
export interface Setting {
  readonly publicUrl: string;
  readonly back: (unit: AccountUnit) => { readonly label: string; readonly href: string };
}

/** The account, where whoever asks may change it; else it does not exist, or is another level's. */
async function getAccount(ask: SignedAsk): Promise<Found> {
  const { who } = ask;
  const account = found(await ask.within((tx) => findUnitAccount(tx, who.tenant, ask.param('id'))));
  if (who.role === 'commune' && account.unit.level !== 'commune') throw new Refusal(403);
  // A head keeps the accounts of his officers, not that of another head.
  if (who.role === 'head' && account.role !== 'officer') throw new Refusal(404);
  return account;
}

export function resetAccount(setting: Setting) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, lang } = ask;
    const say = unitAccountWords(lang);
    const account = await getAccount(ask);
    const back = setting.back(account.unit);
    if (account.disabled_at) return redirect(back.href);
    const { slip, office } = await asProgram(ask, async (tx) => ({
      slip: await reinvite(tx, ask, account.unit, account),
      office: await issuingOffice(
        tx,
        who.tenant,
        account.unit.level === 'commune' ? account.unit.communeId : undefined,
      ),
    }));
    return slipsReply(ask, {
      title: say.slip,
      lead: say.resetLead,
      slips: [slip],
      ...office,
      publicUrl: setting.publicUrl,
      breadcrumbs: [back],
      doneHref: back.href,
    });
  };
}

export function switchAccount(setting: Setting, disabled: boolean) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const say = unitAccountWords(ask.lang);
    const account = await getAccount(ask);
    if ((account.disabled_at !== null) !== disabled) {
      await asProgram(ask, (tx) => setDisabled(tx, ask, account.id, disabled));
    }
    const text = disabled ? say.disabled : say.enabled;
    return redirect(setting.back(account.unit).href, { tone: 'success', text });
  };
}
