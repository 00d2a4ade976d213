/** A press that brings no answer in this time may be repeated: the line may have dropped it. */
const patience = 20_000;

/**
 * Lets a form be sent once. The button is not disabled, for a disabled button is left out of what
 * is sent; a second press is simply not acted upon.
 */
export function submitOnce(window: Window): void {
  const page = window.document;
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '';
    const button = event.submitter;
    const label = button?.textContent ?? '';
    button?.setAttribute('aria-disabled', 'true');
    // Its value is part of the form, so only the text may change; and only text that is all text.
    const says = button?.children.length === 0 ? form.dataset.sending : undefined;
    if (button && says) button.textContent = says;

    const again = () => {
      delete form.dataset.sent;
      button?.removeAttribute('aria-disabled');
      if (button && says) button.textContent = label;
    };
    window.setTimeout(again, patience);
    // A page taken back from the browser's memory comes as it was left: sent.
    window.addEventListener('pageshow', again, { once: true });
  });
}
