import { criterionName } from '../../core/criteria/catalogue.ts';
import { vietnameseOrder } from '../../core/vietnamese/fold.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { type ActiveFilter, Filters } from '../../ui/filters.tsx';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withQuery } from '../frame/index.ts';
import { criterionKey, monthsIn, type RecordFilter } from './filter.ts';
import { categoryLabel, type Ground } from './ground.ts';
import type { StoredRecord } from './queries.ts';
import { recordWords } from './words.ts';

export interface RecordFiltersProps {
  readonly ask: SignedAsk;
  readonly ground: Ground;
  readonly filter: RecordFilter;
  readonly records: readonly StoredRecord[];
  readonly active: readonly ActiveFilter[];
}

export function RecordFilters({ ask, ground, filter, records, active }: RecordFiltersProps) {
  const { lang } = ask;
  const say = recordWords(lang);
  const home = `${ground.base}/records`;
  const keep: Record<string, string> = {};
  if (filter.sort !== 'day') keep.sort = filter.sort;
  if (filter.turned) keep.order = 'turned';
  const folded = filter.withoutProof || filter.forNothing || filter.state === 'deleted';
  return (
    <Filters
      lang={lang}
      action={home}
      keep={keep}
      active={active}
      clearHref={home}
      moreOpen={folded}
      more={
        <>
          <SelectField
            lang={lang}
            name="proof"
            label={say.proof}
            value={filter.withoutProof ? 'none' : ''}
            empty={say.anyProof}
            options={[{ value: 'none', label: say.noProof }]}
          />
          <SelectField
            lang={lang}
            name="counts"
            label={say.counting}
            value={filter.forNothing ? 'none' : ''}
            empty={say.anyCounting}
            options={[{ value: 'none', label: say.notCounting }]}
          />
          <SelectField
            lang={lang}
            name="state"
            label={say.state}
            value={filter.state === 'deleted' ? 'deleted' : ''}
            empty={say.states.kept}
            options={[{ value: 'deleted', label: say.states.deleted }]}
          />
        </>
      }
    >
      <TextField lang={lang} type="search" name="q" label={say.search} value={filter.q} />
      <SelectField
        lang={lang}
        name="criterion"
        label={say.criterion}
        value={filter.criterion}
        empty={say.anyCriterion}
        options={criterionOptions(ask, ground)}
      />
      <SelectField
        lang={lang}
        name="category"
        label={say.category}
        value={filter.category}
        empty={say.anyCategory}
        options={categoryOptions(ask, ground, records)}
      />
      <SelectField
        lang={lang}
        name="month"
        label={say.month}
        value={filter.month}
        empty={say.anyMonth}
        options={monthsIn(records).map(({ value, month, year }) => ({
          value,
          label: say.monthOf(month, year),
        }))}
      />
    </Filters>
  );
}

/** The criteria of each open round to which some record can lead. */
function criterionOptions({ lang }: SignedAsk, { rounds }: Ground): Option[] {
  return rounds.flatMap(({ round, set }) =>
    set.criteria
      .filter(({ checks }) => checks.some(({ rule }) => rule.asks.categories.length > 0))
      .map((compiled) => ({
        value: criterionKey(round, compiled.criterion.number),
        label: `${round.name}: ${criterionName(set, compiled)[lang]}, ${compiled.criterion.label[lang]}`,
      })),
  );
}

/** The kinds that there are records of, by name. */
function categoryOptions(
  { lang }: SignedAsk,
  ground: Ground,
  records: readonly StoredRecord[],
): Option[] {
  const keys = [...new Set(records.flatMap(({ category }) => category))];
  return keys
    .map((value) => ({ value, label: categoryLabel(ground, value, lang) }))
    .sort((a, b) => vietnameseOrder.compare(a.label, b.label));
}

export function activeFilters(
  ask: SignedAsk,
  filter: RecordFilter,
  ground: Ground,
): ActiveFilter[] {
  const say = recordWords(ask.lang);
  const one = (name: string, label: string, value: string | undefined | false): ActiveFilter[] =>
    value === undefined || value === '' || value === false
      ? []
      : [
          {
            label: `${label}: ${value}`,
            removeHref: withQuery(ask.path, { [name]: undefined, page: undefined }),
          },
        ];
  const criterion = criterionOptions(ask, ground).find(({ value }) => value === filter.criterion);
  const [year, month] = (filter.month ?? '').split('-').map(Number);
  return [
    ...one('q', say.search, filter.q),
    ...one('criterion', say.criterion, filter.criterion && (criterion?.label ?? say.noneFound)),
    ...one(
      'category',
      say.category,
      filter.category && categoryLabel(ground, filter.category, ask.lang),
    ),
    ...one('month', say.month, filter.month && say.monthOf(month ?? 0, year ?? 0)),
    ...one('proof', say.proof, filter.withoutProof && say.noProof),
    ...one('counts', say.counting, filter.forNothing && say.notCounting),
    ...one('state', say.state, filter.state === 'deleted' && say.states.deleted),
  ];
}
