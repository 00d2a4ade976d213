import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { fileTasks } from '../../src/features/files/index.ts';
import type { Running } from '../../src/server/start.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
} from '../support/app.ts';
import { ownBrowser, phone } from '../support/browser.ts';
import { barriers, overflow } from '../support/browser-faults.ts';
import { serve } from '../support/browser-server.ts';
import { anOpenRound } from '../support/years.ts';

/* An officer where there is no line: nothing that was recorded is lost, and nothing is sent twice. */

const welfare = 'Hoạt động an sinh xã hội';
const kept = /Đã giữ trong máy này/;

let app: TestApp;
let running: Running;
let tenant: string;
let unit: string;
let officers: readonly [string, string];
let profile: string;
let context: BrowserContext;
let photos: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[];

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  const { id: commune } = await aCommune(app, tenant, 'Xã Sóng Yếu', '30009');
  await anOpenRound(app, tenant);
  ({ id: unit } = await aUnit(app, tenant, commune, { code: 'O-1', name: 'Trường Trên Núi' }));
  const where = { commune, unit };
  const [first, second] = [
    await anAccount(app, tenant, 'officer', where),
    await anAccount(app, tenant, 'officer', where),
  ];
  officers = [first.id, second.id];
  running = await serve(app.connection, () => app.clock.now, app.dataDir);
  photos = await Promise.all(
    ['san-truong.jpg', 'hoi-nghi.jpg'].map(async (name, n) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: await sharp({
        create: { width: 80, height: 60, channels: 3, background: { r: 90 * n, g: 120, b: 60 } },
      })
        .jpeg()
        .toBuffer(),
    })),
  );
});
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'ds-profile-'));
  context = await ownBrowser(profile, running.address);
});
afterEach(() => context.close());
afterAll(async () => {
  await running.stop();
  await app.db.close();
});

/** Signs in as people do who are let in for days: a closed browser keeps the session. */
async function signIn(account: string, address = running.address): Promise<void> {
  const { cookies } = await signedIn(app, tenant, account);
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  await context.addCookies(
    [...cookies].map(([name, value]) => ({ name, value, url: address, expires })),
  );
}

/** A page of someone whose browser has the form for when there is no line. */
async function ready(account: string, base = ''): Promise<Page> {
  await signIn(account);
  const page = await context.newPage();
  await page.goto(base === '' ? '/' : `${base}/year`);
  const kept = () => keptForms(page);
  await expect.poll(kept, { timeout: 10_000 }).toEqual([`${base}/records/new`]);
  return page;
}

/** The pages that the browser keeps; whatever is not a style, script or font. */
function keptForms(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => !path.startsWith('/assets/'));
  });
}

async function write(page: Page, title: string, withPhotos = false): Promise<void> {
  await page.fill('[name=find]', 'an sinh');
  await page.getByLabel(welfare, { exact: true }).check();
  await page.fill('[name=day]', '05/06/2026');
  await page.fill('[name=title]', title);
  if (!withPhotos) return;
  await page.locator('[name=noSecrets]').check();
  await page.locator('input[name=file]').setInputFiles(photos);
}

const save = (page: Page) => page.getByRole('button', { name: 'Lưu việc này' }).click();

/** From now on a record that is sent arrives, and its answer does not; tells when the first is lost. */
async function loseAnswers(): Promise<{ readonly lost: Promise<void> }> {
  let resolve = (): void => undefined;
  const lost = new Promise<void>((tell) => {
    resolve = tell;
  });
  await context.route('**/records/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch({ maxRedirects: 0 });
    // What an answer sets is lost with it.
    await context.clearCookies({ name: /said/ });
    await route.abort();
    resolve();
  });
  return { lost };
}

/** How many files of unsent forms the browser keeps. */
function draftFiles(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('diem-sang-drafts');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('files').objectStore('files').count();
          count.onsuccess = () => resolve(count.result);
          count.onerror = () => reject(count.error);
        };
      }),
  );
}

