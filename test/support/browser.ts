import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium: the one CHROMIUM names, else Debian's, else the one that comes with the packages. A
 * machine on which none starts fails its tests; they are never left out in silence.
 */
export async function browserPath(): Promise<string> {
  const installed = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (process.env.CHROMIUM !== undefined || existsSync(installed)) return installed;
  // The packed browser brings the libraries and fonts that a bare machine lacks, where it is told
  // that this is one; it reads that when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Of the packed browser's own flags none is taken: they give up what is tested, such as origins. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: flags });
}

export const desk = { width: 1280, height: 800 } as const;
export const phone = { width: 360, height: 740 } as const;

/** Faults that a page reports to its console, or by failing. */
export function listenTo(page: Page, faults: string[] = []): string[] {
  page.on('console', (message) => {
    // A page that is refused is reported as a failed resource of its own.
    const own = addressOf(message.location().url) === addressOf(page.url());
    if (message.type() === 'error' && !own) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

/** Without the place on the page. */
const addressOf = (url: string) => url.replace(/#.*$/, '');

/** A browser of one person, who sees the application at `address`. */
export async function person(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...here(address), ...options });
  context.setDefaultTimeout(20_000);
  return context;
}

/** The browser of one person that keeps what it holds in a folder, so that it can be closed. */
export async function ownBrowser(
  folder: string,
  address: string,
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await browserPath(),
    args: [...flags, ...more],
    ...here(address),
    viewport: phone,
  });
  context.setDefaultTimeout(20_000);
  return context;
}

function here(address: string) {
  return {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: desk,
    reducedMotion: 'reduce',
  } as const;
}
