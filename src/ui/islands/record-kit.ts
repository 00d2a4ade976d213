/*
 * A form that was opened, or is typed in, without a line: what the chosen kinds ask for is taken from
 * what the page brought along. With a line again the server's own answer takes its place.
 */

/** Puts in sight what the chosen kinds ask for, with what was typed or kept of it. */
export function askFromKit(form: HTMLElement): void {
  const kit = form.querySelector<HTMLTemplateElement>('template[data-record-kit]');
  const shown = form.querySelector<HTMLElement>('[data-record-fields]');
  if (!kit || !shown) return;
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input[name=category]:checked')];
  const kinds = chosen.map(({ value }) => value);
  const wanted = new Set(
    [...kit.content.querySelectorAll<HTMLElement>('[data-kind]')]
      .filter(({ dataset: { kind = '' } }) => kinds.includes(kind))
      .flatMap(({ dataset: { asks = '' } }) => asks.split(' ')),
  );
  const places = kit.content.querySelector('[data-kit-places]');
  if (chosen.length > 0 && places) tellPlaces(form, places);
  const asked = `kit:${[...wanted].sort().join(' ')}`;
  if (shown.dataset.asked === asked) return;
  const fields = kit.content.querySelector('[data-record-fields]')?.cloneNode(true);
  if (!(fields instanceof HTMLElement)) return;
  fields.dataset.asked = asked;
  const answers = answersIn(form);
  for (const one of fields.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (!wanted.has(one.name.replace(/^field\./, ''))) wholeField(one, fields)?.remove();
    else putBack(one, answers.get(one.name));
  }
  if (wanted.size === 0) fields.replaceChildren();
  shown.replaceWith(fields);
  for (const kept of form.querySelectorAll<HTMLInputElement>('input[data-kept][name^="field."]'))
    if (wanted.has(kept.name.replace(/^field\./, ''))) kept.remove();
}

/** The part of the fieldset, label and all, in which a control stands. */
function wholeField(control: Element, fields: Element): Element | null {
  const fieldset = fields.querySelector('fieldset');
  return [...(fieldset?.children ?? [])].find((child) => child.contains(control)) ?? null;
}

function answersIn(form: HTMLElement): ReadonlyMap<string, string> {
  const whole = form.querySelector('form');
  const pairs = whole ? [...new FormData(whole)] : [];
  return new Map(
    pairs.flatMap(([name, value]) =>
      name.startsWith('field.') && typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

function putBack(control: HTMLInputElement | HTMLSelectElement, answer: string | undefined): void {
  if (answer === undefined) return;
  if (control instanceof HTMLInputElement && control.type === 'radio')
    control.checked = control.value === answer;
  else control.value = answer;
}

function tellPlaces(form: HTMLElement, told: Element): void {
  const panel = form.querySelector('[data-record-places]');
  const heading = panel?.querySelector('h2');
  if (panel && heading) panel.replaceChildren(heading, told.cloneNode(true));
}
