/** Shows the buttons that print the page; without script there are none, and the page says how else. */
export function offerPrint(window: Window): void {
  for (const button of window.document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
