type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A form's visible answers. Never a password, a file, or a hidden token. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement && !/^(password|file|hidden|submit)$/.test(one.type)) ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );
}

const isBox = (one: Control): one is HTMLInputElement =>
  one.type === 'checkbox' || one.type === 'radio';

/** Pairs of name and value as JSON, those of boxes only where they are ticked. */
export function contentOf(form: HTMLFormElement): string {
  return JSON.stringify(
    controlsOf(form)
      .filter((one) => one.name !== '' && (!isBox(one) || one.checked))
      .map((one) => [one.name, one.value]),
  );
}

/** Puts back what `contentOf` took. */
export function fill(form: HTMLFormElement, content: string): void {
  const pairs: readonly (readonly [string, string])[] = JSON.parse(content);
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  for (const one of controlsOf(form)) {
    const mine = values.get(one.name) ?? [];
    if (isBox(one)) one.checked = mine.includes(one.value);
    else one.value = mine.shift() ?? '';
  }
  keep(form, pairs);
}

/**
 * Answers to what the page does not ask, or not yet: they wait in the form, unseen, so that they are
 * neither lost nor left out where the form is sent before it asks.
 */
function keep(form: HTMLFormElement, pairs: readonly (readonly [string, string])[]): void {
  for (const kept of form.querySelectorAll('input[data-kept]')) kept.remove();
  for (const [name, value] of pairs) {
    if (form.elements.namedItem(name)) continue;
    const kept = form.ownerDocument.createElement('input');
    kept.type = 'hidden';
    kept.name = name;
    kept.value = value;
    kept.dataset.kept = '';
    form.append(kept);
  }
}
