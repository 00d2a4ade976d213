/** The name under which a form carries the keys of its uploads. */
export const uploadsName = 'uploads';

/** The page of a record's files, where more are added. */
export function filesHref(base: string, record: string): string {
  return `${base}/records/${record}/files`;
}

/** The page of a record, to which its files lead back. */
export function recordPageHref(base: string, record: string): string {
  return `${base}/records/${record}`;
}

/** What the browser calls what is typed of a file that is being reported. */
export function reportDraft(file: { readonly public_id: string }): string {
  return `report-${file.public_id}`;
}
