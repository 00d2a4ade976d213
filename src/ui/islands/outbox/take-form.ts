import type { DraftFiles } from '../draft-files.ts';
import { fill } from '../form-content.ts';
import { holdBack } from '../hold-back.ts';
import type { UploadField } from '../upload-list.ts';
import type { HeldFile } from '../upload-row.ts';
import type { OutboxDesk } from './desk.ts';
import { InHand } from './in-hand.ts';
import { baseOf, fieldsOf, firstLacking, typedIn } from './record-form.ts';

/** How long the server is given to say that there is a line. */
const patience = 5_000;

/**
 * Keeps a new record in the browser where it cannot be sent. Where it can, the form goes its
 * ordinary way, once all its files have arrived.
 */
export async function takeForm(
  form: HTMLFormElement,
  key: HTMLInputElement,
  uploads: UploadField | undefined,
  { desk, drafts }: { readonly desk: OutboxDesk; readonly drafts: DraftFiles },
): Promise<void> {
  const opened = remember(form);
  const hand = new InHand(form, key, uploads, desk);

  /**
   * The files with which the page came back: the server gives them up after two days, and whoever
   * waits longer for a line must still have them.
   */
  const sentBefore = async (): Promise<readonly HeldFile[]> => {
    const served = [...form.querySelectorAll<HTMLInputElement>('[data-upload] [name=uploads]')];
    const keys = new Set(served.map(({ value }) => value));
    const kept = await drafts.of(key.value).catch(() => []);
    return kept.filter((file) => keys.has(file.key));
  };

  const submit = async (): Promise<boolean> => {
    if (uploads?.lacksWord()) return false;
    await hand.settleKey();
    const arrived = navigator.onLine && ((await uploads?.settled()) ?? true);
    if (arrived && (await hasLine())) return true;
    const lacking = firstLacking(form);
    if (lacking) {
      desk.say('lacking');
      lacking.focus();
      return false;
    }
    const files = [...((await uploads?.held()) ?? []), ...(await sentBefore())];
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
    hand.letGo();
    void desk.sendAll();
    return false;
  };
  holdBack(form, submit, () => desk.say('noRoom'));
  window.addEventListener('hashchange', () => void hand.open());
  await hand.open();
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
