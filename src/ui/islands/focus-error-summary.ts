/** Puts the reader where the errors are listed, also where the browser did not follow the address. */
export function focusErrorSummary(page: Document): void {
  page.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}
