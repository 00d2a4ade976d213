import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Running } from '../../src/server/start.ts';
import { password } from '../support/app.ts';
import { openBrowser, person } from '../support/browser.ts';
import { serve } from '../support/browser-server.ts';
import { aWorld, type World, type WorldRole } from '../support/browser-world.ts';

let world: World;
let running: Running;
let browser: Browser;
let edit: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  world = await aWorld(inject('postgres'));
  running = await serve(world.app.connection, () => world.app.clock.now, world.app.dataDir);
  browser = await openBrowser();
  edit = `/units/${world.places.units[0]}/edit`;
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await world.app.db.close();
});

async function signedIn(role: WorldRole): Promise<Page> {
  const context = await person(browser, running.address);
  contexts.push(context);
  await context.addCookies(await world.as(role, running.address));
  return context.newPage();
}

const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });

/** Goes on by the Tab key until it stands on what is sought, and sees each step of the way. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((sought) => {
      const one = document.activeElement;
      if (!one || one === document.body) return { found: false, seen: true, what: 'nothing' };
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return { found: one.matches(sought), seen, what: one.outerHTML.slice(0, 120) };
    }, selector);
    expect(at.seen, `focus is not to be seen on ${at.what}`).toBe(true);
    if (at.found) return;
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`);
}

describe('by keyboard alone', () => {
  test('one signs in, filters, opens a unit, is led to an error, and saves', async () => {
    const context = await person(browser, running.address);
    contexts.push(context);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await tabTo(page, '.skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await tabTo(page, '[name=account]');
    await page.keyboard.type(world.login);
    await tabTo(page, '[name=password]');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/behind');
    await tabTo(page, 'nav a[href="/units"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/units');

    await tabTo(page, '[name=q]');
    await page.keyboard.type('truong thpt minh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/units?*q=truong*');
    await tabTo(page, 'tbody th a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/units/*');
    await tabTo(page, 'a[href$="/edit"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/edit');

    await tabTo(page, '[name=code]');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-error-summary]:focus');
    expect(await page.title()).toMatch(/^Có lỗi: /);
    await tabTo(page, '[data-error-summary] a');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-code');
    await page.keyboard.type('LG-00012');
    await page.keyboard.press('Enter');
    await page.waitForURL(/units\/[^/]+$/);
    expect(await page.locator('[role=status]').innerText()).toContain('Đã lưu');
  });

  test('menus open and close, and nothing holds the keyboard', async () => {
    const page = await signedIn('province');
    await page.goto('/units');
    for (const menu of ['details.user', 'details.filters-more']) {
      await tabTo(page, `${menu} summary`);
      await page.keyboard.press('Enter');
      expect(await page.locator(menu).getAttribute('open')).not.toBeNull();
      await tabTo(page, menu === 'details.user' ? '.user-panel a' : '[name=account]');
    }
    await page.goto(edit);
    const last = await page.locator('main a, main button').last();
    await tabTo(page, 'main .form-cancel');
    expect(await last.evaluate((one) => one.matches('.form-cancel'))).toBe(true);
    for (let step = 0; step < 5; step++) await page.keyboard.press('Tab');
    await tabTo(page, '.brand');
  });
});

describe('what is typed', () => {
  const drafts = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));

  test('survives a closed page, and is forgotten when it is saved', async () => {
    const page = await signedIn('province');
    await page.goto(edit);
    await page.fill('[name=address]', 'Số 99, đường Lê Lợi');
    await page.waitForFunction(() => localStorage.length > 0);
    await page.close();

    const again = await page.context().newPage();
    await again.goto(edit);
    expect(await again.locator('[data-draft-restored]').isVisible()).toBe(true);
    expect(await again.inputValue('[name=address]')).toBe('Số 99, đường Lê Lợi');
    await save(again).click();
    await again.waitForURL(/units\/[^/]+$/);
    expect(await drafts(again)).toEqual([]);
    await again.goto(edit);
    expect(await again.locator('[data-draft-note]').isVisible()).toBe(false);
    expect(await again.inputValue('[name=address]')).toBe('Số 99, đường Lê Lợi');
  });

  test('is not kept from one person for another on the same machine', async () => {
    const page = await signedIn('province');
    await page.goto(edit);
    await page.fill('[name=address]', 'Chưa xong');
    await page.waitForFunction(() => localStorage.length > 0);
    await page.context().clearCookies();
    await page.context().addCookies(await world.as('commune', running.address));
    await page.goto(edit);
    expect(await page.inputValue('[name=address]')).not.toBe('Chưa xong');
  });

  test('is sent once, however often the button is pressed', async () => {
    const page = await signedIn('province');
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent++;
    });
    await page.goto('/units/new');
    await page.fill('[name=code]', 'LG-DOI');
    await page.fill('[name=name]', 'Trường Bấm Hai Lần');
    await page.check('[name=kind][value=school]');
    await page.selectOption('[name=commune]', { index: 1 });
    await save(page).dblclick();
    await page.waitForURL(/units\/(?!new)[^/]+$/);
    expect(sent).toBe(1);
    await page.goto('/units?q=bam+hai+lan');
    expect(await page.locator('.list-count').innerText()).toBe('1 đơn vị');
  });

  test('by two people at once is laid side by side, and what is chosen is saved', async () => {
    const [one, other] = [await signedIn('province'), await signedIn('commune')];
    for (const page of [one, other]) await page.goto(edit);
    await one.fill('[name=phone]', '0211 3861 111');
    await save(one).click();
    await one.waitForURL(/units\/[^/]+$/);
    await other.fill('[name=phone]', '0211 3861 222');
    await other.fill('[name=members]', '1.055');
    await save(other).click();
    await other.waitForSelector('table.conflict');
    const shown = await other.locator('table.conflict').innerText();
    for (const text of ['0211 3861 111', '0211 3861 222', '1.055']) expect(shown).toContain(text);
    await other.check('[name="pick.phone"][value=theirs]');
    await other.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
    await other.waitForURL(/units\/[^/]+$/);
    const saved = await other.locator('main').innerText();
    expect(saved).toContain('0211 3861 111');
    expect(saved).toContain('1.055');
  });
});
