import type { TestApp, Visitor } from './app.ts';
import { untidyUnits } from './untidy.ts';
import { untidyXlsx } from './untidy-file.ts';

/* Files that people bring, and the way of a file from the form to the list. */

export const communeNames: readonly string[] = [
  'Xã Đồng Ích',
  'Xã Sơn Lôi Thượng',
  'Phường Hòa Nắng',
  'Xã Suối Bạc',
  'Phường Trần Nguyên Hãn',
  'Xã Đại Phong',
  'Xã Bình Lửa',
  'Phường Lam Thành',
  'Xã Yên Thạch',
  'Xã Nghĩa Hưng',
  'Xã Tam Quan Bắc',
];

export const communeCodes = communeNames.map((name, n) => ({
  code: String(8700 + n).padStart(5, '0'),
  name,
}));

export type FileKind = 'units' | 'communes';

export function unitsFile(count: number): File {
  const { rows } = untidyUnits(count, { seed: 7, communes: communeCodes });
  return new File([new Uint8Array(untidyXlsx(rows))], `danh-sach-${count}-don-vi.xlsx`);
}

/** Sends a file and tells the id of its import. */
export async function offer(visitor: Visitor, kind: FileKind, file: File): Promise<string> {
  const sent = await visitor.postFile(`/imports/${kind}`, file);
  const at = sent.headers.get('location');
  if (!at) throw new Error(`${kind}: ${sent.status}`);
  return at.split('/').at(-1) ?? '';
}

/** Takes the columns as they were guessed. */
export async function tryRun(visitor: Visitor, id: string, kind: FileKind = 'units') {
  const at = `/imports/${kind}/${id}`;
  const html = await visitor.page(at);
  const fields = [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', body = '']) => [name, /<option value="([^"]*)" selected/.exec(body)?.[1] ?? ''],
  );
  const answer = await visitor.post(`${at}/columns`, Object.fromEntries(fields));
  if (answer.status !== 303) throw new Error(`${at}/columns: ${answer.status}`);
}

/** Sends a file and tries it: what it would change stands ready to be read. */
export async function bring(app: TestApp, visitor: Visitor, kind: FileKind, file: File) {
  const id = await offer(visitor, kind, file);
  await tryRun(visitor, id, kind);
  await app.runJobs();
  return id;
}

/** Carries out what was tried. */
export async function commit(app: TestApp, visitor: Visitor, id: string): Promise<void> {
  for (const kind of ['units', 'communes']) await visitor.post(`/imports/${kind}/${id}/commit`);
  await app.runJobs();
}
