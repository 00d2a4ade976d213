import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeProps {
  readonly lang: Lang;
  readonly tone: Tone;
  readonly heading?: string | undefined;
  /** Says something that has just happened: a screen reader announces it. */
  readonly live?: boolean | undefined;
  readonly children: ComponentChildren;
}

const shapes: Readonly<Record<Tone, string>> = {
  info: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1 7v5h2V9H9Zm0-3.5v2h2v-2H9Z',
  success:
    'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1.3 11.6 5.6-5.6-1.4-1.4-4.2 4.2-1.8-1.8-1.4 1.4Z',
  warning: 'M10 2 19 18H1L10 2ZM9 8v5h2V8H9Zm0 6v2h2v-2H9Z',
  danger: 'M6.5 2h7L18 6.5v7L13.5 18h-7L2 13.5v-7Zm2.5 4v5h2V6Zm0 6.5v2h2v-2Z',
};

/** Something to know. Its tone is told by shape and word as well as by colour. */
export function Notice({ lang, tone, heading, live, children }: NoticeProps) {
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <svg class="notice-shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path fill-rule="evenodd" d={shapes[tone]} />
      </svg>
      <div class="notice-text">
        <p class={heading ? 'notice-heading' : 'visually-hidden'}>
          {heading ?? `${words(lang).tone[tone]}:`}
        </p>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
