import { recordFields } from '../../core/criteria/record-fields.ts';
import type { Lang } from '../../core/text.ts';
import { AskedFields } from './asked-fields.tsx';
import type { Ground } from './ground.ts';
import { recordWords } from './words.ts';

/**
 * What the form brings along for where there is no line: all that any kind may ask for, of which the
 * script takes what the chosen kinds do, and what stands in the panel of places meanwhile.
 */
export function RecordKit({ lang, ground }: { readonly lang: Lang; readonly ground: Ground }) {
  const categories = [...ground.catalogue.keys()];
  return (
    <template data-record-kit>
      {categories.map((category) => {
        const asked = recordFields(ground.sets, [category]).map(({ name }) => name);
        return (
          asked.length > 0 && <i key={category} data-kind={category} data-asks={asked.join(' ')} />
        );
      })}
      <AskedFields lang={lang} ground={ground} typed={{ categories, fields: {} }} errors={[]} />
      <p data-kit-places>{recordWords(lang).placesWithoutLine}</p>
    </template>
  );
}
