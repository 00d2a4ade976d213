import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export interface Step {
  readonly label: string;
  /** Back to a step already done. */
  readonly href?: string | undefined;
}

export interface StepsProps {
  readonly lang: Lang;
  readonly label: string;
  readonly steps: readonly Step[];
  /** Which one is being done, counted from 1. */
  readonly current: number;
}

/** How far one is in a task of several pages. */
export function Steps({ lang, label, steps, current }: StepsProps) {
  const say = words(lang);
  return (
    <nav class="steps" aria-label={label}>
      <p class="steps-here">
        {say.step(current, steps.length)}: {steps[current - 1]?.label}
      </p>
      <ol>
        {steps.map((step, n) => {
          const done = n + 1 < current;
          const here = n + 1 === current;
          return (
            <li
              key={step.label}
              class={done ? 'step step-done' : 'step'}
              aria-current={here ? 'step' : undefined}
            >
              {done && step.href ? <a href={step.href}>{step.label}</a> : step.label}
              {done && <span class="visually-hidden"> ({say.stepDone})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
