/**
 * Does something first where a form is sent. Where that says true, the form then goes its ordinary
 * way; else it stays and can be sent again.
 */
export function holdBack(
  form: HTMLFormElement,
  first: () => Promise<boolean>,
  failed: () => void = () => undefined,
): void {
  let passing = false;
  let busy = false;
  form.addEventListener('submit', (event) => {
    if (passing) {
      passing = false;
      return;
    }
    event.preventDefault();
    // The form is not on its way yet: nothing else may take it for sent.
    event.stopPropagation();
    if (busy) return;
    busy = true;
    const { submitter } = event;
    submitter?.setAttribute('aria-disabled', 'true');
    first()
      .catch(() => {
        failed();
        return false;
      })
      .then((goes) => {
        if (!goes) {
          busy = false;
          submitter?.removeAttribute('aria-disabled');
          return;
        }
        // While the event that was held back is still being told, the browser sends nothing.
        setTimeout(() => {
          busy = false;
          passing = true;
          form.requestSubmit(submitter);
        });
      });
  });
}
