import type { RowFault } from '../../core/sheets/read-row.ts';
import type { Target } from '../../core/sheets/targets.ts';
import { bilingual, type Text } from '../../core/text.ts';

/** The faults of a row, each opened by the name of the column that it is about, where it is one's. */
export function faultsTold<Key extends string>(
  faults: readonly RowFault<Key>[],
  targets: readonly Target<Key>[],
): Text[] {
  return faults.map(({ column, says }) => {
    const label = targets.find(({ key }) => key === column)?.label;
    return label ? bilingual((lang) => `${label[lang]}: ${says[lang]}`) : says;
  });
}
