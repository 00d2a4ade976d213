import { holdBack } from './hold-back.ts';
import type { UploadField } from './upload-list.ts';

/** Holds a form back until its files have arrived: it carries their keys, not the files themselves. */
export function awaitUploads(uploads: UploadField): void {
  const { form } = uploads;
  if (!form) return;
  holdBack(form, async () => {
    if (uploads.lacksWord()) return false;
    return (await uploads.settled()) && !uploads.lacksFile();
  });
}
