import { attempt, Drafts } from './draft-storage.ts';
import { contentOf, fill } from './form-content.ts';
import { newKey } from './new-key.ts';

/** How long after the last key something is written down. */
const pause = 400;

/**
 * Keeps what is typed into forms marked `data-draft` until the server says that it has it, by
 * naming the draft (`user:key`) in `data-drafts-done` of a later page. A form that is left as it
 * was opened has no draft, and nobody is asked anything.
 */
export function keepDrafts(page: Document, openStorage: () => Storage): void {
  // A page that the browser kept has the key of its last opening, under which something may be made.
  for (const form of formsOf(page)) {
    const key = keyOf(form);
    if (key?.dataset.fresh !== undefined) key.value = newKey();
  }
  const storage = attempt(openStorage);
  if (!storage) return;
  const drafts = new Drafts(storage);
  drafts.forgetOld(Date.now());
  for (const key of (page.body.dataset.draftsDone ?? '').split(' ')) drafts.forget(key);
  for (const form of formsOf(page)) keepDraft(form, drafts);
}

const formsOf = (page: Document) => page.querySelectorAll<HTMLFormElement>('form[data-draft]');
/** The key of what the form makes; it goes with what was typed: sent again, it must not make another. */
const keyOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name=key]');

function keepDraft(form: HTMLFormElement, drafts: Drafts): void {
  const key = `${form.dataset.draftUser}:${form.dataset.draft}`;
  const opened = contentOf(form);
  const draft = drafts.find(key);
  // A form that came back with errors holds what was typed last; nothing is newer than that.
  const wrong = form.dataset.wrong !== undefined;
  const base = wrong && draft ? draft.opened : opened;
  const own = keyOf(form);
  const version = form.dataset.draftVersion;
  let sent = false;

  const save = () => {
    const typed = contentOf(form);
    // Sent as it was opened, it may be made all the same, though nobody hears of it.
    if (typed === base && !(sent && own)) drafts.forget(key);
    else drafts.keep(key, { opened: base, typed, at: Date.now(), key: own?.value, version });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = () => {
    sent = false;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  form.addEventListener('input', saveSoon);
  form.addEventListener('change', saveSoon);
  form.addEventListener('submit', () => {
    sent = true;
    save();
  });
  // A window closed within the pause would lose the last words.
  form.ownerDocument.defaultView?.addEventListener('pagehide', () => {
    if (timer !== undefined) save();
  });

  const takeKey = () => {
    if (own && draft?.key !== undefined) own.value = draft.key;
  };
  if (wrong) save();
  else if (draft?.typed === opened) takeKey();
  else if (draft)
    offer(form, {
      // Somebody has changed the same thing meanwhile: the old draft would silently undo that.
      // A form may open otherwise on another day by itself, and then tells what it changes.
      stale: version === undefined ? draft.opened !== opened : draft.version !== version,
      restore: () => {
        fill(form, draft.typed);
        unfold(form);
        takeKey();
        form.dispatchEvent(new Event('draftrestored'));
      },
      discard: () => {
        clearTimeout(timer);
        timer = undefined;
        drafts.forget(key);
        fill(form, opened);
        if (own) own.value = newKey();
        form.dispatchEvent(new Event('draftdiscarded'));
      },
    });
}

/** Opens what holds answers: nobody would look into a closed fold for what was typed. */
function unfold(form: HTMLFormElement): void {
  for (const fold of form.querySelectorAll('details')) {
    const answers = fold.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:is([type=checkbox], [type=radio]):checked, input[type=text], textarea',
    );
    if ([...answers].some(({ value }) => value !== '')) fold.open = true;
  }
}

/** Restores a draft and says so; one that has been overtaken is only offered. */
function offer(
  form: HTMLFormElement,
  { stale, restore, discard }: { stale: boolean; restore: () => void; discard: () => void },
): void {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-draft-${name}]`);
  const show = (name: string, shown: boolean) => {
    const element = part(name);
    if (element) element.hidden = !shown;
  };
  const tell = (overtaken: boolean) => {
    show('restored', !overtaken);
    show('stale', overtaken);
    show('restore', overtaken);
    show('note', true);
  };
  // A form may itself stand in a fold.
  const around = form.closest('details');
  if (around) around.open = true;
  if (!stale) restore();
  tell(stale);
  part('restore')?.addEventListener('click', () => {
    restore();
    tell(false);
  });
  part('discard')?.addEventListener('click', () => {
    discard();
    show('note', false);
    // The pressed button is gone; without this the keyboard would start at the top of the page.
    form.querySelector<HTMLElement>('.input')?.focus();
  });
}
