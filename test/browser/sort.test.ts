import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { Running } from '../../src/server/start.ts';
import { desk, openBrowser, person, phone } from '../support/browser.ts';
import { barriers, overflow } from '../support/browser-faults.ts';
import { serve } from '../support/browser-server.ts';
import { aWorld, type World, type WorldRole } from '../support/browser-world.ts';

/* On a phone a table is cards, and the headings by which it is sorted stand above them. */

let world: World;
let running: Running;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  world = await aWorld(inject('postgres'));
  running = await serve(world.app.connection, () => world.app.clock.now, world.app.dataDir);
  browser = await openBrowser();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await running.stop();
  await world.app.db.close();
});

/** A list on a phone that runs no script. */
async function onPhone(role: WorldRole, path: string) {
  context = await person(browser, running.address, { viewport: phone, javaScriptEnabled: false });
  await context.addCookies(await world.as(role, running.address));
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test.each([
  ['province', '/units', 'Tên đơn vị', 'Mã đơn vị', 'sort=code', 'sort=code&order=desc'],
  ['admin', '/communes', 'Tên', 'Mã', 'sort=code', 'sort=-code'],
  ['admin', '/accounts', 'Họ và tên', 'Tên tài khoản', 'sort=login', 'sort=-login'],
] as const)('%s sorts %s, and turns the order', async (role, path, first, other, up, down) => {
  const page = await onPhone(role, path);
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
  const link = (name: string) => head(name).getByRole('link');
  const values = async () => {
    const all = await page.locator(`tbody td[data-label="${other}"]`).allInnerTexts();
    expect(all.length).toBeGreaterThan(1);
    return all;
  };
  const box = await link(other).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
  expect(await head(first).getAttribute('aria-sort')).toBe('ascending');
  expect(await head(other).getAttribute('aria-sort')).toBe('none');

  await link(other).click();
  expect(new URL(page.url()).search).toBe(`?${up}`);
  expect(await head(other).getAttribute('aria-sort')).toBe('ascending');
  const rising = await values();
  await link(other).click();
  expect(new URL(page.url()).search).toBe(`?${down}`);
  expect(await head(other).getAttribute('aria-sort')).toBe('descending');
  // A list of several pages shows its other end.
  const falling = await values();
  expect(falling[0]).not.toBe(rising[0]);
  if ((await page.locator('.pages').count()) === 0) expect(falling).toEqual(rising.toReversed());
});

test('the way to sort is named in both languages, keeps conditions, and has no barrier', async () => {
  context = await person(browser, running.address, { viewport: phone });
  await context.addCookies(await world.as('province', running.address));
  const page = await context.newPage();
  const label = () =>
    page
      .locator('thead tr')
      .evaluate((row) => getComputedStyle(row, '::before').content.replace(/^"([^"]*)".*$/, '$1'));
  for (const [lang, words] of [
    ['vi', 'Sắp xếp theo'],
    ['en', 'Sort by'],
  ]) {
    await page.goto(`/units?q=truong&lang=${lang}`);
    expect(await label()).toBe(words);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page), `${lang} ${colorScheme}`).toEqual([]);
    }
    expect(await overflow(page)).toEqual([]);
  }
  const seen = await page
    .locator('thead th')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().width > 1).map((one) => one.textContent),
    );
  expect(seen).toEqual(['Name of the unit', 'Unit code', 'Commune']);
  await page.getByRole('link', { name: 'Commune', exact: true }).click();
  await page.waitForURL('**/units?*sort=commune*');
  expect(new URL(page.url()).searchParams.get('q')).toBe('truong');

  // Where the headings stand over their columns they need no words before them.
  await page.setViewportSize(desk);
  expect(await label()).toBe('none');
  expect(await page.locator('thead').isVisible()).toBe(true);
});

test('a list that cannot be sorted says nothing of it', async () => {
  const page = await onPhone('admin', '/rounds');
  expect(await page.locator('thead tr').getAttribute('data-label')).toBeNull();
  expect((await page.locator('thead').boundingBox())?.height ?? 0).toBeLessThanOrEqual(1);
});
