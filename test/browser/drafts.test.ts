import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { desk } from '../support/browser.ts';
import { type BrowserDemo, openBrowserDemo } from '../support/browser-demo.ts';

/* What is typed into the small forms of a year outlives the page, and is forgotten once it is saved. */

let demo: BrowserDemo;
beforeAll(async () => {
  demo = await openBrowserDemo(inject('postgres'));
}, 120_000);
afterAll(() => demo.close());

const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':draft:')));

test('a figure and what is said beside it, though their form is folded away', async () => {
  const page = await demo.signedIn('lg-0101', desk);
  await page.goto(new URL('/figures', page.url()).href);
  const id = 'figure-guards-disciplined';
  const card = page.locator(`#${id}`);
  const explanation = page.locator(`#${id}-explanation`);
  const told = 'Số liệu theo sổ trực của tổ bảo vệ, đối chiếu với Công an xã.';
  const folds = card.locator('details:has(form) > summary, form details > summary');
  const value = page.locator(`#${id}-value`);
  if (!(await value.isVisible())) await folds.first().click();
  await value.fill('3');
  if (!(await explanation.isVisible())) await folds.last().click();
  await explanation.fill(told);
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.includes(':draft:')),
  );
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain('figure-');
  const csrf = await page.locator(`#${id} input[name=csrf]`).first().inputValue();
  expect(kept).not.toContain(csrf);

  // Tomorrow the form proposes another day: nobody has changed anything for that.
  await page.goto(new URL('/profile', page.url()).href);
  await page.evaluate(() => {
    for (const [name, draft] of Object.entries(localStorage))
      if (name.includes(':draft:'))
        localStorage.setItem(name, JSON.stringify({ ...JSON.parse(draft), opened: '[]' }));
  });
  await page.goto(new URL('/figures', page.url()).href);
  expect(await card.locator('[data-draft-restored]').isVisible()).toBe(true);
  expect(await value.inputValue()).toBe('3');
  expect(await explanation.isVisible()).toBe(true);
  expect(await explanation.inputValue()).toBe(told);
  // No other figure has what was typed for this one.
  expect(await page.locator('[data-draft-note]:visible').count()).toBe(1);

  await card.locator('form button:not([type=button]):not([name=take])').first().click();
  await page.waitForURL(/#figure-/);
  await card.getByText(told).first().waitFor();
  expect(await drafts(page)).toEqual([]);
  await page.reload();
  expect(await page.locator('[data-draft-note]:visible').count()).toBe(0);
});
