import { askFromKit } from './record-kit.ts';

/** How long after the last change the server is asked. */
const pause = 350;

/** Only these parts of the form decide what is asked for and where a record counts. */
const deciding = /^(category$|day$|field\.)/;

type Ask = (address: string, body: URLSearchParams) => Promise<Response>;

/**
 * Keeps in sight, while a record is typed, what its categories ask for and where it will count. The
 * rules are the server's; where the line is down the page asks what it knows to ask.
 */
export function keepPlaces(form: HTMLElement, ask: Ask): void {
  const address = form.dataset.recordForm;
  const whole = form.querySelector('form');
  if (address === undefined || !whole) return;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async () => {
    const mine = ++asked;
    const answer = await ask(address, contentOf(whole)).catch(() => undefined);
    if (!answer) return askFromKit(form);
    if (!answer.ok) return;
    const text = await answer.text();
    // What was typed meanwhile has been asked about by then.
    if (mine === asked) putIn(form, text);
  };
  const changed = (event: Event) => {
    const { name = '' } = event.target as { name?: string };
    if (!deciding.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  // The panel follows by itself now.
  form.querySelector('[data-record-look]')?.remove();
  // A draft that was put back, or a form taken from the browser's memory, is ahead of its page.
  if (whole.querySelector('input[name="category"]:checked')) void refresh();
}

function contentOf(form: HTMLFormElement): URLSearchParams {
  const content = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if ((name === 'csrf' || deciding.test(name)) && typeof value === 'string')
      content.append(name, value);
  }
  return content;
}

function putIn(form: HTMLElement, text: string): void {
  const parts = new DOMParser().parseFromString(text, 'text/html');
  const [fields, asked] = both(form, parts, '[data-record-fields]');
  // Only where other things are asked for: an answer must not be taken from under a finger.
  if (fields && asked && fields.dataset.asked !== asked.dataset.asked) {
    const held = fields.contains(document.activeElement) ? document.activeElement?.id : undefined;
    fields.replaceWith(asked);
    // What a draft kept for these stands in them now.
    for (const kept of form.querySelectorAll('input[data-kept][name^="field."]')) kept.remove();
    if (held) document.getElementById(held)?.focus();
  }
  const [panel, places] = both(form, parts, '[data-record-places]');
  if (panel && places && panel.innerHTML !== places.innerHTML)
    panel.replaceChildren(...places.childNodes);
}

function both(form: HTMLElement, parts: Document, selector: string) {
  return [form, parts].map((one) => one.querySelector<HTMLElement>(selector));
}
