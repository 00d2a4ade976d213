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
offerUploads(document);
