import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Running } from '../../src/server/start.ts';
import { desk, listenTo, openBrowser, person, phone } from '../support/browser.ts';
import { barriers, overflow } from '../support/browser-faults.ts';
import { pagesOf } from '../support/browser-pages.ts';
import { serve } from '../support/browser-server.ts';
import { untranslated } from '../support/browser-words.ts';
import { aWorld, type World, type WorldRole } from '../support/browser-world.ts';

/* Every page, as every role that may open it: what must be true of all is looked for in each. */

let world: World;
let running: Running;
let browser: Browser;

beforeAll(async () => {
  world = await aWorld(inject('postgres'));
  running = await serve(world.app.connection, () => world.app.clock.now, world.app.dataDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await world.app.db.close();
});

/** What depends on colours, and what on the width of the window; all else is the same in each view. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const ofWidth = [...ofColour, 'target-size', 'scrollable-region-focusable'];

/** Contents already looked at: pages that two roles see alike are looked at once. */
const seen = new Set<string>();

/** Whether the content of the page is new; what differs in each form for each visitor is left out. */
async function isNew(page: Page): Promise<boolean> {
  const content = await page
    .locator('main')
    .evaluate((main) => main.innerHTML.replace(/name="csrf" value="[^"]*"/g, ''));
  const before = seen.size;
  return seen.add(content).size > before;
}

/** Links of the page that lead nowhere; of those alike but for an id, one is followed. */
async function deadLinks(page: Page, followed: Set<string>): Promise<string[]> {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const dead: string[] = [];
  for (const href of links) {
    const alike = href
      .replace(/[a-z2-9]{14}/g, ':id')
      .replace(/\/papers\/\w+/, '/papers/:paper')
      .replace(/[?#].*/, '');
    if (followed.has(alike)) continue;
    followed.add(alike);
    const answer = await page.context().request.get(href);
    if (!answer.ok()) dead.push(`the link ${href} answers ${answer.status()}`);
  }
  return dead;
}

/** Everything that is wrong with one page. */
async function faultsOf(page: Page, path: string, followed: Set<string>): Promise<string[]> {
  const heard = listenTo(page);
  const answer = await page.goto(path);
  const faults: string[] = [];
  const find = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${path} ${where}: ${fault}`));
  // A page that loads itself anew must stand still while it is looked at.
  await page.evaluate(() => {
    for (let timer = Number(setTimeout(() => undefined)); timer > 0; timer--) clearTimeout(timer);
  });
  if (answer?.status() !== 200) find('', [`answered ${answer?.status()}`]);
  const { lang, title, headings } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
  }));
  if (lang !== 'vi') find('', [`is in ${lang}`]);
  if (!/^.+ – Điểm Sáng$/.test(title)) find('', [`has the title ${title}`]);
  if (headings !== 1) find('', [`has ${headings} first headings`]);

  find('', await deadLinks(page, followed));
  if (await isNew(page)) {
    find('desk light', await barriers(page));
    // Colours do not hang on the width: one look at the dark ones is enough, where all is narrow.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(phone);
    find('phone dark', await barriers(page, ofColour));
    await page.emulateMedia({ colorScheme: 'light' });
    find('phone light', await barriers(page, ofWidth));
    find('phone', await overflow(page));
    await page.setViewportSize(desk);
  }

  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
  find('in English', await untranslated(page));
  await page.context().clearCookies({ name: 'lang' });
  find('says', heard);
  page.removeAllListeners();
  return faults;
}

async function look(context: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const page = await context.newPage();
  const faults: string[] = [];
  const followed = new Set<string>();
  for (const path of paths) faults.push(...(await faultsOf(page, path, followed)));
  await context.close();
  return faults;
}

describe('pages have no barrier, fit a phone, speak one language and report nothing', () => {
  const roles: readonly WorldRole[] = ['admin', 'province', 'commune', 'leader', 'head', 'officer'];

  test.each(roles)(
    'of %s',
    async (role) => {
      const context = await person(browser, running.address);
      await context.addCookies(await world.as(role, running.address));
      const paths = pagesOf(world.app.routes, role, world.placesOf(role));
      expect(paths.length).toBeGreaterThan(1);
      expect(await look(context, paths)).toEqual([]);
    },
    300_000,
  );

  test('of someone who has not signed in', async () => {
    const context = await person(browser, running.address);
    const paths = ['/sign-in', '/join', `/join?code=${world.code}`];
    expect(await look(context, paths)).toEqual([]);
  });
});
