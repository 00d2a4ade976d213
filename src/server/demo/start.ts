import { join } from 'node:path';
import { dayOf, isoDay, partsOf } from '../../core/vietnamese/day.ts';
import { dayIn, frameWords } from '../../features/frame/index.ts';
import type { Config } from '../../platform/config.ts';
import { type Running, shippedSets, startServer } from '../start.ts';
import { makeDemoFolder, removeDemoFolder, removeLeftovers } from './folder.ts';
import { type DemoAccount, password } from './people.ts';
import { fillDemo, provinceName } from './province.ts';

export interface RunningDemo extends Running {
  /** Who can sign in, for whoever started it. */
  readonly accounts: string;
}

/**
 * The server with a made-up province, in a folder that goes when it stops. A database of the
 * settings is left alone: nothing invented may come to stand among what is real.
 */
export async function startDemo(
  config: Config,
  { home, now = () => new Date() }: { readonly home: string; readonly now?: () => Date },
): Promise<RunningDemo> {
  await removeLeftovers();
  const ahead = midJune(now()).getTime() - now().getTime();
  const shown = () => new Date(now().getTime() + ahead);
  const folder = makeDemoFolder();
  try {
    let accounts: readonly DemoAccount[] = [];
    const running = await startServer(
      { ...config, dataDir: folder, databaseUrl: undefined, s3: undefined },
      {
        home,
        now: shown,
        fill: async (ground) => {
          const sets = shippedSets(join(home, 'criteria'));
          accounts = await fillDemo({ ...ground, sets }, shown());
        },
      },
    );
    return {
      ...running,
      accounts: accountTable(accounts),
      async stop() {
        await running.stop();
        removeDemoFolder(folder);
      },
    };
  } catch (error) {
    removeDemoFolder(folder);
    throw error;
  }
}

/**
 * The morning of 12 June of this year, on which the demo's clock begins: by then a year has its plan
 * and its first observances, and has still something short that can be mended.
 */
function midJune(now: Date): Date {
  const day = isoDay(dayOf(partsOf(dayIn(now)).year, 6, 12));
  return new Date(`${day}T09:00:00+07:00`);
}

function accountTable(accounts: readonly DemoAccount[]): string {
  const say = frameWords('vi');
  const rows = accounts.map(({ role, place, login }) => [say.roles[role], place, login, password]);
  const table = [['Vai trò', 'Nơi', 'Tài khoản', 'Mật khẩu'], ...rows];
  const widths = table.reduce<number[]>(
    (widest, row) => row.map((cell, n) => Math.max(widest[n] ?? 0, cell.normalize('NFC').length)),
    [],
  );
  const lines = table.map((row) =>
    row
      .map((cell, n) => cell.normalize('NFC').padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${say.banner} ${provinceName.charAt(0).toUpperCase()}${provinceName.slice(1)}; dừng (Ctrl-C) là xóa hết.`,
    '',
    ...lines,
  ].join('\n');
}
