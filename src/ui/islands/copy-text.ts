/** Shows the buttons that copy a text; without script the text is chosen and copied by hand. */
export function offerCopy(window: Window): void {
  const page = window.document;
  for (const button of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = page.querySelector<HTMLTextAreaElement>(`[name="${button.dataset.copy}"]`);
    const told = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
    if (!text) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      text.select();
      // Over plain http there is no clipboard; the older way still works there.
      const done = window.navigator.clipboard
        ? window.navigator.clipboard.writeText(text.value)
        : Promise.resolve(void page.execCommand('copy'));
      done
        .then(() => {
          if (told) told.textContent = told.dataset.copied ?? '';
        })
        .catch(() => undefined);
    });
  }
}
