import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as the text of a response. */
export function renderPage(page: JSX.Element): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page, for a script that puts it into one. */
export function renderPart(part: JSX.Element): string {
  return renderToString(part);
}
