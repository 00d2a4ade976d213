import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Running } from '../../src/server/start.ts';
import { listenTo, openBrowser, person, phone } from '../support/browser.ts';
import { barriers } from '../support/browser-faults.ts';
import { serve } from '../support/browser-server.ts';
import { aWorld, type World } from '../support/browser-world.ts';

/* An officer with a phone records what was done today, with script and without. */

let world: World;
let running: Running;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  world = await aWorld(inject('postgres'));
  running = await serve(world.app.connection, () => world.app.clock.now, world.app.dataDir);
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await world.app.db.close();
});

async function officer(script: boolean): Promise<Page> {
  const context = await person(browser, running.address, {
    viewport: phone,
    javaScriptEnabled: script,
  });
  contexts.push(context);
  await context.addCookies(await world.as('officer', running.address));
  return context.newPage();
}

/** Counts what a hand does: a press, or a field typed. */
function hand(page: Page) {
  let steps = 0;
  return {
    steps: () => steps,
    press: async (role: 'link' | 'button', name: string) => {
      steps++;
      await page.getByRole(role, { name, exact: true }).first().click();
    },
    tick: async (label: string) => {
      steps++;
      await page.getByLabel(label, { exact: true }).check();
    },
    type: async (name: string, text: string) => {
      steps++;
      await page.fill(`[name="${name}"]`, text);
    },
  };
}

const places = (page: Page) => page.locator('[data-record-places]');

describe.each([
  { how: 'with script', script: true, most: 7 },
  { how: 'without script', script: false, most: 9 },
])('on a phone, $how', ({ script, most }) => {
  test('from the first page to a saved record in a few steps', async () => {
    const page = await officer(script);
    const faults = listenTo(page);
    const act = hand(page);
    await page.goto('/');
    await act.press('link', 'Việc đã ghi');
    await act.press('link', 'Ghi một việc');
    await act.type('find', 'an sinh');
    if (!script) await act.press('button', 'Tìm');
    await act.tick('Hoạt động an sinh xã hội');
    await act.type('title', 'Tặng quà gia đình chính sách');
    if (!script) await act.press('button', 'Xem sẽ tính vào đâu');
    await places(page).getByText('Tiêu chí 13 (đ)').waitFor();
    expect(await page.locator('[name=title]').inputValue()).toBe('Tặng quà gia đình chính sách');
    await act.press('button', 'Lưu việc này');
    await page.getByText('Đã ghi việc này.').waitFor();
    expect(await page.locator('h1').innerText()).toBe('Tặng quà gia đình chính sách');
    expect(act.steps()).toBeLessThanOrEqual(most);
    expect(faults).toEqual([]);
  });

  test('what a category asks for is asked, and named where it is left out', async () => {
    const page = await officer(script);
    const act = hand(page);
    await page.goto('/records/new?category=recognition');
    await act.type('title', 'Phân loại phong trào');
    await act.press('button', 'Lưu việc này');
    await page.getByRole('link', { name: 'Kết quả về: chưa chọn.' }).click();
    await act.tick('Đánh giá, phân loại phong trào toàn dân bảo vệ ANTQ');
    // With script the answers are those of the kind just chosen; without it, all that there may be.
    if (script) await act.tick('Xuất sắc');
    else await page.selectOption('[name="field.result"]', 'excellent');
    await act.type('field.forYear', '2026');
    await act.press('button', 'Lưu việc này');
    await page.getByText('Đã ghi việc này.').waitFor();
    expect(await page.locator('main').innerText()).toContain('Chưa đối chiếu');
  });
});

describe('with script', () => {
  test('the kinds narrow, a day is picked, and what is asked follows the kinds', async () => {
    const page = await officer(true);
    await page.goto('/records/new');
    await page.fill('[name=find]', 'MA TUY');
    await expect
      .poll(() => page.locator('[data-kind]:visible').allInnerTexts())
      .toEqual(['Tháng hành động phòng, chống ma túy', 'Ngày toàn dân phòng, chống ma túy 26/6']);
    await page.fill('[name=find]', 'khong co gi');
    await page.getByText('Không có loại việc nào như vậy').waitFor();
    await page.fill('[name=find]', 'mo hinh xay dung');
    await page.getByLabel('Mô hình xây dựng mới hoặc duy trì').check();
    await page.getByText('Hoạt động hiệu quả', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Hôm qua' }).click();
    expect(await page.locator('[name=day]').inputValue()).toBe('11/06/2026');
    await page.getByLabel('Có', { exact: true }).check();
    await places(page).getByText('Tiêu chí 7 (g), Mô hình hoạt động hiệu quả').waitFor();
    expect(await page.getByLabel('Có', { exact: true }).isChecked()).toBe(true);
    await page.fill('[name=day]', '01/12/2026');
    await places(page).getByText('chưa đến ngày này').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('a draft brings back answers to what its kinds ask for', async () => {
    const page = await officer(true);
    await page.goto('/records/new');
    await page.fill('[name=find]', 'bang khen');
    await page.getByLabel('Bằng khen', { exact: true }).check();
    await page.getByLabel('Bộ trưởng').check();
    await page.fill('[name=title]', 'Bằng khen của Bộ');
    await page.goto('/');
    await page.goto('/records/new');
    await page.getByText('Đã khôi phục phần bạn nhập dở').waitFor();
    await page.getByLabel('Bộ trưởng').waitFor();
    expect(await page.getByLabel('Bộ trưởng').isChecked()).toBe(true);
    expect(await page.locator('[name=title]').inputValue()).toBe('Bằng khen của Bộ');
  });
});
