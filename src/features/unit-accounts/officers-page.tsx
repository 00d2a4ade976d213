import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { PostButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { frame } from '../frame/index.ts';
import { slipsReply } from '../slips/index.ts';
import type { Setting } from './account-acts.ts';
import { inviteOne } from './invite.ts';
import { AccountTable } from './panel.tsx';
import { type AccountUnit, accountsOf, issuingOffice } from './queries.ts';
import { unitAccountWords } from './words.ts';

/** A head's page of his officers. */
export async function showOfficers(ask: SignedAsk): Promise<Reply> {
  const { lang, who, csrf } = ask;
  const say = unitAccountWords(lang);
  const unit = await ownUnit(ask);
  const accounts = await ask.within((tx) => accountsOf(tx, who.tenant, unit.id));
  const officers = accounts.filter(({ role }) => role === 'officer');
  const invite = (
    <PostButton action="/officers/invite" csrf={csrf} kind="primary">
      {say.inviteOfficer}
    </PostButton>
  );
  return page(
    frame(ask, {
      title: say.officers,
      children: (
        <>
          <PageHeading
            title={say.officers}
            over={unit.name}
            lead={say.officersLead}
            actions={officers.length > 0 && invite}
          />
          {officers.length === 0 ? (
            <EmptyState title={say.officerNone} text={say.officerNoneText} action={invite} />
          ) : (
            <AccountTable ask={ask} accounts={officers} acts="/officers" mayChange />
          )}
        </>
      ),
    }),
  );
}

export function inviteOfficer({ publicUrl }: Setting) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { who, lang } = ask;
    const say = unitAccountWords(lang);
    const unit = await ownUnit(ask);
    const { slip, help } = await ask.within(async (tx) => ({
      slip: await inviteOne(tx, ask, unit, 'officer'),
      help: (await issuingOffice(tx, who.tenant, unit.communeId)).help,
    }));
    return slipsReply(ask, {
      title: say.slip,
      slips: [slip],
      office: unit.name,
      help,
      publicUrl,
      breadcrumbs: [{ label: say.officers, href: '/officers' }],
      doneHref: '/officers',
    });
  };
}

async function ownUnit(ask: SignedAsk): Promise<AccountUnit> {
  const { tenant, unit } = ask.who;
  const row = await ask.within((tx) =>
    tx
      .selectFrom('unit')
      .select(['id', 'public_id', 'code', 'name', 'commune_id', 'level'])
      .where('tenant_id', '=', tenant)
      .where('id', '=', unit ?? null)
      .executeTakeFirst(),
  );
  const { id, public_id: publicId, code, name, commune_id: communeId, level } = found(row);
  return { id, publicId, code, name, communeId, level };
}
