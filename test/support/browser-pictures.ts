import { chmodSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { errorPage } from '../../src/features/frame/index.ts';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded.ts';
import { desk, openBrowser, person, phone } from './browser.ts';
import { buildWhenStale } from './browser-assets.ts';
import { pagesOf } from './browser-pages.ts';
import { serve, serveEmpty } from './browser-server.ts';
import { aWorld, type World, type WorldRole } from './browser-world.ts';

interface Pictures {
  readonly wanted: (name: string) => boolean;
  readonly keep: (name: string, picture: Buffer) => void;
}

const roles: readonly WorldRole[] = ['admin', 'province', 'commune', 'leader', 'head', 'officer'];

/** Takes every page of an invented province, on desk and phone, light and dark. */
export async function takePictures(folder: string, pictures: Pictures): Promise<void> {
  buildWhenStale();
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedDatabase(folder);
  const browser = await openBrowser();
  const closers: (() => Promise<void>)[] = [postgres.stop, () => browser.close()];
  try {
    const world = await aWorld(postgres.connection);
    closers.push(() => world.app.db.close());
    const now = () => world.app.clock.now;
    const { address, stop } = await serve(world.app.connection, now);
    closers.push(stop);
    const empty = await serveEmpty(postgres.connection, now);
    closers.push(empty.stop);
    await guests(browser, address, world, empty.setUpLink ?? '', pictures);
    for (const role of roles) await pagesFor(browser, address, world, role, pictures);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function pagesFor(
  browser: Browser,
  address: string,
  world: World,
  role: WorldRole,
  pictures: Pictures,
) {
  const context = await person(browser, address);
  await context.addCookies(await world.as(role, address));
  const page = await context.newPage();
  const seen = new Map<string, number>();
  for (const path of pagesOf(world.app.routes, role, world.placesOf(role))) {
    const plain = path
      .split('/')
      .map((part) => (/^[a-z2-9]{14}$/.test(part) ? 'one' : part))
      .filter(Boolean);
    const base = [role, ...plain].join('-');
    const time = (seen.get(base) ?? 0) + 1;
    seen.set(base, time);
    await take(page, `${base}${time > 1 ? time : ''}`, pictures, () => page.goto(path));
  }
  for (const [name, open] of scenes(page, world, role)) {
    await take(page, `${role}-${name}`, pictures, open);
  }
  await context.close();
}

/** What is only reached by doing something: faults of a form, slips, two who edit at once. */
function scenes(page: Page, { places }: World, role: WorldRole) {
  const [unit = ''] = places.units;
  const submit = () => page.locator('main form button[type=submit]').last().click();
  const all: Partial<Record<WorldRole, [string, () => Promise<unknown>][]>> = {
    admin: [
      [
        'round-wrong',
        async () => {
          await page.goto(`/rounds/${places.rounds[1]}/edit`);
          await page.fill('[name=submitBy]', '31/02/2027');
          await page.fill('[name=name]', '');
          await submit();
        },
      ],
      [
        'round-new-form',
        () => page.goto(`/rounds/new?set=${places['criteria-sets'][0]}&year=2027`),
      ],
      ['forbidden', () => page.goto('/units')],
      [
        'slips',
        async () => {
          await page.goto('/accounts');
          await page.locator('form[action="/accounts/invite-communes"] button').click();
        },
      ],
    ],
    province: [
      ['units-filtered', () => page.goto('/units?q=truong&kind=school&account=none')],
      ['units-nothing', () => page.goto('/units?q=khong+co+don+vi+nay')],
      [
        'import-columns-again',
        () => page.goto(`/imports/units/${places['imports/units'][1]}?columns`),
      ],
      ['missing', () => page.goto('/units/khongconhe2345')],
      [
        'unit-wrong',
        async () => {
          await page.goto('/units/new');
          await page.fill('[name=code]', 'LG-00012');
          await page.fill('[name=taxCode]', '12');
          await submit();
        },
      ],
      [
        'slips',
        async () => {
          await page.goto('/units?q=truong');
          for (const box of (await page.locator('[name=unit]').all()).slice(0, 5))
            await box.check();
          await page.locator('form#units-form button[type=submit]').first().click();
        },
      ],
      [
        'conflict',
        async () => {
          await page.goto(`/units/${unit}/edit`);
          await page.locator('[name=version]').evaluate((one: HTMLInputElement) => {
            one.value = '1';
          });
          await page.fill('[name=phone]', '0211 3861 999');
          await page.fill('[name=members]', '1.055');
          await submit();
        },
      ],
    ],
    commune: [
      ['queue-elsewhere', () => page.goto('/queue?view=elsewhere')],
      ['queue-empty', () => page.goto('/queue?view=deciding')],
      [
        'queue-refused',
        async () => {
          await page.goto('/queue');
          const one = page.locator('[name=dossier]').first();
          const id = await one.inputValue();
          await one.check();
          await page.locator('form#queue-form button[type=submit]').first().click();
          // Somebody else has taken the first one in meanwhile.
          const next = page.locator('[name=dossier]').first();
          await next.evaluate((box: HTMLInputElement, value) => {
            box.value = value;
          }, id);
          await next.check();
          await page.locator('form#queue-form button[type=submit]').first().click();
        },
      ],
    ],
    officer: [
      [
        'menu',
        async () => {
          await page.goto('/');
          await page.locator('details.user summary').click();
        },
      ],
      ['year', () => page.goto(`/?round=${places.rounds[0]}`)],
      ['what-if', () => page.goto(`/?round=${places.rounds[0]}&if=record:13.1`)],
      ['past', () => page.goto(`/?round=${places.rounds[0]}&on=05/06/2026`)],
    ],
  };
  return all[role] ?? [];
}

async function guests(
  browser: Browser,
  address: string,
  world: World,
  setUpLink: string,
  pictures: Pictures,
) {
  const page = await (await person(browser, address)).newPage();
  const ask = {
    ...{ lang: 'vi' as const, path: '/units', query: new URLSearchParams(), who: undefined },
    ...{ csrf: '', now: world.app.clock.now, flash: undefined, address: '', agent: '' },
  };
  const styles = await page.goto('/sign-in').then(() =>
    page.evaluate(() => ({
      styles: document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '',
      script: document.querySelector<HTMLScriptElement>('script')?.src ?? '',
    })),
  );
  const fails = (status: 500 | 503) => async () => {
    await page.goto('/healthz');
    const told = { status, says: undefined, incident: status === 500 ? 'k7rq-2449' : undefined };
    const html = errorPage(
      { ...ask, assets: { ...styles, icon: '' } } as unknown as Parameters<typeof errorPage>[0],
      told,
    );
    await page.setContent(html);
  };
  const places: [string, () => Promise<unknown>][] = [
    ['sign-in', () => page.goto('/sign-in')],
    [
      'sign-in-wrong',
      async () => {
        await page.goto('/sign-in');
        await page.fill('[name=account]', 'canbo');
        await page.fill('[name=password]', 'khong dung dau');
        await page.locator('main button[type=submit]').click();
      },
    ],
    ['join', () => page.goto('/join')],
    ['join-password', () => page.goto(`/join?code=${world.code}`)],
    ['set-up', () => page.goto(setUpLink)],
    ['missing', () => page.goto('/khong-co-trang-nay')],
    ['failed', fails(500)],
    ['busy', fails(503)],
  ];
  for (const [name, open] of places) await take(page, `guest-${name}`, pictures, open);
  await page.context().close();
}

async function take(page: Page, name: string, pictures: Pictures, open: () => Promise<unknown>) {
  const views = (['desk', 'phone'] as const).flatMap((size) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme })),
  );
  const chosen = views.filter(({ size, colorScheme }) =>
    pictures.wanted(`${name}-${size}-${colorScheme}`),
  );
  if (chosen.length === 0) return;
  await page.setViewportSize(desk);
  await open();
  for (const { size, colorScheme } of chosen) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size === 'desk' ? desk : phone);
    pictures.keep(`${name}-${size}-${colorScheme}`, await page.screenshot({ fullPage: true }));
  }
}
