import type { Browser, BrowserContext, Page } from 'playwright-core';
import { password } from '../../src/server/demo/people.ts';
import { fillDemo } from '../../src/server/demo/province.ts';
import { openTestApp, type TestApp } from './app.ts';
import { openBrowser, person } from './browser.ts';
import { serve } from './browser-server.ts';

/** A fresh demo behind a real server, and the browsers of the people who try it. */
export interface BrowserDemo {
  readonly app: TestApp;
  /** Someone signed in, with a browser of their own. */
  readonly signedIn: (
    account: string,
    viewport: { readonly width: number; readonly height: number },
    script?: boolean,
  ) => Promise<Page>;
  readonly signIn: (page: Page, account: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openBrowserDemo(
  postgres: Parameters<typeof openTestApp>[0],
): Promise<BrowserDemo> {
  const app = await openTestApp(postgres);
  await fillDemo(app, app.clock.now);
  const running = await serve(app.connection, () => app.clock.now, app.dataDir);
  const browser: Browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  return {
    app,
    async signedIn(account, viewport, script = true) {
      const context = await person(browser, running.address, {
        viewport,
        javaScriptEnabled: script,
      });
      contexts.push(context);
      const page = await context.newPage();
      await signIn(page, account);
      return page;
    },
    signIn,
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await running.stop();
      await app.db.close();
    },
  };
}

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in?lang=vi');
  await page.fill('[name=account]', account);
  await page.fill('[name=password]', password);
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
