import { Readable } from 'node:stream';
import { fileName, type Paper } from '../../documents/papers/index.ts';
import { TaskLost } from '../../platform/crew/crew.ts';
import { file, found, image, page, Refusal, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { findDossier, findRoundSet, whoseYear } from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';
import { paperKinds, paperLabels } from './kinds.ts';
import { unitPapers } from './make.ts';
import { paperPage } from './paper-page.tsx';
import { type PaperRoom, paperDigest } from './paper-room.ts';
import { paperWords } from './words.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The dossier of the address and the papers that can be made of it now. */
async function papersAt(ask: SignedAsk) {
  const { who, now } = ask;
  return ask.within(async (tx) => {
    const whose = await whoseYear(ask, tx);
    const round = found(await findRoundSet(tx, who.tenant, ask.param('round')));
    const kept = await findDossier(tx, who.tenant, whose.unit.id, round.round.id);
    const papers = await unitPapers(tx, { unit: whose.unit, round, kept, today: dayIn(now) });
    return { whose, round, kept, papers };
  });
}

async function paperAt(ask: SignedAsk) {
  const kind = found(paperKinds.find((one) => one === ask.param('paper')));
  const at = await papersAt(ask);
  return { ...at, kind, paper: at.papers[kind] };
}

/** What the printers make; where they are too busy or one has died, it is said in words. */
async function printed<T>({ lang }: SignedAsk, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TaskLost) throw new Refusal(503, paperWords(lang).busy);
    throw error;
  }
}

/** A paper page by page, before it is taken away. */
export function showPaper(room: PaperRoom) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const at = await paperAt(ask);
    const drawn = at.paper && (await printed(ask, room.draw(at.paper)));
    return page(
      paperPage(ask, { ...at, shown: drawn?.pictures.length ?? 0, pages: drawn?.pages ?? 0 }),
    );
  };
}

/** One page of it as a picture. */
export function showPaperImage(room: PaperRoom) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const paper = found((await paperAt(ask)).paper);
    const { pictures } = await printed(ask, room.draw(paper));
    const n = Number(ask.query.get('n') ?? '1');
    const drawn = found(pictures[n - 1]);
    return image('image/webp', `${paperDigest(paper)}-${n}`, async () => Readable.from([drawn]));
  };
}

/** The file itself, to be edited or printed. */
export function sendPaper(room: PaperRoom) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const { paper } = await paperAt(ask);
    if (!paper) throw new Refusal(404);
    const format = ask.query.get('format') === 'docx' ? 'docx' : 'pdf';
    const bytes = await printed(ask, room.print(paper, format));
    return file(`${fileName(paper.title)}.${format}`, types[format], Readable.from([bytes]));
  };
}

/** All of them that can be made now, in both forms. */
export function sendPapers(room: PaperRoom) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const { whose, round, papers } = await papersAt(ask);
    const named = paperKinds.flatMap((kind, n) => {
      const paper: Paper | undefined = papers[kind];
      return paper ? [{ name: `${n + 1}. ${paperLabels[kind].vi}`, paper }] : [];
    });
    const name = paperWords('vi').zipName(round.round.year, whose.unit.name);
    const zip = await printed(ask, room.zip(named));
    return file(`${fileName(name)}.zip`, 'application/zip', zip);
  };
}
