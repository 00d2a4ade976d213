import type { Lang } from '../core/text.ts';
import { en } from './en.ts';
import { type Messages, vi } from './vi.ts';

export type { Messages };

const catalogues: Readonly<Record<Lang, Messages>> = { vi, en };

export function messages(lang: Lang): Messages {
  return catalogues[lang];
}
