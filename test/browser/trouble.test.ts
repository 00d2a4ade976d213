import { Client } from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, listenTo, openBrowser, person, phone } from '../support/browser.ts';
import { barriers, overflow } from '../support/browser-faults.ts';
import { untranslated } from '../support/browser-words.ts';
import { embeddedIn } from '../support/live.ts';
import {
  dataFolder,
  removeFolder,
  ServerProcess,
  setUp,
  signalDatabase,
  visitorAt,
} from '../support/server.ts';

/*
 * The pages that no address leads to: what a running server answers while its database hangs, and
 * when it meets a fault of its own. People see them on the worst day, so they too must be good.
 */

let folder: string;
let server: ServerProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await dataFolder();
  server = new ServerProcess({ DATA_DIR: folder });
  const address = await server.address();
  const admin = visitorAt(address);
  await setUp(admin, await server.setUpPath());
  browser = await openBrowser();
  context = await person(browser, address);
  const cookies = [...admin.cookies].map(([name, value]) => ({ name, value, url: address }));
  await context.addCookies(cookies);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await removeFolder(folder);
});

const languages = ['vi', 'en'] as const;
type Told = Readonly<Record<(typeof languages)[number], readonly string[]>>;

/** Asks for a page that is refused, and looks at the answer in every language, colour and width. */
async function lookAt(path: string, status: number, told: Told): Promise<void> {
  for (const lang of languages) {
    const heard = listenTo(page);
    const asked = `${path}?lang=${lang}`;
    const answer = await page.goto(asked);
    expect(answer?.status(), asked).toBe(status);
    expect(await answer?.headerValue('retry-after')).toBe(status === 503 ? '5' : null);
    const [heading = '', ...sentences] = told[lang];
    expect(await page.title()).toBe(`${heading} – Điểm Sáng`);
    expect(await page.locator('h1').allInnerTexts()).toEqual([heading]);
    const shown = await page.locator('main').innerText();
    for (const sentence of sentences) expect(shown).toContain(sentence);
    if (lang === 'en') expect(await untranslated(page)).toEqual([]);
    else expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    // What failed is told to the log alone: no file, no line, no word of the database.
    expect(await page.content()).not.toMatch(
      /\bat .+:\d+|\.[mc]?[jt]sx?:|node:|relation|postgres/i,
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of [desk, phone]) {
        await page.setViewportSize(size);
        const view = `${asked}, ${colorScheme}, ${size.width} px`;
        expect(await barriers(page), view).toEqual([]);
        expect(await overflow(page), view).toEqual([]);
      }
    }
    expect(heard).toEqual([]);
    page.removeAllListeners();
  }
  await context.clearCookies({ name: 'lang' });
}

/** The page offers the same address again, where all is well by now. */
async function tryAgain(): Promise<void> {
  await page.getByRole('link', { name: 'Load the page again', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Rounds', exact: true }).waitFor();
}

test('a database that hangs is told in words', async () => {
  signalDatabase(folder, 'SIGSTOP');
  try {
    await lookAt('/rounds', 503, {
      vi: [
        'Hệ thống đang bận hoặc đang bảo trì',
        'Những gì đã lưu vẫn an toàn. Hãy chờ vài phút rồi tải lại trang này.',
        'Tải lại trang',
        'Về trang đầu',
      ],
      en: [
        'The system is busy or under maintenance',
        'What was saved is safe. Wait a few minutes, then load this page again.',
        'Load the page again',
        'To the first page',
      ],
    });
    expect(await page.locator('.incident').count()).toBe(0);
  } finally {
    signalDatabase(folder, 'SIGCONT');
  }
  await expect.poll(async () => (await context.request.get('/readyz')).status()).toBe(200);
  await tryAgain();
});

test('a fault of our own is told in words, with what finds it in the log', async () => {
  const owner = new Client(embeddedIn(folder));
  await owner.connect();
  // A table that is not where the code expects it: no outage, and nothing that waiting would mend.
  await owner.query('alter table round rename to round_gone');
  try {
    await lookAt('/rounds', 500, {
      vi: [
        'Hệ thống gặp lỗi',
        'Lỗi thuộc về hệ thống, không phải do bạn, và đã được ghi lại.',
        'Khi báo lỗi, hãy đọc mã này:',
        'Tải lại trang',
        'Về trang đầu',
      ],
      en: [
        'The system met an error',
        'The fault is ours, not yours, and it has been recorded.',
        'When you report this, read out the code:',
        'Load the page again',
        'To the first page',
      ],
    });
    expect(await page.locator('.incident code').innerText()).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}$/);
  } finally {
    await owner.query('alter table round_gone rename to round');
    await owner.end();
  }
  await tryAgain();
});
