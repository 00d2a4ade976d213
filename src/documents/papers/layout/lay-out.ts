import type { Annex, Paper } from '../paper.ts';
import { plain } from '../plain.ts';
import { layBlock } from './blocks.ts';
import { closing } from './closing.ts';
import { fitting } from './fitting.ts';
import { capitals, letterhead, rule } from './letterhead.ts';
import { a4, betweenParagraphs, foot, margins, pageNumber, sizes } from './measures.ts';
import { para } from './paras.ts';
import type { Para, Part, Rule, Sheet } from './sheet.ts';

const secondsADay = 86_400;

/** Lays a paper out as Decree 30/2020/NĐ-CP wants it. */
export function layOut(paper: Paper): Sheet {
  const { width, height } =
    paper.orientation === 'portrait' ? a4 : { width: a4.height, height: a4.width };
  const within = width - margins.left - margins.right;
  return {
    title: plain(paper.title),
    width,
    height,
    margins,
    foot: { ...foot, text: paper.code === undefined ? '' : plain(`Mã: ${paper.code}`) },
    pageNumber,
    parts: fitting(
      [
        letterhead(paper, within),
        ...name(paper.kind, paper.subject, within),
        ...addressees(paper.to, within),
        ...body(paper, within),
        ...closing(paper, within),
        ...paper.annexes.flatMap((annex) => layAnnex(annex, within)),
      ],
      within,
    ),
    made: paper.made * secondsADay,
  };
}

/** No page holds the signature alone: the last paragraph goes with it. */
function body({ blocks }: Paper, within: number): readonly Part[] {
  const parts = blocks.flatMap((block) => layBlock(block, within));
  const last = parts.at(-1);
  return last?.kind === 'para' ? [...parts.slice(0, -1), { ...last, keep: true }] : parts;
}

const middle = { align: 'centre', keep: true } as const;

/** The kind of the paper and what it is about, with the short rule under them. */
function name(kind: string, subject: string, within: number): readonly (Para | Rule)[] {
  const about = wellEnded(plain(subject));
  const length = Math.min(about.length * sizes.subject * 0.5, within) * 0.3;
  return [
    para(capitals(kind), { ...middle, bold: true, size: sizes.kind, level: 1 }),
    para(about, { ...middle, bold: true, size: sizes.subject }),
    rule(length, within, 10),
  ];
}

/** Nor does its last line hold a word alone: so many letters go overleaf together. */
const lastLine = 24;

function wellEnded(subject: string): string {
  let start = subject.length;
  for (let at = subject.length; at > 0 && subject.length - at < lastLine; ) {
    start = at;
    at = subject.lastIndexOf(' ', at - 1);
  }
  return subject.slice(0, start) + subject.slice(start).replaceAll(' ', '\u00a0');
}

/** One is named on the line itself; several stand under it. */
function addressees(to: readonly string[], within: number): readonly Para[] {
  const [only, ...others] = to;
  if (only === undefined) return [];
  if (others.length === 0) return [para(`Kính gửi: ${only}`, { ...middle, after: 10 })];
  return [
    para('Kính gửi:', { indent: within * 0.2, keep: true }),
    ...to.map((one, n) =>
      para(`- ${one}${n === others.length ? '.' : ';'}`, {
        indent: within * 0.3,
        keep: true,
        after: n === others.length ? 10 : 0,
      }),
    ),
  ];
}

function layAnnex({ label, subject, of, blocks }: Annex, within: number): readonly Part[] {
  return [
    { kind: 'break' },
    para(label, { ...middle, bold: true, level: 1 }),
    para(capitals(subject), { ...middle, bold: true }),
    para(of, { ...middle, italic: true, after: betweenParagraphs * 2 }),
    ...blocks.flatMap((block) => layBlock(block, within)),
  ];
}
