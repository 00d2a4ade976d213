import { awaitUploads } from './await-uploads.ts';
import { DraftFiles, keepDraftFiles } from './draft-files.ts';
import { OutboxDesk } from './outbox/desk.ts';
import { forgetMending } from './outbox/in-hand.ts';
import { keepForm } from './outbox/keep-form.ts';
import { Outbox } from './outbox/store.ts';
import { takeForm } from './outbox/take-form.ts';
import { pickDays } from './record-days.ts';
import { narrowKinds } from './record-kinds.ts';
import { keepPlaces } from './record-places.ts';
import { offerUploads } from './upload-list.ts';

/* What the pages on which records are made can do beyond a plain form; without it they still work. */
const form = document.querySelector<HTMLElement>('[data-record-form]');
if (form) {
  narrowKinds(form);
  pickDays(form);
  keepPlaces(form, (address, body) => fetch(address, { method: 'POST', body }));
}
const [uploads] = offerUploads(document);
// A form of another kind has nothing but the server: it waits for its files.
if (uploads && !form && !uploads.attachesItself) awaitUploads(uploads);
const part = document.querySelector<HTMLElement>('[data-outbox]');
// Where the browser keeps nothing, as in some private windows, there is nothing to show or send.
if (part) openOutbox(part).catch(() => undefined);

/** What waits to be sent, and the form that puts it there. */
async function openOutbox(part: HTMLElement): Promise<void> {
  const desk = new OutboxDesk(part, new Outbox(window.indexedDB));
  keepForm(part.dataset.form);
  const whole = form?.querySelector<HTMLFormElement>('form');
  const key = whole?.querySelector<HTMLInputElement>('input[name=key]');
  const files = new DraftFiles(window.indexedDB, desk.user);
  // Begun before anything is waited for: the form is taken as it was opened, and held back at once.
  await Promise.all([
    whole && key && takeForm(whole, key, uploads, { desk, drafts: files }),
    key && uploads && keepDraftFiles(key, uploads, files).catch(() => undefined),
  ]);
  const done = (document.body.dataset.draftsDone ?? '').split(' ');
  const made = done.flatMap((one) => /^outbox:(.+)$/.exec(one)?.[1] ?? []);
  forgetMending(made);
  await desk.forgetDone(made);
  await files.tidy(made, Date.now()).catch(() => undefined);
  await desk.sendAll();
}
