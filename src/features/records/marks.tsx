import { isAward } from '../../core/criteria/catalogue.ts';
import type { Lang } from '../../core/text.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { KeptRecord } from '../dossiers/index.ts';
import type { Ground } from './ground.ts';
import { recordWords } from './words.ts';

/** Neither a file nor a place where proof can be seen: it counts, and is marked. */
export function lacksProof({ files, citation }: Pick<KeptRecord, 'files' | 'citation'>): boolean {
  return files === 0 && citation === '';
}

/** A title or result that the unit itself typed, which no office has held against its own papers. */
export function isUnconfirmed(
  { category, enteredRole }: Pick<KeptRecord, 'category' | 'enteredRole'>,
  { catalogue }: Pick<Ground, 'catalogue'>,
): boolean {
  const own = enteredRole === 'officer' || enteredRole === 'head';
  return (
    own &&
    category.some((key) => {
      const entry = catalogue.get(key);
      return entry !== undefined && isAward(entry);
    })
  );
}

/** What is to be known of a record at a glance. */
export function Marks({
  lang,
  record,
  ground,
}: {
  readonly lang: Lang;
  readonly record: KeptRecord;
  readonly ground: Pick<Ground, 'catalogue'>;
}) {
  const say = recordWords(lang);
  const typedBy = say.typedBy[record.enteredRole];
  return (
    <>
      {lacksProof(record) && <StatusTag lang={lang} status="open" label={say.noProof} />}
      {isUnconfirmed(record, ground) && (
        <StatusTag lang={lang} status="awaiting" label={say.unconfirmed} />
      )}
      {typedBy !== '' && <span class="cell-note">{typedBy}</span>}
    </>
  );
}
