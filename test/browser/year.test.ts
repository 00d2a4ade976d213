import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aPhoto } from '../../src/server/demo/proofs.ts';
import { desk, listenTo, phone } from '../support/browser.ts';
import { type BrowserDemo, openBrowserDemo } from '../support/browser-demo.ts';

/*
 * On a fresh demo, without a manual: a school's officer with a phone records an observance with two
 * photos, sees criterion 5 move and what is still short, and puts a figure right; a commune's officer
 * finds the school among those who are behind. What a hand does is counted.
 */

let demo: BrowserDemo;

beforeAll(async () => {
  demo = await openBrowserDemo(inject('postgres'));
}, 120_000);
afterAll(() => demo.close());

/** Counts presses and fields typed. */
function hand(page: Page) {
  let steps = 0;
  const main = page.getByRole('main');
  const done = async (act: Promise<unknown>) => {
    steps++;
    await act;
  };
  return {
    steps: () => steps,
    link: (name: string | RegExp) => done(main.getByRole('link', { name }).first().click()),
    menu: (name: string) =>
      done(page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()),
    button: (name: string) => done(main.getByRole('button', { name, exact: true }).click()),
    type: (name: string, text: string) => done(page.fill(`main [name="${name}"]`, text)),
    tick: (name: string | RegExp) => done(main.getByLabel(name).first().check()),
  };
}

/** Of the nine demands of criterion 5, how many the home page says are still short. */
async function shortOfFive(page: Page): Promise<string> {
  const line = page.locator('.status-item', { hasText: 'Bảy đợt hưởng ứng' }).first();
  return line.innerText();
}

test('an officer with a phone records an observance with two photos, and sees what it moved', async () => {
  const page = await demo.signedIn('lg-0101', phone);
  const faults = listenTo(page);
  if (!(await page.locator('h1').innerText()).includes('trên 14')) {
    await page.getByRole('link', { name: /Điển hình 2026/ }).click();
  }
  expect(await shortOfFive(page)).toContain('Còn 6 yêu cầu nữa chưa đủ.');
  const began = Date.now();
  const act = hand(page);
  const task = page.locator('li, tr, .task', {
    hasText: 'Ngày toàn dân phòng, chống ma túy (26/6)',
  });
  await task
    .getByRole('link', { name: /Ghi việc này/ })
    .first()
    .click();
  expect(await page.locator('[name=day]').inputValue()).toBe('12/06/2026');
  await act.type('title', 'Ngày hội “Nói không với ma túy”');
  await act.tick(/không chứa bí mật nhà nước/);
  const photos = await Promise.all(
    [91, 92].map(async (n) => {
      const photo = await aPhoto(n);
      const buffer = Buffer.from(await photo.arrayBuffer());
      return { name: photo.name, mimeType: photo.type, buffer };
    }),
  );
  await page.setInputFiles('main [type=file]', photos);
  await page.locator('[name=uploads]').nth(1).waitFor({ state: 'attached' });
  await act.button('Lưu việc này');
  await page.getByText('Đã ghi việc này.').waitFor();
  expect(
    await page
      .locator('main')
      .getByText(/IMG_21\d\d\.jpg/)
      .count(),
  ).toBe(2);
  // One press opens the form, one chooses the photos.
  expect(act.steps() + 2).toBeLessThanOrEqual(6);
  expect(Date.now() - began).toBeLessThan(60_000);

  await page.goto('/');
  if (!(await page.locator('h1').innerText()).includes('trên 14')) {
    await page.getByRole('link', { name: /Điển hình 2026/ }).click();
  }
  expect(await shortOfFive(page)).toContain('Còn 5 yêu cầu nữa chưa đủ.');
  expect(await page.locator('main').innerText()).toMatch(/30\/07\s+còn 48 ngày/);
  expect(faults).toEqual([]);
});

test('an officer puts a figure right, and what it was is still told', async () => {
  const page = await demo.signedIn('lg-0101', phone);
  await page.goto('/figures');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Điển hình 2026/ })
    .click();
  const card = page.locator('[id="figure-directives-disseminated"]');
  await card.locator('summary').first().click();
  await card.locator('[name=value]').fill('7');
  await card.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page
    .getByText(/Đã lưu/)
    .first()
    .waitFor();
  expect(await card.innerText()).toContain('7');
  await page.goto('/');
  expect(await page.locator('main').innerText()).not.toContain('còn thiếu 01 văn bản');
});

test('a commune’s officer finds the school among those who are behind', async () => {
  const page = await demo.signedIn('ca-minhson', desk);
  await page.waitForURL('**/behind*');
  await page.selectOption('[name=round]', { label: 'Điển hình 2026' });
  await page.getByRole('button', { name: 'Lọc' }).click();
  const row = page.locator('tbody tr', { hasText: 'Trường THPT Minh Sơn' });
  expect(await row.innerText()).toMatch(/tiêu chí/);
  await row.getByRole('link').first().click();
  await page.waitForURL('**/units/*/year*');
  expect(await page.locator('main').innerText()).toContain('Trường THPT Minh Sơn');
});
