import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mayBreak } from '../layout/breaks.ts';
import { layOut } from '../layout/lay-out.ts';
import { descent, lineHeight } from '../layout/measures.ts';
import { lineWidth, padding, ruleHeight, type Sheet } from '../layout/sheet.ts';
import type { Paper } from '../paper.ts';
import { readFonts } from './fonts.ts';
import { charactersOf } from './glyphs.ts';

const fixed = JSON.stringify({ descent, lineHeight, ruleHeight, padding, lineWidth });
/** Stands for a character that the font has not: PDF/A takes no text without a shape. */
const standIn = '□';

/** Draws papers as PDF/A-2a: tagged, in Vietnamese, with its fonts within. */
export class PdfRenderer {
  readonly #compiler: NodeCompiler;
  readonly #characters: ReadonlySet<number>;
  readonly #template = readFileSync(new URL('paper.typ', import.meta.url), 'utf8');

  constructor() {
    const fonts = readFonts();
    const sets = fonts.map(charactersOf);
    const [first = new Set<number>(), ...others] = sets;
    this.#characters = new Set([...first].filter((one) => others.every((set) => set.has(one))));
    this.#compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  }

  render(paper: Paper): Uint8Array {
    const sheet = this.#drawable(layOut(paper));
    const made = this.#compiler.compile({
      mainFileContent: this.#template,
      inputs: { sheet: JSON.stringify(sheet), fixed },
    });
    const { result } = made;
    if (!result) throw new Error(`Typst: ${why(made.takeDiagnostics()?.shortDiagnostics)}`);
    const bytes = this.#compiler.pdf(result, {
      pdfStandard: 'a-2a',
      creationTimestamp: sheet.made,
    });
    // The next paper shares little but the template. Some memory is kept for good all the same, about
    // three megabytes a report: the process that prints is replaced in time (`platform/crew`).
    this.#compiler.evictCache(1);
    return bytes;
  }

  #has(character: string): boolean {
    return this.#characters.has(character.codePointAt(0) ?? 0);
  }

  #drawable(sheet: Sheet): Sheet {
    const drawn = (text: string) =>
      [...text].map((one) => (one === mayBreak || this.#has(one) ? one : standIn)).join('');
    return {
      ...sheet,
      foot: { ...sheet.foot, text: drawn(sheet.foot.text) },
      parts: JSON.parse(JSON.stringify(sheet.parts), (key, value) =>
        key === 'text' ? drawn(value) : value,
      ),
    };
  }
}

function why(diagnostics: readonly unknown[] = []): string {
  return JSON.stringify(diagnostics).slice(0, 2_000);
}