/** What the server has under a title: for each such record, its files that are kept. */
async function onServer(title: string) {
  return app.db.within({ tenant, reach: 'system' }, async (tx) => {
    const records = await tx
      .selectFrom('unit_record')
      .select(['id', 'title'])
      .where('unit_id', '=', unit)
      .where('title', '=', title)
      .execute();
    return Promise.all(
      records.map(({ id }) =>
        tx
          .selectFrom('unit_file')
          .select('name')
          .where('record_id', '=', id)
          .where('state', '=', 'kept')
          .orderBy('name')
          .execute()
          .then((files) => files.map(({ name }) => name)),
      ),
    );
  });
}

describe('the worker', () => {
  test('is served to be asked about anew, under the same walls as a page', async () => {
    const answer = await fetch(`${running.address}/service-worker.js`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('keeps the empty form and nothing else, until somebody signs out', async () => {
    const page = await ready(officers[0]);
    for (const path of ['/records', '/figures', '/records/new?category=social-welfare'])
      await page.goto(path);
    expect(await keptForms(page)).toEqual(['/records/new']);
    await page.goto('/');
    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('form[action="/sign-out"]')?.requestSubmit(),
    );
    await page.waitForURL('**/sign-in');
    expect(await keptForms(page)).toEqual([]);
    await context.setOffline(true);
    await expect(page.goto('/records/new')).rejects.toThrow('net::ERR_FAILED');
  });
});

describe('without a line', () => {
  test('a record with photos outlives the browser, and is sent once, by itself', async () => {
    const title = 'Tặng quà ở bản xa';
    let page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await page.getByText('Đang không có mạng').waitFor();
    await write(page, title, true);
    await save(page);
    await page.getByText(kept).waitFor();
    await page.getByText('Chưa gửi 1 việc; sẽ tự gửi khi có mạng').waitFor();
    expect(await page.locator('[data-outbox-item]').innerText()).toContain('05/06/2026 · 2 tệp');
    expect(await page.locator('[name=title]').inputValue()).toBe('');
    expect(await page.locator('.upload').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page)).toEqual([]);
    await context.close();
    expect(await onServer(title)).toEqual([]);

    context = await ownBrowser(profile, running.address);
    await context.setOffline(true);
    page = await context.newPage();
    await page.goto('/records/new');
    await page.getByText('Chưa gửi 1 việc').waitFor();
    // A second tab wakes at the same moment.
    const other = await context.newPage();
    await other.goto('/records/new');
    await context.setOffline(false);
    for (const one of [page, other])
      await one.locator('[data-outbox-held]').waitFor({ state: 'hidden' });
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
    await page.goto('/');
    await page.goto('/records');
    await page.getByText(title).waitFor();
    expect(await onServer(title)).toHaveLength(1);
  });

  test('what a kind asks for is asked without a line, and goes along', async () => {
    const title = 'Nói chuyện pháp luật ở bản';
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await page.fill('[name=find]', 'pho bien phap luat');
    await page
      .getByLabel(/phổ biến pháp luật/)
      .first()
      .check();
    await page.fill('[name=day]', '05/06/2026');
    await page.fill('[name=title]', title);
    await page.getByText('Đang không có mạng nên chưa xem được').waitFor();
    const yes = page.locator('[name="field.vigilance"][value=yes]');
    await yes.waitFor();
    expect(await barriers(page)).toEqual([]);
    await save(page);
    await page.getByText('điều loại việc đó hỏi thêm').waitFor();
    expect(await yes.evaluate((radio) => radio === document.activeElement)).toBe(true);
    await yes.check();
    // What was answered is there again when the form is opened anew, still without a line.
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
      .toContain('field.vigilance');
    await page.reload();
    await expect.poll(() => yes.isChecked()).toBe(true);
    await save(page);
    await page.getByText(kept).waitFor();
    expect(await page.locator('[name="field.vigilance"]').count()).toBe(0);
    await context.setOffline(false);
    await expect.poll(() => onServer(title)).toEqual([[]]);
  });

  test('photos of a record that is not saved yet are there when its page is opened again', async () => {
    const title = 'Chụp xong thì máy tắt';
    const page = await ready(officers[0]);
    await page.goto('/records/new');
    await write(page, title, true);
    await expect.poll(() => page.locator('.upload-kept').count()).toBe(2);
    // The line goes, and one more is photographed; then the browser.
    await context.setOffline(true);
    const [first] = photos;
    if (!first) throw new Error('no photo');
    const third = await sharp(first.buffer).flip().rotate(90).jpeg().toBuffer();
    await page
      .locator('input[name=file]')
      .setInputFiles([{ ...first, name: 'cong-truong.jpg', buffer: third }]);
    await page.getByText('cong-truong.jpg').waitFor();
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(title);
    await expect.poll(() => draftFiles(page)).toBe(3);
    await context.close();
    context = await ownBrowser(profile, running.address);
    await signIn(officers[0]);
    const again = await context.newPage();
    await again.goto('/records/new');
    await expect.poll(() => again.locator('[name=title]').inputValue()).toBe(title);
    await expect.poll(() => again.locator('.upload-kept').count()).toBe(3);
    await again.reload();
    await expect.poll(() => again.locator('.upload-kept').count()).toBe(3);
    await save(again);
    await again.getByText('Đã ghi việc này.').waitFor();
    expect(await onServer(title)).toEqual([['cong-truong.jpg', 'hoi-nghi.jpg', 'san-truong.jpg']]);
    await again.goto('/records/new');
    await again.waitForLoadState('networkidle');
    expect(await again.locator('.upload').count()).toBe(0);
    // And those that are given up with their draft do not come back.
    await write(again, 'Bỏ dở', true);
    await expect.poll(() => again.locator('.upload-kept').count()).toBe(2);
    await expect.poll(() => draftFiles(again)).toBe(2);
    await again.reload();
    await expect.poll(() => again.locator('.upload-kept').count()).toBe(2);
    await again.getByRole('button', { name: /^Bỏ/ }).first().click();
    await expect.poll(() => again.locator('.upload').count()).toBe(0);
    await again.reload();
    await again.waitForLoadState('networkidle');
    expect(await again.locator('.upload').count()).toBe(0);
  });

  test('two records one after the other are two', async () => {
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    for (const title of ['Việc thứ nhất', 'Việc thứ hai']) {
      await write(page, title);
      await save(page);
      await page.getByText(`Đã giữ trong máy này: ${title}`).waitFor();
    }
    await page.getByText('Chưa gửi 2 việc').waitFor();
    await page.goto('/records/new');
    await write(page, 'Việc thứ ba');
    await save(page);
    await page.getByText('Chưa gửi 3 việc').waitFor();
    await context.setOffline(false);
    await page.locator('[data-outbox-held]').waitFor({ state: 'hidden' });
    for (const title of ['Việc thứ nhất', 'Việc thứ hai', 'Việc thứ ba'])
      expect(await onServer(title), title).toHaveLength(1);
  });

  test('an office that records for a unit has the same', async () => {
    const title = 'Xã ghi thay';
    const { public_id } = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('unit').select('public_id').where('id', '=', unit).executeTakeFirstOrThrow(),
    );
    const base = `/units/${public_id}`;
    const page = await ready((await anAccount(app, tenant, 'province')).id, base);
    await context.setOffline(true);
    await page.goto(`${base}/records/new`);
    await write(page, title, true);
    await save(page);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    await page.getByRole('link', { name: `Đã gửi: ${title}` }).waitFor();
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
  });

  test('nobody else at the same machine sees it, and it waits for its own', async () => {
    const title = 'Việc của người thứ nhất';
    const page = await ready(officers[0]);
    await context.setOffline(true);
    // A busy machine takes a new page off the line late: its writer would send it, as is right.
    const sent = /\/(healthz|files|records\/new)$/;
    await context.route(sent, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    await page.goto('/records/new');
    await write(page, title);
    await save(page);
    await page.getByText(kept).waitFor();
    await page.goto('about:blank');
    await context.unroute(sent);
    await context.clearCookies();
    await signIn(officers[1]);
    await context.setOffline(false);
    await page.goto('/records/new');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-outbox-held]').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).not.toContain(title);
    expect(await onServer(title)).toEqual([]);
    await context.clearCookies();
    await signIn(officers[0]);
    await page.goto('/');
    await page.getByText(`Đã gửi: ${title}`).waitFor();
    expect(await onServer(title)).toHaveLength(1);
  });

  test('whose session is over is asked to sign in', async () => {
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await write(page, 'Việc chờ đăng nhập');
    await save(page);
    await page.getByText(kept).waitFor();
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Đăng nhập để gửi' }).waitFor();
    expect(await onServer('Việc chờ đăng nhập')).toEqual([]);
  });

  test('what is refused comes back to be mended, and is then one', async () => {
    const title = 'Giao ban quý II';
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await write(page, title, true);
    // No such day: only the server can tell.
    await page.fill('[name=day]', '31/06/2026');
    await save(page);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    await page.getByText('Chưa nhận được vì còn chỗ cần sửa').waitFor();
    await page.goto('/');
    await page.getByText('Chưa gửi 1 việc; cần sửa trước khi gửi').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mở để sửa' }).click();
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe(title);
    expect(await page.getByLabel(welfare, { exact: true }).isChecked()).toBe(true);
    // Put right by another wrong day, it is still the one that waits.
    await page.fill('[name=day]', '31/06/2025');
    await save(page);
    await page.getByText('một ngày có thật').first().waitFor();
    await page.fill('[name=day]', '30/06/2025');
    await save(page);
    await page.getByText('Đã ghi việc này.').waitFor();
    await page.goto('/records/new');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-outbox-held]').isVisible()).toBe(false);
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
  });

  test('what is in hand to be put right has its photos, however its form is reached', async () => {
    const title = 'Sửa dở rồi đi nơi khác';
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await write(page, title, true);
    await page.fill('[name=day]', '31/06/2026');
    await save(page);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    const refused = page.getByText('Chưa nhận được vì còn chỗ cần sửa');
    await refused.waitFor();
    // Of the same title, it is another all the same, until it is said to be dropped.
    await page.fill('[name=title]', title);
    const mend = page.getByRole('link', { name: `Mở để sửa: ${title}` });
    await mend.click();
    await page.getByText('đang ghi dở một việc khác').waitFor();
    await page.fill('[name=title]', '');
    await mend.click();
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe(title);
    // Kept once more, refused once more, and opened once more on the same page.
    await page.fill('[name=day]', '31/06/2025');
    await context.setOffline(true);
    await save(page);
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe('');
    await context.setOffline(false);
    await refused.waitFor();
    await mend.click();
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe(title);
    await page.fill('[name=day]', '05/06/2026');
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
      .toContain('05/06/2026');
    await page.goto('/records');
    await page.goto('/records/new');
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe(title);
    await page.getByText('san-truong.jpg').waitFor();
    await save(page);
    await page.getByText('Đã ghi việc này.').waitFor();
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
    await page.goto('/records/new');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-outbox-held]').isVisible()).toBe(false);
  });

  test('what is in hand has its photos, on a page that came back and after it was dropped', async () => {
    const title = 'Lúc có mạng lúc không';
    const page = await ready(officers[0]);
    await page.goto('/records/new');
    await write(page, title, true);
    await expect.poll(() => page.locator('.upload-kept').count()).toBe(2);
    await page.fill('[name=day]', '31/06/2026');
    await save(page);
    await page.locator('[data-error-summary]').waitFor();
    await context.setOffline(true);
    await page.fill('[name=day]', '31/06/2025');
    await save(page);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    await page.getByText('Chưa nhận được vì còn chỗ cần sửa').waitFor();
    const mend = page.getByRole('link', { name: `Mở để sửa: ${title}` });
    const listed = async () => [...(await page.locator('.upload-name').allTextContents())].sort();
    // Another that is only begun, without a title yet, is not written over.
    await page.locator('details.fold summary').first().click();
    await page.fill('[name=note]', 'Việc khác');
    await mend.click();
    await page.getByText('đang ghi dở một việc khác').waitFor();
    expect(await page.locator('[name=note]').inputValue()).toBe('Việc khác');
    await page.fill('[name=note]', '');
    await mend.click();
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe(title);
    await expect.poll(listed).toEqual(['hoi-nghi.jpg', 'san-truong.jpg']);
    // Left and come back to, dropped, and opened once more on the same page.
    await page.goto('/records');
    await page.goto('/records/new');
    await expect.poll(listed).toEqual(['hoi-nghi.jpg', 'san-truong.jpg']);
    await page.locator('[data-draft-discard]').click();
    await expect.poll(listed).toEqual([]);
    await mend.click();
    await expect.poll(listed).toEqual(['hoi-nghi.jpg', 'san-truong.jpg']);
    await expect.poll(() => page.locator('.upload-kept').count()).toBe(2);
    // In another tab, by its draft alone and under another title, it is still the same record.
    await page.fill('[name=day]', '05/06/2026');
    await page.fill('[name=title]', `${title}, đã sửa`);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('đã sửa');
    const other = await context.newPage();
    await page.close();
    await other.goto('/records/new');
    await expect.poll(() => other.locator('[name=title]').inputValue()).toBe(`${title}, đã sửa`);
    await expect.poll(() => other.locator('.upload-kept').count()).toBe(2);
    await save(other);
    await other.getByText('Đã ghi việc này.').waitFor();
    await other.goto('/records/new');
    await other.waitForLoadState('networkidle');
    expect(await other.locator('[data-outbox-held]').isVisible()).toBe(false);
    expect(await onServer(title)).toEqual([]);
    expect(await onServer(`${title}, đã sửa`)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
  });

  test('what was recorded before with other words is asked about, and is then one', async () => {
    const title = 'Đã ghi rồi lại sửa';
    const page = await ready(officers[0]);
    await page.goto('/records/new');
    await write(page, title);
    const { lost } = await loseAnswers();
    await save(page);
    await lost;
    await context.unroute('**/records/new');
    await page.goto('/records/new');
    await page.getByText('Đã khôi phục phần bạn nhập dở').waitFor();
    await page.fill('[name=title]', `${title} lần nữa`);
    await context.setOffline(true);
    await save(page);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    await page.getByText('Chưa nhận được vì còn chỗ cần sửa').waitFor();
    await page.getByRole('link', { name: 'Mở để sửa' }).click();
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe(`${title} lần nữa`);
    await save(page);
    await page.getByLabel('Là chính việc ấy: sửa việc đã ghi').check();
    await save(page);
    await page.getByText('Đã lưu thay đổi.').waitFor();
    expect(await onServer(title)).toEqual([]);
    expect(await onServer(`${title} lần nữa`)).toHaveLength(1);
    await page.goto('/records/new');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-outbox-held]').isVisible()).toBe(false);
  });

  test('a file that is refused is named, and the rest goes without it', async () => {
    const title = 'Có một tệp hỏng';
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await write(page, title, true);
    const broken = { name: 'hong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') };
    await page.locator('input[name=file]').setInputFiles([broken]);
    await save(page);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    await page.getByText('Chưa nhận được: hong.pdf').waitFor();
    // What is half typed is not written over by what is to be mended.
    await page.fill('[name=title]', 'Đang gõ dở');
    await page.getByRole('link', { name: `Mở để sửa: ${title}` }).click();
    await page.getByText('đang ghi dở một việc khác').waitFor();
    await page.fill('[name=title]', '');
    await page.goto('/');
    await page.getByRole('link', { name: `Mở để sửa: ${title}` }).click();
    await page.locator('.upload-wrong').getByText('hong.pdf').waitFor();
    await save(page);
    await page.getByText('Đã ghi việc này.').waitFor();
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
  });

  test('one that is not wanted goes after a question', async () => {
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await save(page);
    await page.getByText('Chưa giữ được: hãy chọn việc gì').waitFor();
    await write(page, 'Ghi nhầm');
    await save(page);
    await page.getByRole('button', { name: 'Bỏ: Ghi nhầm' }).click();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.getByRole('button', { name: 'Giữ lại: Ghi nhầm' }).click();
    await page.getByText('Chưa gửi 1 việc').waitFor();
    await page.getByRole('button', { name: 'Bỏ: Ghi nhầm' }).click();
    await page.getByRole('button', { name: 'Bỏ hẳn: Ghi nhầm' }).click();
    await page.getByText('Đã bỏ: Ghi nhầm').waitFor();
    await context.setOffline(false);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await onServer('Ghi nhầm')).toEqual([]);
  });
});

