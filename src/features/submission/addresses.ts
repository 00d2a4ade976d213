import { dossierHref } from '../dossiers/index.ts';

/** What a form of the page does, and where it is sent. */
export const actPaths = {
  submit: 'submit',
  recall: 'recall',
  reopen: 'reopen',
  takeIn: 'take-in',
  withdraw: 'withdraw',
  allowLate: 'allow-late',
  attach: 'signed',
} as const;

export function actHref(
  base: string,
  round: { readonly public_id: string },
  act: keyof typeof actPaths,
): string {
  return `${dossierHref(base, round)}/${actPaths[act]}`;
}
