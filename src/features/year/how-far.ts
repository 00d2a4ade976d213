import type { Lang } from '../../core/text.ts';
import { yearWords } from './words.ts';

/** How far off a day is, or how long over. */
export function howFar(days: number, lang: Lang): string {
  const say = yearWords(lang);
  return days < 0 ? say.daysOver(-days) : say.daysLeft(days);
}
