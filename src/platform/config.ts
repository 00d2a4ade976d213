import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as v from 'valibot';
import { readDatabaseUrl } from './database/database-url.ts';
import type { S3Settings } from './files/s3-store.ts';
import type { MailSettings } from './mail/mailer.ts';

/**
 * The settings of a running server. Each comes from the environment or from `.env` in the folder
 * where it starts (the environment wins); `.env.example` lists them all.
 */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where files and, without DATABASE_URL, the database live. */
  readonly dataDir: string;
  /** A PostgreSQL server (15–18), as its owner; without it one is started under dataDir. */
  readonly databaseUrl: string | undefined;
  /** The address by which people reach the server; links and cookies follow it. */
  readonly publicUrl: string | undefined;
  /** How many proxies stand before the server and may be believed about addresses. */
  readonly proxies: number;
  /** The mail server by which reminders are sent; without it there are none. */
  readonly mail?: MailSettings | undefined;
  /** A bucket in which files are kept; without it they lie under dataDir. */
  readonly s3: S3Settings | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A setting that cannot be used; the message is for the person who runs the server. */
export class BadConfig extends Error {}

const Whole = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(min), v.maxValue(max));

function isDatabaseUrl(text: string): boolean {
  try {
    return readDatabaseUrl(text).protocol !== '';
  } catch {
    return false;
  }
}

const Settings = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), '127.0.0.1'),
  PORT: v.optional(Whole(0, 65535), '3000'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty()), './data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//), v.check(isDatabaseUrl)),
  ),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/]+$/))),
  PROXIES: v.optional(Whole(0, 9), '0'),
  SMTP_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^smtps?:\/\/[^/]+\/?$/))),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/^([^<>\r\n]* )?<?[^\s<>@]+@[^\s<>@]+>?$/))),
  S3_ENDPOINT: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/]+$/))),
  S3_BUCKET: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))),
  S3_REGION: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), 'us-east-1'),
  S3_KEY: v.optional(v.pipe(v.string(), v.nonEmpty())),
  S3_SECRET: v.optional(v.pipe(v.string(), v.nonEmpty())),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

const wanted: Readonly<Record<keyof v.InferInput<typeof Settings>, string>> = {
  HOST: 'an address to listen on, such as 127.0.0.1',
  PORT: 'a port from 0 to 65535',
  DATA_DIR: 'a folder',
  DATABASE_URL:
    'postgres://user:password@host:port/database, or postgres://user@/database?host=/socket-folder',
  PUBLIC_URL: 'the address people use, without a path: https://diemsang.tinh.gov.vn',
  PROXIES: 'the number of proxies before the server, 0 to 9',
  SMTP_URL: 'smtp://user:password@host:587 or smtps://user:password@host:465, with MAIL_FROM',
  MAIL_FROM: 'an address such as Điểm Sáng <diemsang@tinh.gov.vn>, with SMTP_URL',
  S3_ENDPOINT: 'the address of the file store, without a path: https://s3.tinh.gov.vn',
  S3_BUCKET: 'the name of a bucket',
  S3_REGION: 'a region, such as us-east-1',
  S3_KEY: 'the key of the file store',
  S3_SECRET: 'the secret of that key',
  LOG_LEVEL: 'debug, info, warn, error or silent',
};

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(wanted);

/** Reads the settings; throws BadConfig that names every bad one and what it should be. */
export function readConfig(environment: NodeJS.ProcessEnv, folder = '.'): Config {
  const file = resolve(folder, '.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = Object.entries({ ...written, ...environment }).filter(([, value]) => value !== '');
  const read = v.safeParse(Settings, Object.fromEntries(given));
  if (!read.success) {
    const bad = Object.entries(wanted).filter(([name]) =>
      read.issues.some((issue) => issue.path?.[0]?.key === name),
    );
    // The value itself is not repeated: it may hold a password.
    throw new BadConfig(bad.map(([name, form]) => `${name} must be ${form}`).join('\n'));
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, PROXIES, LOG_LEVEL } = read.output;
  const { SMTP_URL: url, MAIL_FROM: from } = read.output;
  if ((url === undefined) !== (from === undefined)) {
    const missing = url === undefined ? 'SMTP_URL' : 'MAIL_FROM';
    throw new BadConfig(`${missing} must be ${wanted[missing]}`);
  }
  const s3 = s3Of(read.output);
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(folder, DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL,
    proxies: PROXIES,
    ...(url !== undefined && from !== undefined && { mail: { url, from } }),
    s3,
    logLevel: LOG_LEVEL,
  };
}

/** A file store is named by all of its settings or by none. */
function s3Of({
  S3_ENDPOINT: endpoint,
  S3_BUCKET: bucket,
  S3_REGION: region,
  S3_KEY: key,
  S3_SECRET: secret,
}: v.InferOutput<typeof Settings>): S3Settings | undefined {
  if (endpoint && bucket && key && secret) return { endpoint, bucket, region, key, secret };
  if (endpoint || bucket || key || secret)
    throw new BadConfig('S3_ENDPOINT, S3_BUCKET, S3_KEY and S3_SECRET must be set together');
  return undefined;
}
