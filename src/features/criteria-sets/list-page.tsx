import { leaveOf } from '../../core/access/policy.ts';
import { criteriaSets } from '../../core/access/tables.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { dayIn, frame, instantWord } from '../frame/index.ts';
import { getCompiledSet } from './compiled.ts';
import { type ListedSet, listSets, roundsOfSets } from './queries.ts';
import { setWords } from './words.ts';

type UsingRound = Awaited<ReturnType<typeof roundsOfSets>>[number];

interface Family {
  /** As its newest version is called where it is cited. */
  readonly source: string;
  readonly title: string;
  readonly versions: readonly ListedSet[];
}

/** The criteria sets of the province, each with its versions and the rounds under them. */
export async function showSets(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = setWords(lang);
  const mayChange = leaveOf(criteriaSets.change, who.role) !== 'no';
  const { families, rounds } = await ask.within(async (tx) => {
    const grouped = new Map<string, ListedSet[]>();
    for (const row of await listSets(tx, who.tenant)) {
      const group = grouped.get(row.set_id) ?? [];
      group.push(row);
      grouped.set(row.set_id, group);
    }
    const families: Family[] = [];
    for (const versions of grouped.values()) {
      const [newest] = versions;
      if (!newest) continue;
      const { set } = await getCompiledSet(tx, who.tenant, newest);
      families.push({ source: set.source[lang], title: newest.title, versions });
    }
    return { families, rounds: await roundsOfSets(tx, who.tenant) };
  });
  return page(
    frame(ask, {
      title: say.title,
      children: (
        <>
          <PageHeading
            title={say.title}
            lead={say.lead}
            actions={
              mayChange && (
                <LinkButton kind="primary" href="/criteria-sets/new">
                  {say.upload}
                </LinkButton>
              )
            }
          />
          {families.length === 0 && <EmptyState title={say.none} text={say.noneText} />}
          {families.map((family, n) => (
            <FamilyPanel
              key={family.source}
              ask={ask}
              id={`set-${n + 1}`}
              family={family}
              rounds={rounds}
            />
          ))}
        </>
      ),
    }),
  );
}

function FamilyPanel({
  ask,
  id,
  family,
  rounds,
}: {
  readonly ask: SignedAsk;
  readonly id: string;
  readonly family: Family;
  readonly rounds: readonly UsingRound[];
}) {
  const say = setWords(ask.lang);
  const { source, title, versions } = family;
  return (
    <Panel id={id} heading={source}>
      <p lang="vi">{title}</p>
      <Table
        lang={ask.lang}
        id={`${id}-versions`}
        caption={say.versionsOf(source)}
        captionHidden
        rows={versions}
        rowKey={({ public_id }) => public_id}
        columns={[
          {
            key: 'version',
            label: say.versionColumn,
            rowHeader: true,
            cell: (row) => <a href={`/criteria-sets/${row.public_id}`}>{versionName(row, say)}</a>,
          },
          {
            key: 'published',
            label: say.published,
            cell: ({ published_at, created_at }) =>
              published_at
                ? writtenDay(dayIn(published_at))
                : say.previewSince(instantWord(created_at)),
          },
          {
            key: 'used',
            label: say.usedBy,
            cell: ({ id: key }) => <Using rounds={rounds} set={key} none={say.unused} />,
          },
          {
            key: 'source',
            label: say.sourceColumn,
            labelHidden: true,
            cell: (row) => (
              <LinkButton
                kind="quiet"
                href={`/criteria-sets/${row.public_id}/source`}
                ariaLabel={say.downloadOf(`${source}, ${versionName(row, say)}`)}
                download
              >
                {say.download}
              </LinkButton>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function versionName(
  { published_at, set_version }: ListedSet,
  say: ReturnType<typeof setWords>,
): string {
  return published_at ? say.version(set_version) : say.preview;
}

function Using({
  rounds,
  set,
  none,
}: {
  readonly rounds: readonly UsingRound[];
  readonly set: string;
  readonly none: string;
}) {
  const using = rounds.filter(({ criteria_set_id }) => criteria_set_id === set);
  if (using.length === 0) return <>{none}</>;
  return (
    <>
      {using.map(({ public_id, name }, n) => (
        <>
          {n > 0 && ', '}
          <a key={public_id} href={`/rounds/${public_id}`}>
            {name}
          </a>
        </>
      ))}
    </>
  );
}
