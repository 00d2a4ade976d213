import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Running } from '../../src/server/start.ts';
import { password } from '../support/app.ts';
import { listenTo, openBrowser, person } from '../support/browser.ts';
import { communeCodes, unitsFile } from '../support/browser-files.ts';
import { serveEmpty } from '../support/browser-server.ts';

/*
 * The first day of a province, by clicking: from the set-up link to a school that sees its year.
 * Once as most people see it, once without script, on which nothing may depend.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const link = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('link', { name }).first().click();
const heading = (page: Page) => page.locator('h1').innerText();
const codes = (page: Page) => page.locator('.slip-code').allInnerTexts();

describe.each([
  { how: 'with script', script: true },
  { how: 'without script', script: false },
])('the first day, $how', ({ script }) => {
  let running: Running;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  const someone = async () => {
    const context = await person(browser, running.address, { javaScriptEnabled: script });
    contexts.push(context);
    const page = await context.newPage();
    listenTo(page, faults);
    return page;
  };
  let admin: Page;
  let province: Page;
  let commune: Page;
  let schoolCode = '';
  let communeCode = '';
  let provinceCode = '';

  beforeAll(async () => {
    running = await serveEmpty(inject('postgres'), () => new Date('2026-06-12T03:00:00Z'));
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await running.stop();
  });

  /** Waits for long work: the page looks for itself, or is asked to by its link. */
  const until = async (page: Page, title: string) => {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      if ((await heading(page)) === title) return;
      if (script) await page.waitForTimeout(250);
      else await page.getByRole('link', { name: 'Xem tiến độ mới' }).click();
    }
    throw new Error(`${title} never came: ${await heading(page)}`);
  };

  const bring = async (page: Page, file: File) => {
    const buffer = Buffer.from(await file.arrayBuffer());
    await page.setInputFiles('[name=file]', { name: file.name, mimeType: file.type, buffer });
    await button(page, 'Gửi tệp và xem trước');
    expect(await page.locator('main').innerText()).toContain('Cột nào chứa gì?');
    await button(page, 'Chạy thử');
    await until(page, 'Kết quả chạy thử');
  };

  const join = async (page: Page, code: string, name: string) => {
    await page.goto('/sign-in');
    await link(page, 'Tôi có phiếu mời');
    await page.fill('[name=code]', code.toLowerCase());
    await button(page, 'Tiếp tục');
    await page.fill('[name=name]', name);
    await page.fill('[name=password]', password);
    await page.fill('[name=again]', password);
    await button(page, 'Lưu mật khẩu');
  };

  test('from the set-up link to a school that sees its year', async () => {
    const story: [string, () => Promise<void>][] = [];
    const step = (name: string, act: () => Promise<void>) => story.push([name, act]);
    step('the set-up link makes the province and its administrator', async () => {
      admin = await someone();
      await admin.goto(running.setUpLink ?? '');
      await admin.fill('[name=province]', 'tỉnh Lam Giang');
      await admin.fill('[name=name]', 'Hoàng Thị Thu Trang');
      await admin.fill('[name=login]', 'quantri');
      await admin.fill('[name=password]', password);
      await admin.fill('[name=again]', password);
      await button(admin, 'Tạo tỉnh và bắt đầu');
      expect(await heading(admin)).toBe('Việc cần làm để bắt đầu');
      expect(running.setUpLink && (await admin.goto(running.setUpLink))?.status()).toBe(404);
    });

    step('a national catalogue gives its communes', async () => {
      await admin.goto('/');
      await link(admin, 'Danh mục xã, phường');
      await link(admin, 'Nhập danh mục từ tệp');
      const lines = communeCodes.map(({ code, name }) => `25,Tỉnh Lam Giang,${code},${name}`);
      const rows = ['province_code,province,commune_code,commune', ...lines, '01,Hà Nội,4,Ba Đình'];
      await bring(admin, new File([rows.join('\n')], 'danh-muc.csv', { type: 'text/csv' }));
      await button(admin, 'Nhập 11 dòng');
      await until(admin, 'Đã nhập xong');
    });

    step('a round is made and opened', async () => {
      await admin.goto('/rounds');
      await link(admin, 'Tạo đợt');
      const set = await admin.locator('[name=set] option', { hasText: 'Phụ lục số 02' });
      await admin.selectOption('[name=set]', (await set.getAttribute('value')) ?? '');
      await admin.fill('[name=year]', '2026');
      await admin.locator('main form button').last().click();
      const days = {
        registerBy: '31/03/2026',
        submitBy: '20/11/2026',
        communeBy: '30/11/2026',
        provinceBy: '15/12/2026',
        decideBy: '31/12/2026',
      };
      for (const [name, day] of Object.entries(days)) await admin.fill(`[name=${name}]`, day);
      await admin.check('[name=communeUnitsBy][value=province]');
      for (const name of ['communePower', 'provincePower'])
        await admin.selectOption(`[name=${name}]`, { index: 1 });
      await button(admin, 'Lưu đợt');
      await button(admin, 'Mở đợt');
      expect(await admin.locator('main').innerText()).toContain('Đang mở');
    });

    step('police of province and communes are invited by slips', async () => {
      await admin.goto('/accounts');
      await link(admin, 'Mời một người');
      await admin.check('[name=role][value=province]');
      await button(admin, 'Tạo tài khoản và in phiếu');
      [provinceCode = ''] = await codes(admin);
      await admin.goto('/accounts');
      await button(admin, 'Tạo tài khoản và in phiếu');
      expect((await codes(admin)).length).toBe(11);
      const slip = admin.locator('.slip', { hasText: 'Công an xã Đồng Ích' });
      communeCode = await slip.locator('.slip-code').innerText();
    });

    step('an untidy sheet of units is imported', async () => {
      province = await someone();
      await join(province, provinceCode, 'Nguyễn Hữu Phước');
      expect(await heading(province)).toBe('Đơn vị chậm');
      await province.goto('/units');
      await link(province, 'Nhập từ Excel');
      await bring(province, unitsFile(120));
      expect(await province.locator('#rows-table').count()).toBe(1);
      await button(province, /^Nhập \d+ dòng$/);
      await until(province, 'Đã nhập xong');
      await link(province, 'Xem: Đơn vị');
      expect(await province.locator('.list-count').innerText()).toMatch(/^1\d\d đơn vị$/);
    });

    step('a commune joins with its code and invites a school', async () => {
      commune = await someone();
      await join(commune, communeCode, 'Trần Văn Bình');
      await commune.goto('/units');
      await commune.selectOption('[name=kind]', 'school');
      await commune.selectOption('[name=level]', 'commune');
      await button(commune, 'Lọc');
      await commune.locator('tbody th a').first().click();
      await button(commune, 'Mời cán bộ đầu mối');
      [schoolCode = ''] = await codes(commune);
      expect(schoolCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    });

    step('its officer joins, signs in again, and sees the year’s criteria', async () => {
      const login = await commune.locator('.slip dd').nth(1).innerText();
      const officer = await someone();
      await join(officer, schoolCode, 'Nguyễn Thị Bích Hạnh');
      await officer.goto('/account');
      await officer.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click();
      await officer.fill('[name=account]', login);
      await officer.fill('[name=password]', password);
      await button(officer, 'Đăng nhập');
      expect(await heading(officer)).toMatch(/^0 trên \d+ tiêu chí đã đạt$/);
      const shown = await officer.locator('main').innerText();
      expect(shown).toContain('Quán triệt, triển khai chủ trương');
      expect(await officer.locator('.status-item').count()).toBe(14);
    });

    step('a stranger is asked to sign in; another commune’s unit does not exist', async () => {
      const stranger = await someone();
      await stranger.goto('/units');
      expect(new URL(stranger.url()).pathname).toBe('/sign-in');
      await province.goto('/units?sort=commune&order=desc');
      const other = await province.locator('tbody th a').first().getAttribute('href');
      expect((await commune.goto(other ?? ''))?.status()).toBe(404);
      expect(faults).toEqual([]);
    });
    for (const [name, act] of story) {
      await act().catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      });
    }
  }, 120_000);
});
