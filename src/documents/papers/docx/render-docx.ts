import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { layOut } from '../layout/lay-out.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { Paper } from '../paper.ts';
import { coreProperties } from './core-properties.ts';
import { paragraph, rule, thread, twips } from './paras.ts';
import { table } from './tables.ts';
import { withoutClock } from './without-clock.ts';

const font = 'Times New Roman';

/** Writes a paper as a Word file. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const sheet = layOut(paper);
  const { width, height, margins, pageNumber, foot } = sheet;
  const landscape = width > height;
  const document = new Document({
    title: sheet.title,
    features: { updateFields: false },
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              // Word is told both sides of the upright sheet, and that it lies.
              width: twips(landscape ? height : width),
              height: twips(landscape ? width : height),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(pageNumber.drop),
              footer: twips(foot.rise),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT], size: pageNumber.size * 2 }),
                ],
              }),
            ],
          }),
        },
        footers: { first: footer(sheet), default: footer(sheet) },
        children: bodyOf(sheet),
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(sheet) };
  return withoutClock(await Packer.toBuffer(document, undefined, [properties]));
}

function footer({ foot: { text, size } }: Sheet): Footer {
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ text, size: size * 2 })] })],
  });
}

/** The parts in order. Word knows no room after a table: the next paragraph keeps it. */
function bodyOf({ parts, width, margins }: Sheet): readonly FileChild[] {
  const inner = width - margins.left - margins.right;
  const body: FileChild[] = [];
  let before = 0;
  let onNewPage = false;
  let afterTable = false;
  const flush = () => {
    if (afterTable || onNewPage) body.push(thread({ before, onNewPage }));
    before = 0;
    onNewPage = false;
    afterTable = false;
  };
  for (const part of parts) {
    if (part.kind === 'break') {
      onNewPage = body.length > 0;
      before = 0;
      continue;
    }
    if (part.kind === 'para') {
      body.push(paragraph(part, { width: inner, before, onNewPage }));
      before = 0;
      onNewPage = false;
      afterTable = false;
      continue;
    }
    flush();
    if (part.kind === 'rule') body.push(rule(part));
    else {
      body.push(table(part));
      before = part.after;
      afterTable = true;
    }
  }
  onNewPage = false;
  before = 0;
  flush();
  return body;
}
