import type { Lang } from '../../core/text.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { instantWord } from '../frame/index.ts';
import { kindOf, pressTypeOf } from './kinds.ts';
import type { ListedFile } from './queries.ts';
import { type FileWords, fileWords, sizeWord } from './words.ts';

export interface FileListProps {
  readonly ask: SignedAsk;
  /** Before each address of the year: nothing, or the unit's. */
  readonly base: string;
  readonly files: readonly ListedFile[];
}

/** The files of a record: a small picture, the name, what it is, when it came and who brought it. */
export function FileList({ ask, base, files }: FileListProps) {
  const { lang } = ask;
  const say = fileWords(lang);
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.public_id} class="file-item">
          <Picture file={file} base={base} say={say} />
          <div class="file-text">
            <p class="file-name">
              <a href={`${base}/files/${file.public_id}`}>
                {file.state === 'hidden' ? say.hiddenHeading : file.name}
              </a>
            </p>
            <p class="file-about">{aboutWord(file, lang)}</p>
            <p class="file-about">
              {instantWord(file.uploaded_at)} · {byWord(file, say)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Picture({
  file,
  base,
  say,
}: {
  readonly file: ListedFile;
  readonly base: string;
  readonly say: FileWords;
}) {
  const kind = kindOf(file.media_type);
  if (file.state === 'kept' && (file.pages ?? 0) > 0) {
    const alt = kind === 'pdf' ? say.pageOf(file.name, 1) : say.photoOf(file.name);
    const src = `${base}/files/${file.public_id}/preview?size=small`;
    return <img class="file-picture" src={src} alt={alt} loading="lazy" width="96" height="96" />;
  }
  return (
    <span class="file-picture file-picture-none" aria-hidden="true">
      {kind && file.state === 'kept' ? say.kinds[kind] : '–'}
    </span>
  );
}

/** “PDF · 1,4 MB”, and what else is to be known. */
function aboutWord(file: ListedFile, lang: Lang): string {
  const say = fileWords(lang);
  if (file.state === 'hidden') return say.hiddenShort;
  const kind = kindOf(file.media_type);
  const note =
    pressTypeOf(kind) === undefined || (file.pages ?? 0) > 0
      ? ''
      : file.pages === null
        ? say.makingShort
        : say.noPreviewShort;
  return [kind && say.kinds[kind], sizeWord(Number(file.size), lang), note]
    .filter(Boolean)
    .join(' · ');
}

/** Who brought a file, where whoever reads may see the account. */
export function byWord(file: Pick<ListedFile, 'by' | 'account_id'>, say: FileWords): string {
  if (file.account_id === null) return say.program;
  return file.by || say.someone;
}