describe('a line that cannot be trusted', () => {
  test('is there in name only: the record is kept, and sent when it carries again', async () => {
    const title = 'Sóng có mà không chạy';
    const page = await ready(officers[0]);
    await page.goto('/records/new');
    await write(page, title, true);
    await context.route(/healthz|files/, (route) => route.abort());
    await save(page);
    await page.getByText(`Đã giữ trong máy này: ${title}`).waitFor();
    expect(await onServer(title)).toEqual([]);
    await context.unroute(/healthz|files/);
    // The list is drawn anew as each try ends: pressed as it stands, not once it has come to rest.
    await page.getByRole('button', { name: `Gửi ngay: ${title}` }).dispatchEvent('click');
    await page.getByRole('link', { name: `Đã gửi: ${title}` }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
  });

  test('loses the answer: what the server has already is not made again', async () => {
    const title = 'Đã đến nơi mà không hay';
    const page = await ready(officers[0]);
    await context.setOffline(true);
    await page.goto('/records/new');
    await write(page, title, true);
    await save(page);
    await page.getByText(kept).waitFor();
    await loseAnswers();
    await context.setOffline(false);
    await expect.poll(() => onServer(title)).toHaveLength(1);
    await page.locator('[data-state]').getByText('Chưa gửi').waitFor();
    await context.unroute('**/records/new');
    // On a busy machine it may have gone by itself before it is pressed.
    const now = page.getByRole('button', { name: `Gửi ngay: ${title}` });
    await now.click({ timeout: 3_000 }).catch(() => undefined);
    await page.getByText(`Đã gửi: ${title}`).waitFor();
    expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
  });

  test('loses the answer to the form itself: opened anew, it knows what it has made', async () => {
    const title = 'Trang trắng sau khi lưu';
    const page = await ready(officers[0]);
    await page.goto('/records/new');
    await write(page, title);
    const { lost } = await loseAnswers();
    await save(page);
    await lost;
    expect(await onServer(title)).toHaveLength(1);
    await context.unroute('**/records/new');
    await page.goto('/records/new');
    await page.getByText('Đã khôi phục phần bạn nhập dở').waitFor();
    expect(await page.inputValue('[name=title]')).toBe(title);
    await save(page);
    await page.getByText('đã được ghi từ trước').waitFor();
    expect(await onServer(title)).toHaveLength(1);
    // Done with: the next one is another.
    await page.goto('/records/new');
    expect(await page.inputValue('[name=title]')).toBe('');
  });

  test('and asks what to do with what was typed since', async () => {
    const title = 'Gõ thêm sau khi mất sóng';
    const page = await ready(officers[0]);
    await page.goto('/records/new');
    await write(page, title);
    const { lost } = await loseAnswers();
    await save(page);
    await lost;
    expect(await onServer(title)).toHaveLength(1);
    await context.unroute('**/records/new');
    await page.goto('/records/new');
    await page.fill('[name=title]', `${title}, lần hai`);
    await save(page);
    await page.getByText('Từ mẫu này đã ghi một việc').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    // Left and opened again, it still knows.
    await page.goto('/records/new');
    expect(await page.inputValue('[name=title]')).toBe(`${title}, lần hai`);
    await save(page);
    await page.getByLabel('Là chính việc ấy: sửa việc đã ghi').check();
    await save(page);
    await page.getByRole('heading', { level: 1, name: `${title}, lần hai` }).waitFor();
    expect(await onServer(title)).toEqual([]);
    expect(await onServer(`${title}, lần hai`)).toHaveLength(1);
  });

  test('and does not ask twice, nor make a third, where that answer is lost as well', async () => {
    const title = 'Mất sóng hai lần';
    const page = await ready(officers[0]);
    // Of a kind that asks for fields of its own, which come with a second look at the form.
    await page.goto('/records/new?category=model&field.effective=yes');
    await page.fill('[name=day]', '05/06/2026');
    await page.fill('[name=title]', title);
    const losing = async () => {
      const { lost } = await loseAnswers();
      await save(page);
      await lost;
      await context.unroute('**/records/new');
      await page.goto('/records/new');
      await page.waitForLoadState('networkidle');
      const offered = page.locator('[data-draft-restore]');
      if (await offered.isVisible()) await offered.click();
      await page.waitForLoadState('networkidle');
    };
    await losing();
    await page.fill('[name=title]', `${title}, việc khác`);
    await save(page);
    await page.getByLabel('Là một việc khác: ghi thêm việc mới').check();
    await losing();
    await save(page);
    await page.getByText('đã được ghi từ trước').waitFor();
    expect(await onServer(title)).toHaveLength(1);
    expect(await onServer(`${title}, việc khác`)).toHaveLength(1);
  });

  test('loses the answer to a form that was sent as it was opened', async () => {
    const title = 'Mẫu điền sẵn';
    const page = await ready(officers[0]);
    const filled = `/records/new?category=social-welfare&day=05/06/2026&title=${title}`;
    await page.goto(filled);
    const { lost } = await loseAnswers();
    await save(page);
    await lost;
    await context.unroute('**/records/new');
    await page.goto(filled);
    await save(page);
    await page.getByText('đã được ghi từ trước').waitFor();
    expect(await onServer(title)).toHaveLength(1);
  });

  test('two tabs with one draft are two records, whichever of them had a line', async () => {
    const first = await ready(officers[0]);
    await first.goto('/records/new');
    await write(first, 'Thẻ thứ nhất');
    await expect
      .poll(() => first.evaluate(() => JSON.stringify(localStorage)))
      .toContain('Thẻ thứ nhất');
    const second = await context.newPage();
    await second.goto('/records/new');
    await second.getByText('Đã khôi phục phần bạn nhập dở').waitFor();
    await second.fill('[name=title]', 'Thẻ thứ hai');
    await context.setOffline(true);
    for (const [page, title] of [
      [first, 'Thẻ thứ nhất'],
      [second, 'Thẻ thứ hai'],
    ] as const) {
      await save(page);
      await page.getByText(`Đã giữ trong máy này: ${title}`).waitFor();
    }
    await context.setOffline(false);
    await expect.poll(() => onServer('Thẻ thứ nhất')).toHaveLength(1);
    await expect.poll(() => onServer('Thẻ thứ hai')).toHaveLength(1);
  });

  test('nor are plain http and its missing worker in the way', async () => {
    const title = 'Qua mạng nội bộ';
    const address = running.address.replace('127.0.0.1', 'noi-bo.test');
    await context.close();
    context = await ownBrowser(profile, address, [
      '--host-resolver-rules=MAP noi-bo.test 127.0.0.1',
    ]);
    await signIn(officers[0], address);
    const page = await context.newPage();
    await page.goto('/records/new');
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    for (const one of [`${title} 1`, `${title} 2`]) {
      await context.setOffline(true);
      await write(page, one, true);
      await save(page);
      await page.getByText(`Đã giữ trong máy này: ${one}`).waitFor();
      await context.setOffline(false);
      await page.getByText(`Đã gửi: ${one}`).waitFor();
      expect(await onServer(one)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
    }
  });

  test('and a browser that keeps nothing says so, and leaves what was typed', async () => {
    const page = await ready(officers[0]);
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await page.goto('/records/new');
    await context.setOffline(true);
    await write(page, 'Không có chỗ giữ');
    await save(page);
    await page.getByText('Trình duyệt này không giữ được việc').waitFor();
    expect(await page.locator('[name=title]').inputValue()).toBe('Không có chỗ giữ');
    await context.setOffline(false);
    await save(page);
    await page.getByText('Đã ghi việc này.').waitFor();
  });
});

test('photos that had arrived before the line broke are there though it was long in coming back', async () => {
  const title = 'Mạng hỏng ba ngày';
  const page = await ready(officers[0]);
  await page.goto('/records/new');
  await write(page, title, true);
  await expect.poll(() => page.locator('.upload', { hasText: 'Đã giữ' }).count()).toBe(2);
  await context.setOffline(true);
  await save(page);
  await page.getByText(kept).waitFor();
  expect(await page.locator('[data-outbox-item]').innerText()).toContain('2 tệp');
  // The server gives up what belongs to no record for so long.
  const later = () => new Date(app.clock.now.getTime() + 3 * 86_400_000);
  await fileTasks(app.db, later, app.files)['tidy-files']?.({}, true);
  await context.setOffline(false);
  await page.locator('[data-outbox-held]').waitFor({ state: 'hidden' });
  expect(await onServer(title)).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
});

test('one that is thrown away while another is sent is not sent', async () => {
  const page = await ready(officers[0]);
  await context.setOffline(true);
  await page.goto('/records/new');
  const titles = ['Việc giữ lại', 'Việc bỏ giữa chừng'];
  for (const title of titles) {
    await write(page, title);
    await save(page);
    await page.locator('[data-outbox-item]', { hasText: title }).waitFor();
  }
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await context.route('**/records/new', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await context.setOffline(false);
  const first = new URLSearchParams((await sending).postData() ?? '').get('title') ?? '';
  const other = titles.find((title) => title !== first) ?? '';
  await page.getByRole('button', { name: `Bỏ: ${other}` }).click();
  await page.getByRole('button', { name: `Bỏ hẳn: ${other}` }).click();
  await page.getByText(`Đã bỏ: ${other}`).waitFor();
  answer();
  await page.locator('[data-outbox-held]').waitFor({ state: 'hidden' });
  const more = page.waitForRequest((request) => request.method() === 'POST', { timeout: 2_000 });
  await expect(more).rejects.toThrow('Timeout');
  expect([await onServer(first), await onServer(other)]).toEqual([[[]], []]);
});

test('with a line, a record saved while its photos are on their way has them all', async () => {
  const page = await ready(officers[0]);
  await page.setViewportSize(phone);
  await page.goto('/records/new');
  await write(page, 'Lưu thật nhanh', true);
  await save(page);
  await page.getByText('Đã ghi việc này.').waitFor();
  expect(await onServer('Lưu thật nhanh')).toEqual([['hoi-nghi.jpg', 'san-truong.jpg']]);
});
