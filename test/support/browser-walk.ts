import type { Page } from 'playwright-core';
import { hostileValues } from './answers.ts';
import { desk, listenTo, phone } from './browser.ts';
import { barriers, overflow } from './browser-faults.ts';
import { untranslated } from './browser-words.ts';
import type { Chances } from './chances.ts';

/** What a walk has done, by the kind of page it was done on. */
export interface Walked {
  readonly steps: number;
  /** Kinds of pages seen, each with how often. */
  readonly pages: ReadonlyMap<string, number>;
  readonly sent: number;
  readonly faults: readonly string[];
}

export interface Walk {
  readonly page: Page;
  readonly chance: Chances;
  readonly steps: number;
  /** The next page when someone has signed out, or their session has ended. */
  readonly signIn: () => Promise<void>;
  /** After every step: a moment passes. */
  readonly rest: () => void;
}

/** An address without what tells one thing of a kind from another. */
const kindOf = (url: string) =>
  new URL(url).pathname
    .replace(/\/[a-z2-9]{14}(?=[/-]|$)/g, '/:id')
    .replace(/-(\d+)$/, '-:criterion')
    .replace(/\/papers\/\w+/, '/papers/:paper');

/** How the browser notes an answer; each is looked at as it comes. */
const refused = /^Failed to load resource: the server responded/;

