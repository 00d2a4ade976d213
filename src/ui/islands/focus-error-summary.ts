/** Puts the reader where the errors are listed, also where the browser did not follow the address. */
export function focusErrorSummary(page: Document): void {
  const summary = page.querySelector<HTMLElement>('[data-error-summary]');
  summary?.focus();
  // A form that was right leads on to a page whose address still ends where its errors would be.
  const { pathname, search, hash } = page.location;
  if (!summary && hash.endsWith('-errors'))
    page.defaultView?.history.replaceState(null, '', pathname + search);
}
