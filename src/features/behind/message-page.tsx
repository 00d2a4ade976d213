import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { frame } from '../frame/index.ts';
import { findBoard } from './board.ts';
import { readFilter } from './filter.ts';
import { messageFor } from './message.ts';
import { listBehind } from './queries.ts';
import { behindWords } from './words.ts';

/** More units than any commune has. */
const most = 2_000;

/** The message to paste into the chat of a commune's units, about those that the list shows. */
export async function showMessage(ask: SignedAsk): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = behindWords(lang);
  const filter = { ...readFilter(ask.query), sort: 'name' as const, descending: false };
  const back = `/behind${new URL(ask.path, 'http://here').search}`;
  // Units of several communes share no chat, and nobody reads about another's.
  if (who.commune === undefined && filter.commune === undefined) {
    return redirect(back, { tone: 'info', text: say.messageNeedsCommune });
  }
  const text = await ask.within(async (tx) => {
    const { board } = await findBoard(tx, who.tenant, ask.query.get('round'), now);
    if (!board) return undefined;
    return messageFor(board, await listBehind(tx, board, filter, { limit: most, offset: 0 }), lang);
  });
  if (text === undefined) return redirect('/behind');
  return page(
    frame(ask, {
      title: say.message,
      breadcrumbs: [{ label: say.title, href: back }],
      children: (
        <>
          <PageHeading title={say.message} lead={say.messageLead} />
          <CopyText
            lang={lang}
            id="message"
            label={say.messageText}
            text={text}
            copy={say.copy}
            copied={say.copied}
          />
        </>
      ),
    }),
  );
}
