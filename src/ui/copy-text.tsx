import type { Lang } from '../core/text.ts';
import { TextArea } from './text-area.tsx';

/** A text to be taken elsewhere. The button needs a script and is hidden until there is one. */
export function CopyText({
  lang,
  id,
  label,
  text,
  copy,
  copied,
}: {
  readonly lang: Lang;
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
}) {
  const rows = Math.min(30, text.split('\n').length + 1);
  return (
    <div class="copy-text">
      <TextArea lang={lang} name={id} label={label} value={text} rows={rows} required />
      <div class="actions">
        <button type="button" class="button button-primary" data-copy={id} hidden>
          {copy}
        </button>
        <p role="status" data-copied={copied} />
      </div>
    </div>
  );
}
