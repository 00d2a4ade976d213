import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listenTo, phone } from '../support/browser.ts';
import { type BrowserDemo, openBrowserDemo } from '../support/browser-demo.ts';
import { barriers, overflow } from '../support/browser-faults.ts';

/*
 * On a fresh demo, with a telephone: a school's officer goes from the gap list to a submitted dossier
 * with its signed scan attached, the commune takes it in, and one that comes late is refused in words.
 */

let demo: BrowserDemo;

beforeAll(async () => {
  demo = await openBrowserDemo(inject('postgres'));
}, 120_000);
afterAll(() => demo.close());

const main = (page: Page) => page.getByRole('main');
const text = (page: Page) => main(page).innerText();

/** Barriers are sought by a script that waits, which it cannot in a page where none may run. */
async function isSound(page: Page, script = true): Promise<void> {
  if (script) expect(await barriers(page), page.url()).toEqual([]);
  expect(await overflow(page), page.url()).toEqual([]);
}

/** Everything that stands between a draft and its signature. */
async function close(page: Page, script = true): Promise<string> {
  await main(page).getByRole('link', { name: 'Kiểm tra và chốt số liệu' }).click();
  await isSound(page, script);
  const stale = main(page).getByRole('link', { name: 'Khai lại số liệu', exact: true });
  if (await page.locator('#figures ~ .notice, .notice:has-text("chưa khai lại")').count()) {
    await stale.last().click();
    await isSound(page, script);
    await main(page)
      .getByRole('button', { name: /^Khai lại tất cả/ })
      .click();
  }
  const reason = page.locator('textarea[name=reason]');
  if (await reason.count()) await reason.fill('Bản gốc đang trình ký, xem tại văn phòng.');
  await page.check('[name=confirm]');
  await main(page).getByRole('button', { name: 'Chốt số liệu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ: Đã chốt, chờ ký' }).waitFor();
  return page.locator('.code').first().innerText();
}

/** A paper is taken away, printed and signed: here it comes back as it went. */
async function takeAway(page: Page, paper: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page)
      .getByRole('link', { name: `PDF: ${paper}` })
      .click(),
  ]);
  const scan = join(demo.app.dataDir, `${paper}, đã ký.pdf`);
  await download.saveAs(scan);
  return scan;
}

const attach = (page: Page) =>
  main(page).getByRole('button', { name: 'Đính kèm bản đã ký' }).click();

/** The scan is chosen once, though a letter of the code was wrong at first. */
async function attachSigned(page: Page, scan: string, code: string): Promise<void> {
  await page.fill('[name=code]', '2222-2222');
  await page.check('#attach [name=noSecrets]');
  await page.setInputFiles('#attach input[name=file]', scan);
  await attach(page);
  await page.getByRole('link', { name: `Lần chốt hiện nay mang mã ${code}` }).waitFor();
  expect(await page.locator('#attach .uploads-list').innerText()).toMatch(/đã ký\.pdf\s+.*Đã giữ/);
  expect(await page.inputValue('#attach input[name=file]')).toBe('');
  expect(await page.isChecked('#attach [name=noSecrets]')).toBe(true);
  expect(await page.inputValue('[name=code]')).toBe('2222-2222');
  await page.fill('[name=code]', code.toUpperCase());
  await attach(page);
  await page.getByText('Đã đính kèm: Tờ trình đề nghị công nhận').waitFor();
  await main(page).getByRole('link', { name: 'Tờ trình đề nghị công nhận, đã ký.pdf' }).waitFor();
}

