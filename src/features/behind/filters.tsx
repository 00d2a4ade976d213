import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { type Chip, Chips } from '../../ui/chips.tsx';
import { type ActiveFilter, Filters } from '../../ui/filters.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RoundSet } from '../dossiers/index.ts';
import { withQuery } from '../frame/index.ts';
import { type Board, quietDays } from './board.ts';
import { type BehindFilter, levels, standings } from './filter.ts';
import type { Counts } from './queries.ts';
import { behindWords } from './words.ts';

/** Whether anything but round and order is asked for. */
export function isFiltered(filter: BehindFilter): boolean {
  const { q, commune, level, standing, unregistered, quiet, overdue, criterion } = filter;
  return Boolean(
    q || commune || level || standing || unregistered || quiet || overdue || criterion,
  );
}

type Communes = readonly { readonly public_id: string; readonly name: string }[];

interface Props {
  readonly ask: SignedAsk;
  readonly filter: BehindFilter;
  readonly board: Board;
}

/** Which units: by round, name, commune and managing level. */
export function BehindFilters({
  ask,
  filter,
  board,
  rounds,
  communes,
}: Props & { readonly rounds: readonly RoundSet[]; readonly communes: Communes }) {
  const { lang, who, path, query } = ask;
  const say = behindWords(lang);
  // What is pressed below, and the order, stay when the form is sent.
  const kept = ['unregistered', 'quiet', 'overdue', 'criterion', 'standing', 'sort', 'order'];
  const keep = Object.fromEntries(
    kept.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  const active = (name: string, label: string, value: string | undefined): ActiveFilter[] =>
    value
      ? [{ label: `${label}: ${value}`, removeHref: withQuery(path, { [name]: undefined }) }]
      : [];
  const commune = communes.find(({ public_id }) => public_id === filter.commune)?.name;
  return (
    <Filters
      lang={lang}
      action="/behind"
      keep={keep}
      clearHref={`/behind?round=${board.round.public_id}`}
      active={[
        ...active('q', say.search, filter.q),
        ...active('commune', say.commune, commune ?? filter.commune),
        ...active('level', say.level, filter.level && say.levels[filter.level]),
      ]}
    >
      <TextField lang={lang} type="search" name="q" label={say.search} value={filter.q} />
      {rounds.length > 1 && (
        <SelectField
          lang={lang}
          name="round"
          label={say.round}
          value={board.round.public_id}
          empty={false}
          options={rounds.map(({ round }) => ({ value: round.public_id, label: round.name }))}
        />
      )}
      {who.commune === undefined && (
        <SelectField
          lang={lang}
          name="commune"
          label={say.commune}
          value={filter.commune}
          empty={say.anyCommune}
          options={communes.map(({ public_id, name }) => ({ value: public_id, label: name }))}
        />
      )}
      <SelectField
        lang={lang}
        name="level"
        label={say.level}
        value={filter.level}
        empty={say.anyLevel}
        options={levels.map((value) => ({ value, label: say.levels[value] }))}
      />
    </Filters>
  );
}

/** What they lack, each with its count; in the set's order, never by how many. */
export function BehindChips({ ask, filter, board, counts }: Props & { readonly counts: Counts }) {
  const { lang, path } = ask;
  const say = behindWords(lang);
  const chip = (
    [name, value]: readonly [string, string],
    current: boolean,
    label: string,
    count = 0,
  ): Chip => ({
    label,
    count,
    current,
    href: withQuery(path, { [name]: current ? undefined : value, page: undefined }),
  });
  const standing = standings.map((one) =>
    chip(['standing', one], filter.standing === one, say.standings[one], counts.standing[one]),
  );
  const warnings = [
    chip(['unregistered', '1'], filter.unregistered, say.unregistered, counts.unregistered),
    chip(['quiet', '1'], filter.quiet, say.quiet(quietDays), counts.quiet),
  ];
  const late = board.late.map(({ id, label, due }, n) =>
    chip(
      ['overdue', id],
      filter.overdue === id,
      say.overdueCheck(label[lang], writtenDay(due)),
      counts.late[n],
    ),
  );
  const criteria = board.set.criteria.map(({ criterion: { number } }, n) =>
    chip(
      ['criterion', String(number)],
      filter.criterion === number,
      say.criterion(number),
      counts.criteria[n],
    ),
  );
  return (
    <div class="chip-groups">
      <Chips lang={lang} label={say.standing} chips={standing} />
      <Chips lang={lang} label={say.warnings} chips={warnings} />
      {late.length > 0 && <Chips lang={lang} label={say.overdue} chips={late} />}
      <Chips lang={lang} label={say.byCriterion} chips={criteria} />
    </div>
  );
}
