import type { ComponentChildren } from 'preact';

export interface QuoteProps {
  /** Its italics, where it prints any, as `em`. */
  readonly text: ComponentChildren;
  /** Where the law says so: “Phụ lục số 02, khoản 1 điểm (đ)”. */
  readonly source: string;
}

/** The law's own words, set apart from ours. They are Vietnamese whatever the page's language. */
export function Quote({ text, source }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote lang="vi">
        <p>{text}</p>
      </blockquote>
      <figcaption>{source}</figcaption>
    </figure>
  );
}