async function submit(page: Page, code: string): Promise<void> {
  await main(page).getByRole('button', { name: 'Gửi hồ sơ', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ: Chờ tiếp nhận' }).waitFor();
  expect(await text(page)).toContain(code);
  expect(await text(page)).toContain('Cán bộ đầu mối gửi hồ sơ, căn cứ tờ trình thủ trưởng đã ký');
}

test('an officer goes from the gap list to a submitted dossier with its signed scan', async () => {
  const page = await demo.signedIn('lg-0101', phone);
  const faults = listenTo(page);
  await main(page).getByRole('link', { name: 'Xem hồ sơ' }).first().click();
  await isSound(page);
  const code = await close(page);
  await isSound(page);
  // Looked at in the page, then taken away.
  await main(page).getByRole('link', { name: 'Tờ trình đề nghị công nhận', exact: true }).click();
  const first = page.locator('.paper-page').first();
  await first.waitFor();
  await expect
    .poll(() =>
      first.evaluate((image) => 'naturalWidth' in image && Number(image.naturalWidth) > 500),
    )
    .toBe(true);
  await isSound(page);
  const scan = await takeAway(page, 'Tờ trình đề nghị công nhận');
  await page.goBack();
  // What the server refuses is told at its name, and the form stays as it is.
  await page.fill('[name=code]', code);
  await page.setInputFiles('#attach input[name=file]', {
    name: 'hong.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 hỏng'),
  });
  await page.check('#attach [name=noSecrets]');
  await page.locator('#attach .uploads-list').getByText('tệp hỏng').waitFor();
  await attach(page);
  await page.locator('#attach [name=file]:focus').waitFor();
  expect(await page.inputValue('[name=code]')).toBe(code);
  expect(await page.locator('#attach .errors').count()).toBe(0);
  await attachSigned(page, scan, code);
  await isSound(page);
  await submit(page, code);
  await isSound(page);
  await page.goto('/');
  expect(await text(page)).toContain(`mã ${code}`);
  expect(await text(page)).not.toContain('Việc cần làm');
  // The refusal of the broken file is reported to the console by the browser itself.
  expect(faults.filter((one) => !one.includes('status of 422'))).toEqual([]);
});

test('the commune finds it waiting and takes it in', async () => {
  const page = await demo.signedIn('ca-minhson', phone);
  await page.goto('/queue');
  await isSound(page);
  const row = page.getByRole('row', { name: /Trường THPT Minh Sơn/ });
  await row.getByRole('button', { name: /Tiếp nhận/ }).click();
  await page
    .getByText(/Đã tiếp nhận/)
    .first()
    .waitFor();
  await page.goto('/queue?view=appraised');
  await page.getByRole('row', { name: /Trường THPT Minh Sơn/ }).waitFor();
  await isSound(page);
  const officer = await demo.signedIn('lg-0101', phone);
  await officer.goto('/dossier');
  expect(await officer.locator('h1').innerText()).toBe('Hồ sơ: Xã đang thẩm định');
});

/** Goes on by Tab alone until what has the focus is what is wanted. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} cannot be reached by keyboard`);
}

test('a dossier is closed and reopened by keyboard alone', async () => {
  const page = await demo.signedIn('lg-9007', phone);
  await page.goto('/dossier');
  await tabTo(page, 'a[href$="/closing"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/closing');
  const stale = page.locator('.notice', { hasText: 'chưa khai lại' });
  if (await stale.count()) {
    await tabTo(page, 'main a.button[href$="/figures"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures');
    await tabTo(page, '#restate button[type=submit]:not([data-draft-discard])');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/closing*');
  }
  if (await page.locator('textarea[name=reason]').count()) {
    await tabTo(page, 'textarea[name=reason]');
    await page.keyboard.type('Bản gốc đang trình ký.');
  }
  await tabTo(page, '[name=confirm]');
  await page.keyboard.press('Space');
  await tabTo(page, '#close button[type=submit]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ: Đã chốt, chờ ký' }).waitFor();
  await tabTo(page, '#reopen button[type=submit]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ: Đang thực hiện' }).waitFor();
});

test('without script a dossier is closed, its scan attached and itself submitted all the same', async () => {
  const page = await demo.signedIn('lg-9007', phone, false);
  await page.goto('/dossier');
  const code = await close(page, false);
  await isSound(page, false);
  const scan = await takeAway(page, 'Tờ trình đề nghị công nhận');
  // The plain file goes with its form, and stays with it where the code is wrong.
  await attachSigned(page, scan, code);
  await isSound(page, false);
  await submit(page, code);
  await main(page).getByRole('button', { name: 'Thu hồi hồ sơ đã gửi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ: Đã chốt, chờ ký' }).waitFor();
  await main(page).getByText('Rút hồ sơ khỏi đợt').first().click();
  await main(page).getByRole('button', { name: 'Rút hồ sơ khỏi đợt' }).click();
  await page.getByRole('link', { name: 'Lý do rút: chưa nhập.' }).waitFor();
  await submit(page, code);
});

test('after the last day it is refused in words, and nothing is lost', async () => {
  demo.app.clock.now = new Date('2027-01-08T02:00:00Z');
  const page = await demo.signedIn('lg-0101', phone);
  await page.goto('/dossier');
  await main(page).getByRole('link', { name: 'Điển hình 2026' }).first().click();
  await page.getByText('Đã quá hạn gửi hồ sơ').waitFor();
  await close(page);
  expect(await text(page)).toContain(
    'Hạn gửi hồ sơ là ngày 05/01/2027. Gửi sau hạn cần Công an cấp xã đồng ý.',
  );
  expect(await main(page).getByRole('button', { name: 'Gửi hồ sơ', exact: true }).count()).toBe(0);
  await isSound(page);
});
