import { attempt } from '../draft-storage.ts';
import { fill } from '../form-content.ts';
import { newKey } from '../new-key.ts';
import type { UploadField } from '../upload-list.ts';
import type { OutboxDesk } from './desk.ts';

/** How long the server is given to say that there is a line. */
const patience = 5_000;
const path = '/records/new';
/** Where a tab notes what it has in hand to be put right, until it is closed. */
const mending = 'diem-sang:mending';

/**
 * Keeps a new record in the browser where it cannot be sent. Where it can, the form goes its
 * ordinary way, once all its files have arrived.
 */
export async function takeForm(
  form: HTMLFormElement,
  key: HTMLInputElement,
  uploads: UploadField | undefined,
  desk: OutboxDesk,
): Promise<void> {
  const opened = remember(form);
  let passing = false;
  let busy = false;

  /** True where the form goes its ordinary way. */
  const submit = async (submitter: HTMLElement | null): Promise<boolean> => {
    if (uploads?.lacksWord()) return false;
    // Of two tabs with one draft the other has put its record in the outbox: this is not that one.
    const inHand = attempt(() => sessionStorage.getItem(mending));
    if (key.value !== inHand && (await desk.find(key.value).catch(() => undefined)))
      key.value = newKey();
    const arrived = navigator.onLine && ((await uploads?.settled()) ?? true);
    if (arrived && (await hasLine())) {
      passing = true;
      form.requestSubmit(submitter);
      return true;
    }
    const lacking = firstLacking(form);
    if (lacking) {
      desk.say('lacking');
      lacking.focus();
      return false;
    }
    const files = (await uploads?.held()) ?? [];
    const held = new Set(files.map((file) => file.key));
    await desk.keep({
      key: key.value,
      user: desk.user,
      base: baseOf(form),
      title: typedIn(form, 'title').trim(),
      day: typedIn(form, 'day').trim(),
      fields: fieldsOf(form).filter(([name, value]) => name !== 'uploads' || !held.has(value)),
      files,
      at: Date.now(),
    });
    uploads?.clear();
    opened.putBack();
    key.value = newKey();
    void desk.sendAll();
    return false;
  };
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
    event.submitter?.setAttribute('aria-disabled', 'true');
    submit(event.submitter)
      .catch(() => {
        desk.say('noRoom');
        return false;
      })
      .then((gone) => {
        busy = false;
        if (!gone) event.submitter?.removeAttribute('aria-disabled');
      });
  });
  const open = () => mend(form, key, uploads, desk);
  window.addEventListener('hashchange', () => void open());
  await open();
}

/** Opens what the server refused, to be put right; it stays kept until the server has it. */
async function mend(
  form: HTMLFormElement,
  key: HTMLInputElement,
  uploads: UploadField | undefined,
  desk: OutboxDesk,
): Promise<void> {
  const [, wanted] = /^#outbox-(\w+)$/.exec(location.hash) ?? [];
  const waiting = wanted === undefined ? undefined : await desk.find(wanted);
  if (!waiting || waiting.base !== baseOf(form)) return;
  const draft = typedIn(form, 'title').trim();
  if (draft !== '' && draft !== waiting.title) return desk.say('formBusy');
  const typed = waiting.fields.filter(([name]) => name !== 'uploads');
  // A draft of the same record is newer than what was refused.
  if (draft === '') fill(form, JSON.stringify(typed));
  key.value = waiting.key;
  attempt(() => sessionStorage.setItem(mending, waiting.key));
  for (const [name, value] of waiting.fields) if (name === 'uploads') carry(form, name, value);
  for (const file of waiting.files) uploads?.add(file);
  form.dispatchEvent(new Event('input', { bubbles: true }));
  form
    .querySelector('input[name=category]:checked')
    ?.dispatchEvent(new Event('change', { bubbles: true }));
  desk.say('mending', waiting);
}

/** The form as it was opened, to be put back once another hand has what was typed. */
function remember(form: HTMLFormElement) {
  const parts = ['[data-record-fields]', '[data-record-places]'].map((selector) => ({
    selector,
    copy: form.querySelector(selector)?.cloneNode(true),
  }));
  return {
    putBack: () => {
      for (const { selector, copy } of parts)
        if (copy) form.querySelector(selector)?.replaceWith(copy.cloneNode(true));
      const note = form.querySelector<HTMLElement>('[data-draft-note]');
      if (note) note.hidden = true;
      for (const extra of form.querySelectorAll('[data-kept], [data-carried], [data-made-before]'))
        extra.remove();
      if (form.dataset.wrong === undefined) form.reset();
      // It came back with faults: what it was opened with is what was typed.
      else fill(form, '[]');
      // The draft follows what is typed, and so do the kinds in sight.
      const find = form.querySelector('input[name=find]') ?? form;
      find.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}

async function hasLine(): Promise<boolean> {
  const ask = { cache: 'no-store', signal: AbortSignal.timeout(patience) } as const;
  const answer = await fetch('/healthz', ask).catch(() => undefined);
  return answer?.ok === true;
}

/** What every record must say, of which the server would only tell when there is a line. */
function firstLacking(form: HTMLFormElement): HTMLElement | null {
  if (!form.querySelector('input[name=category]:checked')) {
    return form.querySelector<HTMLElement>('input[name=find], input[name=category]');
  }
  const empty = ['day', 'title'].find((name) => typedIn(form, name).trim() === '');
  return empty === undefined ? null : form.querySelector<HTMLElement>(`[name=${empty}]`);
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'csrf' && name !== 'key' ? [[name, value]] : [],
  );
}

function typedIn(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
}

function baseOf(form: HTMLFormElement): string {
  const { pathname } = new URL(form.action);
  return pathname.endsWith(path) ? pathname.slice(0, -path.length) : '';
}

function carry(form: HTMLFormElement, name: string, value: string): void {
  const carried = document.createElement('input');
  carried.type = 'hidden';
  carried.name = name;
  carried.value = value;
  carried.dataset.carried = '';
  form.append(carried);
}
