import { figureWord } from '../../core/vietnamese/number.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { type ActiveFilter, Filters } from '../../ui/filters.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withQuery } from '../frame/index.ts';
import { levelOf, type QueueFilter, views } from './filter.ts';
import type { Counts } from './queries.ts';
import { queueWords } from './words.ts';

/** Whether anything but view and order is asked for. */
export function isFiltered({ q, round, commune }: QueueFilter): boolean {
  return Boolean(q || round || commune);
}

/** The view as it is, without conditions. */
export function clearHref({ view }: QueueFilter): string {
  return withQuery('/queue', { view: view === 'waiting' ? undefined : view });
}

interface Props {
  readonly ask: SignedAsk;
  readonly filter: QueueFilter;
}

/** The views, each with how many dossiers it has under the filter. */
export function QueueTabs({ ask, filter, counts }: Props & { readonly counts: Counts }) {
  const { lang, who, path } = ask;
  const say = queueWords(lang);
  const names = { ...say.views.both, ...say.views[levelOf(who)] };
  return (
    <Tabs
      label={say.viewsLabel}
      items={views.map((view) => ({
        label: names[view],
        count: figureWord(counts[view], lang),
        href: withQuery(path, { view: view === 'waiting' ? undefined : view, page: undefined }),
        current: view === filter.view,
      }))}
    />
  );
}

type Named = readonly { readonly public_id: string; readonly name: string }[];

/** Which dossiers: by unit, round and commune. */
export function QueueFilters({
  ask,
  filter,
  rounds,
  communes,
}: Props & { readonly rounds: Named; readonly communes: Named }) {
  const { lang, who, path, query } = ask;
  const say = queueWords(lang);
  // The view and the order stay when the form is sent.
  const keep = Object.fromEntries(
    ['view', 'sort', 'order'].flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  const active = (name: string, label: string, value: string | undefined): ActiveFilter[] =>
    value
      ? [
          {
            label: `${label}: ${value}`,
            removeHref: withQuery(path, { [name]: undefined, page: undefined }),
          },
        ]
      : [];
  const nameIn = (all: Named, wanted: string | undefined) =>
    all.find(({ public_id }) => public_id === wanted)?.name ?? wanted;
  const options = (all: Named) =>
    all.map(({ public_id, name }) => ({ value: public_id, label: name }));
  return (
    <Filters
      lang={lang}
      action="/queue"
      keep={keep}
      clearHref={clearHref(filter)}
      active={[
        ...active('q', say.search, filter.q),
        ...active('round', say.round, nameIn(rounds, filter.round)),
        ...active('commune', say.commune, nameIn(communes, filter.commune)),
      ]}
    >
      <TextField lang={lang} type="search" name="q" label={say.search} value={filter.q} />
      <SelectField
        lang={lang}
        name="round"
        label={say.round}
        value={filter.round}
        empty={say.anyRound}
        options={options(rounds)}
      />
      {who.commune === undefined && (
        <SelectField
          lang={lang}
          name="commune"
          label={say.commune}
          value={filter.commune}
          empty={say.anyCommune}
          options={options(communes)}
        />
      )}
    </Filters>
  );
}
