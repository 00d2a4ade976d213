/** Loads a page again that shows how far a long work is, until it no longer says so. */
export function refreshProgress(page: Document): void {
  const shown = page.querySelector<HTMLElement>('[data-refresh]');
  const view = page.defaultView;
  if (shown && view) view.setTimeout(() => view.location.reload(), Number(shown.dataset.refresh));
}
