import { get } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Running } from '../../src/server/start.ts';
import { openBrowser, person } from '../support/browser.ts';
import { serve } from '../support/browser-server.ts';
import { aWorld, type World } from '../support/browser-world.ts';

let world: World;
let running: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await aWorld(inject('postgres'));
  running = await serve(world.app.connection, () => world.app.clock.now, world.app.dataDir);
  browser = await openBrowser();
  const context = await person(browser, running.address);
  await context.addCookies(await world.as('province', running.address));
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await world.app.db.close();
});

/** Bytes of an answer as they cross the line, to a browser that knows only gzip. */
function weigh(path: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', cookie };
    get(new URL(path, running.address), { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

describe('a first visit weighs at most 25 kB, of which 5 kB of script', () => {
  test.each(['/sign-in', '/units'])('%s', async (path) => {
    const cookies = path === '/units' ? await world.as('province', running.address) : [];
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    await page.goto(path);
    const { styles, scripts } = await page.evaluate(() => ({
      styles: [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ href }) => href,
      ),
      scripts: [...document.scripts].map(({ src }) => src),
    }));
    const sum = async (paths: readonly string[]) => {
      const weights = await Promise.all(paths.map((one) => weigh(one, cookie)));
      return weights.reduce((total, bytes) => total + bytes, 0);
    };
    const [html, css, script] = [await sum([path]), await sum(styles), await sum(scripts)];
    const told = `${path}: HTML ${html}, CSS ${css}, script ${script} bytes`;
    console.log(told);
    expect(script, told).toBeLessThanOrEqual(5_000);
    expect(html + css + script, told).toBeLessThanOrEqual(25_000);
  });

  test('and a font of at most 15 kB, which nobody waits for', async () => {
    const fonts: number[] = [];
    await page.goto('/units');
    const sources = await page.evaluate(async () => {
      await document.fonts.ready;
      return performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.woff2'));
    });
    for (const source of sources) fonts.push(await weigh(source, ''));
    const display = await page.evaluate(() => [...document.fonts].map(({ display }) => display));
    expect(fonts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(15_000);
    expect(display).not.toContain('block');
  });
});

describe('on paper', () => {
  /** What a sheet of A4 leaves between its margins, 175 mm, in pixels of a page. */
  const sheet = { width: 661, height: 980 };

  const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  test.each([
    ['the list', () => '/units'],
    ['a unit', () => `/units/${world.places.units[0]}`],
    ['an import', () => `/imports/units/${world.places['imports/units'][1]}`],
    ['a set', () => `/criteria-sets/${world.places['criteria-sets'][0]}`],
  ])('%s has nothing to press, and nothing cut', async (_name, path) => {
    await page.goto(path());
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    for (const part of ['.band', '.crumbs', '.filters', '.button', '.skip', '.list-bar .actions']) {
      const shown = page.locator(part).filter({ visible: true });
      expect(await shown.count(), part).toBe(0);
    }
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => !one.closest('.visually-hidden, svg'))
        .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
        .map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(0);
    await page.emulateMedia({ media: null });
  });

  test('slips fill one sheet for each eight, every word on its own slip', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/units?account=none');
    for (const box of (await page.locator('tbody [name=unit]').all()).slice(0, 9))
      await box.check();
    await page.getByRole('button', { name: 'In phiếu mời cho đơn vị đã chọn' }).click();
    await page.waitForSelector('.sheet');
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.slip')]
        .filter((slip) => slip.scrollHeight > slip.clientHeight + 1)
        .map((slip) => `${slip.scrollHeight} of ${slip.clientHeight}: ${slip.textContent}`),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.slip').count()).toBe(9);
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(2);
    await page.emulateMedia({ media: null });
  });
});
