import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import { get, post, postFile, type Route, type SignedAsk } from '../../platform/http/route.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import {
  dossierHref,
  openRoundSets,
  registrationOf,
  roundToShow,
  whoseYear,
  yearRoutes,
} from '../dossiers/index.ts';
import type { Keeper } from '../files/index.ts';
import { frame } from '../frame/index.ts';
import {
  allowLate,
  recallDossier,
  reopenDossier,
  submitDossier,
  takeInDossier,
  withdrawDossier,
} from './acts.ts';
import { actPaths } from './addresses.ts';
import { attachSigned } from './attach-signed.ts';
import { dossierPage } from './dossier-page.tsx';
import { dossierGround } from './ground.ts';
import { dossiersIn } from './queries.ts';
import { submissionWords } from './words.ts';

/** A dossier from its closing until an office takes it in. */
export function submissionRoutes(keeper: Keeper): readonly Route[] {
  return yearRoutes((base, { read, change }) => {
    const at = (act: keyof typeof actPaths) => `${base}/dossier/:round/${actPaths[act]}`;
    const offices: readonly Route[] =
      base === ''
        ? []
        : [
            post(at('takeIn'), change, takeInDossier),
            post(at('allowLate'), change, allowLate),
            get(at('allowLate'), read, showDossier),
          ];
    return [
      get(`${base}/dossier`, read, showDossiers),
      get(`${base}/dossier/:round`, read, showDossier),
      post(at('submit'), change, submitDossier),
      post(at('recall'), change, recallDossier),
      post(at('reopen'), change, reopenDossier),
      post(at('withdraw'), change, withdrawDossier),
      postFile(at('attach'), change, attachSigned(keeper)),
      // Forms that were given back have these addresses.
      get(at('withdraw'), read, showDossier),
      get(at('attach'), read, showDossier),
      ...offices,
    ];
  });
}

async function showDossier(ask: SignedAsk): Promise<Reply> {
  return page(dossierPage(ask, await ask.within((tx) => dossierGround(ask, tx))));
}

/** On to the dossier of the round that the unit works in. */
async function showDossiers(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = submissionWords(lang);
  const { whose, chosen } = await ask.within(async (tx) => {
    const [whose, rounds] = await Promise.all([whoseYear(ask, tx), openRoundSets(tx, who.tenant)]);
    const kept = await dossiersIn(tx, who.tenant, whose.unit.id);
    const registered = await registrationOf(tx, who.tenant, [...kept.values()]);
    const chosen = roundToShow(rounds, ask.query, ({ round }) =>
      registered.has(kept.get(round.id) ?? ''),
    );
    return { whose, chosen };
  });
  if (chosen) return redirect(dossierHref(whose.base, chosen.round), ask.flash);
  return page(
    frame(ask, {
      title: say.title,
      breadcrumbs: whose.office ? [{ label: whose.unit.name, href: whose.home }] : [],
      children: (
        <>
          <PageHeading title={say.title} over={whose.office ? whose.unit.name : undefined} />
          <EmptyState title={say.noRound} text={say.noRoundText} />
        </>
      ),
    }),
  );
}
