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
  const storage = attempt(openStorage);
  if (!storage) return;
  const drafts = new Drafts(storage);
  drafts.forgetOld(Date.now());
  for (const key of (page.body.dataset.draftsDone ?? '').split(' ')) drafts.forget(key);
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-draft]'))
    keepDraft(form, drafts);
}

function keepDraft(form: HTMLFormElement, drafts: Drafts): void {
  const key = `${form.dataset.draftUser}:${form.dataset.draft}`;
  const opened = contentOf(form);
  const draft = drafts.find(key);
  // A form that came back with errors holds what was typed last; nothing is newer than that.
  const wrong = form.dataset.wrong !== undefined;
  const base = wrong && draft ? draft.opened : opened;
  // The key of what this form makes goes with what was typed: sent again, it must not make another.
  const own = form.querySelector<HTMLInputElement>('input[name=key]');
  // A page that the browser kept has the key of its last opening, under which something may be made.
  if (own && !wrong) own.value = newKey();

  const save = () => {
    const typed = contentOf(form);
    if (typed === base) drafts.forget(key);
    else drafts.keep(key, { opened: base, typed, at: Date.now(), key: own?.value });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  form.addEventListener('input', saveSoon);
  form.addEventListener('change', saveSoon);
  // A window closed within the pause would lose the last words.
  form.ownerDocument.defaultView?.addEventListener('pagehide', () => {
    if (timer !== undefined) save();
  });

  if (wrong) save();
  else if (draft && draft.typed !== opened)
    offer(form, {
      // Somebody has changed the same thing meanwhile: the old draft would silently undo that.
      stale: draft.opened !== opened,
      restore: () => {
        fill(form, draft.typed);
        if (own && draft.key !== undefined) own.value = draft.key;
      },
      discard: () => {
        clearTimeout(timer);
        timer = undefined;
        drafts.forget(key);
        fill(form, opened);
        if (own) own.value = newKey();
      },
    });
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
