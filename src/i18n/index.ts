import type { Lang } from '../core/text.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Vietnamese is the pattern; English must have every one of its messages. */
export type Messages = typeof vi;

const catalogues: Readonly<Record<Lang, Messages>> = { vi, en };

export function messages(lang: Lang): Messages {
  return catalogues[lang];
}
