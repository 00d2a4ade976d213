import { sql } from 'kysely';
import { figureWord } from '../../core/vietnamese/number.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { type StatusItem, StatusList } from '../../ui/status-list.tsx';
import { frame } from '../frame/index.ts';
import { homeWords } from './words.ts';

interface Counts {
  readonly renamed: boolean;
  readonly communes: number;
  readonly accounts: number;
  readonly rounds: number;
}

/** What an administrator has still to do before the province's units can begin. */
export async function showSettingUp(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = homeWords(lang);
  const counts = await ask.within(async (tx) => {
    const result = await sql<Counts>`select
      (select version > 1 from province where tenant_id = ${who.tenant}) as renamed,
      (select count(*)::int from commune where tenant_id = ${who.tenant} and ended_on is null) as communes,
      (select count(*)::int from account where tenant_id = ${who.tenant} and role in ('commune', 'province')) as accounts,
      (select count(*)::int from round where tenant_id = ${who.tenant} and state = 'open') as rounds`.execute(
      tx,
    );
    return result.rows[0] ?? { renamed: false, communes: 0, accounts: 0, rounds: 0 };
  });
  const counted = (
    n: number,
    task: { title: string; todo: string; done: (n: string) => string },
    href: string,
  ): StatusItem => ({
    title: task.title,
    href,
    status: n > 0 ? 'met' : 'open',
    statusLabel: n > 0 ? say.done : say.open,
    detail: n > 0 ? task.done(figureWord(n, lang)) : task.todo,
  });
  const { province, factor, communes, accounts, rounds } = say.tasks;
  const items: StatusItem[] = [
    {
      title: province.title,
      href: '/province',
      status: counts.renamed ? 'met' : 'open',
      statusLabel: counts.renamed ? say.done : say.open,
      detail: counts.renamed ? undefined : province.todo,
    },
    counted(counts.communes, communes, '/communes'),
    counted(counts.accounts, accounts, '/accounts'),
    counted(counts.rounds, rounds, '/rounds'),
    {
      title: factor.title,
      href: '/account',
      status: who.hasTotp ? 'met' : 'open',
      statusLabel: who.hasTotp ? say.done : say.open,
      detail: who.hasTotp ? factor.done : factor.todo,
    },
  ];
  const allDone = items.every(({ status }) => status === 'met');
  return page(
    frame(ask, {
      title: allDone ? say.allDone : say.toDo,
      children: (
        <>
          <PageHeading
            title={allDone ? say.allDone : say.toDo}
            lead={allDone ? say.allDoneLead : say.toDoLead}
          />
          <StatusList lang={lang} items={items} />
        </>
      ),
    }),
  );
}
