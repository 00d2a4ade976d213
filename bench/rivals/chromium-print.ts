import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Grid, Para, Rule, Sheet } from '../../src/documents/papers/layout/sheet.ts';
import { padding } from '../../src/documents/papers/layout/sheet.ts';
import { fontFiles } from '../../src/documents/papers/pdf/fonts.ts';
import { browserPath } from '../../test/support/browser.ts';
import type { PaperPrinter } from './paper-printer.ts';

/*
 * A sheet as a page of HTML, printed by a Chromium that stays open. Tinos is a font of the system to
 * it, so that no page loads one. Tagged, no PDF/A.
 */

export async function openChromium(): Promise<PaperPrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'ds-print-'));
  const fonts = join(folder, 'fonts.conf');
  const dirs = fontFiles.map((file) => `<dir>${dirname(file)}</dir>`).join('');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  const page = await browser.newPage();
  return {
    async print(_, sheet) {
      await page.setContent(html(sheet));
      return page.pdf({ preferCSSPageSize: true, tagged: true });
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const escaped = (text: string) =>
  text.replaceAll('\u200b', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function html({ width, height, margins, parts, foot }: Sheet): string {
  const { top, right, bottom, left } = margins;
  const body = parts.map((part) => {
    if (part.kind === 'break') return '<div style="break-after:page"></div>';
    if (part.kind === 'grid') return table(part);
    return inside(part);
  });
  return `<!doctype html><html lang="vi"><style>
    @page { size: ${width}pt ${height}pt; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt;
      @top-center { content: counter(page); font: 13pt Tinos }
      @bottom-left { content: "${foot.text}"; font: ${foot.size}pt Tinos } }
    @page :first { @top-center { content: none } }
    body { margin: 0; font-family: Tinos; font-kerning: none }
    p { margin: 0 } hr { border: 0; border-top: .75pt solid; margin: 3pt auto }
    table { width: 100%; border-collapse: collapse; table-layout: fixed }
    tr { break-inside: avoid } td, th { vertical-align: top; padding: 0; font-weight: normal }
    .ruled td, .ruled th { border: .5pt solid; padding: ${padding.y}pt ${padding.x}pt }
    .dots { display: flex } .dots::after { content: "${'.'.repeat(400)}"; flex: 1; width: 0; overflow: hidden }
    </style><body>${body.join('')}`;
}

function inside(part: Para | Rule): string {
  if (part.kind === 'rule') return `<hr style="width:${part.length}pt">`;
  const align =
    part.align === 'centre' ? 'center' : part.align === 'justified' ? 'justify' : part.align;
  const style = [
    `font-size:${part.size}pt;line-height:${part.spacing * 1.149};text-align:${align}`,
    `text-indent:${part.firstLine}pt;margin:0 0 ${part.after}pt ${part.indent}pt`,
    part.keep ? 'break-after:avoid' : '',
  ].join(';');
  const runs = part.runs.map(({ text, bold, italic }) => {
    const words = italic ? `<i>${escaped(text)}</i>` : escaped(text);
    return bold ? `<b>${words}</b>` : words;
  });
  return `<p${part.dots ? ' class="dots"' : ''} style="${style}">${runs.join('') || '&nbsp;'}</p>`;
}

function table({ columns, ruled, head, rows, after }: Grid): string {
  const made = rows.map(({ cells }, n) => {
    const tag = n < head ? 'th' : 'td';
    const all = cells.map(
      (cell) =>
        `<${tag} colspan=${cell.columns} rowspan=${cell.rows}>${cell.content.map(inside).join('')}</${tag}>`,
    );
    return `<tr>${all.join('')}</tr>`;
  });
  const cols = columns.map((width) => `<col style="width:${width}pt">`).join('');
  return `<table class="${ruled ? 'ruled' : ''}" style="margin-bottom:${after}pt"><colgroup>${cols}</colgroup>
    <thead>${made.slice(0, head).join('')}</thead><tbody>${made.slice(head).join('')}</tbody></table>`;
}