/** What no page may ever show: values of the program, read aloud. */
const program = /\b(?:undefined|NaN|Invalid Date|\[object )/;

/**
 * Someone who goes where chance leads: follows links, fills forms well or badly and sends them, turns
 * back, loads again, changes the language, the colours and the width of the window. Each page that
 * comes up is sound: no failure, no dead link, nothing reported, nothing typed lost.
 */
export async function walk({ page, chance, steps, signIn, rest }: Walk): Promise<Walked> {
  const pages = new Map<string, number>();
  const faults: string[] = [];
  const looked = new Set<string>();
  const trace: string[] = [];
  let sent = 0;
  const heard = listenTo(page);
  const settled = watch(page);
  // Pages that have gone stale by turning back may lead to what is no longer there.
  let stale = false;
  let status = 200;
  page.on('response', (response) => {
    const request = response.request();
    const [method, answered] = [request.method(), response.status()];
    const shown = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (shown) status = answered;
    // What a page asks for by itself is there; what it sends may be refused.
    if (answered >= (shown || method !== 'GET' ? 500 : 400))
      tell(`${method} ${response.url()} answers ${answered}`);
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  const tell = (fault: string) =>
    faults.push(`${fault}\n    after ${trace.slice(-6).join('\n          ')}`);

  for (let step = 0; step < steps && faults.length < 10; step++) {
    if (new URL(page.url()).pathname === '/sign-in') await signIn();
    const kind = kindOf(page.url());
    pages.set(kind, (pages.get(kind) ?? 0) + 1);
    const drawn = chance.in(100);
    let followed = false;
    if (drawn < 50) followed = await follow(page, chance, pages, trace);
    else if (drawn < 85) sent += await send(page, chance, trace, tell, settled);
    else if (drawn < 90) {
      trace.push('back');
      await turnBack(page, settled);
      stale = true;
    } else if (drawn < 94) {
      trace.push('reload');
      await page.reload();
    } else if (drawn < 97) {
      const colorScheme = chance.of(['light', 'dark'] as const);
      const size = chance.of([desk, phone]);
      trace.push(`${colorScheme}, ${size.width} px`);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
    } else {
      trace.push('home');
      await page.goto('/');
      stale = false;
    }
    await settled();
    rest();
    if (followed && !stale && status >= 400) tell(`a link leads to ${page.url()}: ${status}`);
    if (followed) stale = false;
    await look(page, status, looked, tell);
    for (const word of heard.splice(0)) if (!refused.test(word)) tell(`${page.url()} says ${word}`);
    if (status >= 400) {
      status = 200;
      await page.goto('/');
      await settled();
    }
  }
  return { steps, pages, sent, faults };
}

/** Turns back; the answer to a form is not kept, and leaves the browser with a page of its own. */
async function turnBack(page: Page, settled: () => Promise<void>): Promise<void> {
  await page.goBack().catch(() => undefined);
  await settled();
  if (!page.url().startsWith('http')) await page.goto('/');
}

/** Tells when the page stands still: nothing asked for is still on its way. */
function watch(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  // What a page that has gone away had asked for is never told to have ended.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) open.clear();
  });
  return async () => {
    for (let quiet = 0, waited = 0; quiet < 3 && waited < 200; waited++) {
      await page.waitForTimeout(25);
      quiet = open.size === 0 ? quiet + 1 : 0;
    }
    await page.waitForLoadState('load');
  };
}

/** Follows a link, sooner one to a kind of page that has been seen less. */
async function follow(
  page: Page,
  chance: Chances,
  seen: ReadonlyMap<string, number>,
  trace: string[],
): Promise<boolean> {
  const links = page.locator('a[href^="/"]:visible');
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  if (hrefs.length === 0) return false;
  const often = (n: number) => seen.get(kindOf(`http://x${hrefs[n]}`)) ?? 0;
  const drawn = [0, 1, 2].map(() => chance.in(hrefs.length)).sort((a, b) => often(a) - often(b));
  const [n = 0] = drawn;
  trace.push(`${page.url()}: the link ${hrefs[n]}`);
  await links.nth(n).click();
  return true;
}

/** Fills one of the page's forms and presses one of its buttons; tells how many were sent. */
async function send(
  page: Page,
  chance: Chances,
  trace: string[],
  tell: (fault: string) => void,
  settled: () => Promise<void>,
): Promise<number> {
  const closed = page.locator('main details:not([open]) > summary:visible');
  const folded = await closed.count();
  if (folded > 0 && chance.in(2) === 0) await closed.nth(chance.in(folded)).click();
  const buttons = page.locator(
    'button[type=submit]:visible:enabled, button:not([type]):visible:enabled',
  );
  const count = await buttons.count();
  if (count === 0) return 0;
  const button = buttons.nth(chance.in(count));
  const form = button.locator('xpath=ancestor::form');
  if ((await form.count()) === 0) return 0;
  const badly = chance.in(4) === 0;
  const typed = new Map<string, string>();
  // Held by themselves, not by their place: what is chosen in one may hide or show another.
  for (const control of await form.first().locator('input, select, textarea').elementHandles())
    if (await control.isVisible()) await fill(control, chance, badly, typed);
  const name = (await button.innerText()).trim();
  const told = [...typed].map(([field, value]) => `${field}=${JSON.stringify(value.slice(0, 40))}`);
  trace.push(`${page.url()}: “${name}” with ${told.join(' ')}`);
  const action = await form.first().getAttribute('action');
  await button.click();
  await settled();
  // The same form again, with errors: all that was typed still stands in it.
  if ((await page.locator('[data-error-summary]').count()) === 0) return 1;
  const again = page.locator(`form[action="${action}"]`).first();
  for (const [field, value] of typed) {
    const control = again.locator(`[name="${field}"]`);
    if ((await control.count()) !== 1) continue;
    const kept = await control.inputValue();
    if (kept.trim() !== value.trim() && kept.normalize() !== value.trim().normalize())
      tell(`${page.url()} lost ${field}: ${JSON.stringify(value)} became ${JSON.stringify(kept)}`);
  }
  return 1;
}

type Control = Awaited<ReturnType<ReturnType<Page['locator']>['elementHandles']>>[number];

const plain = [
  '12/06/2026',
  '05/01/2026',
  '3',
  '120',
  'Kế hoạch số 05/KH-THPT',
  'Ra quân dọn vệ sinh khu vực cổng trường',
  '0211 3861 234',
] as const;

/** What a keyboard can write into a line. */
const odd = hostileValues.filter((value) => value.length < 1_000 && !/\p{Cc}|\p{Cs}/u.test(value));

async function fill(
  control: Control,
  chance: Chances,
  badly: boolean,
  typed: Map<string, string>,
): Promise<void> {
  const { tag, type, name, once, value, required, choices } = await control.evaluate((one) => {
    const is = one instanceof Element ? one : document.body;
    return {
      tag: is.tagName.toLowerCase(),
      type: is.getAttribute('type') ?? 'text',
      name: is.getAttribute('name') ?? '',
      value: 'value' in is ? String(is.value) : '',
      once: is.getAttribute('autocomplete') === 'one-time-code',
      required: is.hasAttribute('required'),
      choices: is instanceof HTMLSelectElement ? [...is.options].map(({ value }) => value) : [],
    };
  });
  if (tag === 'select') {
    if (chance.in(2) === 0) await control.selectOption(chance.of(choices));
  } else if (type === 'radio' || type === 'checkbox') {
    if (chance.in(2) === 0) await control.click();
  } else if (type === 'file') {
    if (chance.in(3) > 0) await control.setInputFiles(chance.of(papers));
  } else if (type !== 'password') {
    const written = badly
      ? chance.of(odd)
      : value === '' && (required || chance.in(2) === 0)
        ? chance.of(plain)
        : value;
    if (written === value) return;
    await control.fill(written);
    // The browser itself takes no more than a field's length; a code is typed anew each time.
    if (!once) typed.set(name, await control.inputValue());
  }
}

const papers = [
  {
    name: 'Ảnh ra quân.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
      'base64',
    ),
  },
  { name: 'Không phải ảnh.png', mimeType: 'image/png', buffer: Buffer.from('<script>') },
  { name: 'Rỗng.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
] as const;

/** What is looked for on every page; what takes long, on each page of a new kind or new make-up. */
async function look(
  page: Page,
  status: number,
  looked: Set<string>,
  tell: (fault: string) => void,
): Promise<void> {
  const { text, headings, lang, views } = await page.evaluate(() => ({
    text: document.body.innerText,
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    views: [
      document.querySelectorAll('main form').length > 0,
      document.querySelector('[data-error-summary]') !== null,
      matchMedia('(prefers-color-scheme: dark)').matches,
      innerWidth,
    ].join(' '),
  }));
  const where = page.url();
  if (headings !== 1) tell(`${where} has ${headings} first headings`);
  const slip = program.exec(text);
  if (slip) tell(`${where} shows “${text.slice(Math.max(0, slip.index - 40), slip.index + 40)}”`);
  for (const fault of await overflow(page)) tell(`${where} is ${fault}`);
  if (lang === 'en') for (const line of await untranslated(page)) tell(`${where}: ${line}`);
  const make = `${kindOf(where)} ${status} ${views}`;
  if (looked.has(make)) return;
  looked.add(make);
  for (const fault of await barriers(page)) tell(`${where}: ${fault}`);
}
