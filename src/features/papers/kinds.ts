import { signedPaperLabels } from '../../core/dossier/signed-papers.ts';
import type { Text } from '../../core/text.ts';

/** The papers of a unit, in the order in which its year needs them. */
export const paperKinds = [
  'registration',
  'plan',
  'report',
  'evidence',
  'minutes',
  'proposal',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What they are called where they are offered, and how their files begin. */
export const paperLabels: Readonly<Record<PaperKind, Text>> = {
  registration: { vi: 'Bản đăng ký phấn đấu', en: 'Registration (bản đăng ký phấn đấu)' },
  plan: { vi: 'Kế hoạch (bản thảo)', en: 'Plan, a draft (kế hoạch)' },
  evidence: { vi: 'Danh mục minh chứng', en: 'List of evidence (danh mục minh chứng)' },
  ...signedPaperLabels,
};

/** Those made from what a closing froze; the others from the year as it is. */
export function needsClosing(kind: PaperKind): boolean {
  return kind !== 'registration' && kind !== 'plan';
}
