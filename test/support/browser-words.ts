import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { home } from './dossiers.ts';

/** Sentences of ours in both languages, of every file of words. */
async function bilingualWords(): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^(ui|features)\b.*words\.ts$/.test(name),
  );
  const pairs = new Map<string, string>();
  for (const file of files) {
    const module: Record<string, unknown> = await import(
      pathToFileURL(join(home, 'src', file)).href
    );
    for (const words of Object.values(module)) {
      if (typeof words !== 'function') continue;
      collect(words('vi'), words('en'), pairs);
    }
  }
  return pairs;
}

function collect(vi: unknown, en: unknown, pairs: Map<string, string>): void {
  if (typeof vi === 'string' && typeof en === 'string') {
    // Short words also stand in names; a language's own name stays as it is.
    if (vi.length >= 8 && vi !== en && /[^\x20-\x7e]/.test(vi)) pairs.set(vi, en);
    return;
  }
  if (typeof vi !== 'object' || vi === null || typeof en !== 'object' || en === null) return;
  const other = new Map(Object.entries(en));
  for (const [name, value] of Object.entries(vi)) collect(value, other.get(name), pairs);
}

let kept: Promise<ReadonlyMap<string, string>> | undefined;

/** Sentences in Vietnamese on a page that should be in English. */
export async function untranslated(page: Page): Promise<string[]> {
  kept ??= bilingualWords();
  const words = await kept;
  const { lang, lines } = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const inVietnamese = node.parentElement?.closest('[lang=vi]');
      if (!inVietnamese && node.nodeValue) lines.push(node.nodeValue.trim());
    }
    return { lang: document.documentElement.lang, lines };
  });
  const left = lines.filter((line) => words.has(line)).map((line) => `“${line}”`);
  return lang === 'en' ? left : [...left, `is in ${lang}`];
}
