import { type DossierStateName, stateLabels } from '../../core/dossier/states.ts';
import type { Lang } from '../../core/text.ts';
import { type ShownStatus, StatusTag } from '../../ui/status-tag.tsx';

/** Open where the unit has something to do, half filled where it waits for an office. */
const shapes: Readonly<Record<DossierStateName, ShownStatus>> = {
  draft: 'open',
  closed: 'open',
  submitted: 'awaiting',
  inCommune: 'awaiting',
  returned: 'open',
  inProvince: 'awaiting',
  awaitingDecision: 'awaiting',
  recognised: 'met',
  refused: 'notMet',
  withdrawn: 'notApplicable',
  lapsed: 'notApplicable',
  revoked: 'notMet',
};

/** Where a dossier stands on its way, as shape, word and colour. */
export function StateTag({
  lang,
  state,
}: {
  readonly lang: Lang;
  readonly state: DossierStateName;
}) {
  return <StatusTag lang={lang} status={shapes[state]} label={stateLabels[state][lang]} />;
}
