import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BadConfig, readConfig, settingNames } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-sang-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('without settings it listens on loopback and keeps its data beside it', () => {
  expect(readConfig({}, folder)).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataDir: join(folder, 'data'),
    databaseUrl: undefined,
    publicUrl: undefined,
    proxies: 0,
    s3: undefined,
    logLevel: 'info',
  });
});

test('the environment wins over the file, and an empty setting is none', () => {
  writeFileSync(join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0\nDATABASE_URL=\n');
  const { port, host, databaseUrl } = readConfig({ PORT: '5000' }, folder);
  expect([port, host, databaseUrl]).toEqual([5000, '0.0.0.0', undefined]);
  rmSync(join(folder, '.env'));
});

test('mail is set whole or not at all', () => {
  const mail = {
    SMTP_URL: 'smtp://a:b@mail.tinh.gov.vn:587',
    MAIL_FROM: 'Điểm Sáng <a@tinh.gov.vn>',
  };
  expect(readConfig(mail, folder).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
  expect(() => readConfig({ SMTP_URL: mail.SMTP_URL }, folder)).toThrow(/MAIL_FROM must be/);
  expect(() => readConfig({ MAIL_FROM: mail.MAIL_FROM }, folder)).toThrow(/SMTP_URL must be/);
  expect(() => readConfig({ ...mail, MAIL_FROM: 'x\nBcc: y@z' }, folder)).toThrow(BadConfig);
  expect(() => readConfig({ ...mail, SMTP_URL: 'http://x' }, folder)).toThrow(BadConfig);
});

test('every bad setting is named, and none is repeated', () => {
  const bad = { PORT: '99999', DATABASE_URL: 'mysql://root:secret@host', PUBLIC_URL: 'x' };
  expect(() => readConfig(bad, folder)).toThrow(BadConfig);
  try {
    readConfig(bad, folder);
  } catch (error) {
    const said = String(error);
    for (const name of Object.keys(bad)) expect(said).toContain(name);
    expect(said).not.toContain('secret');
  }
});

test('the example lists every setting with its default, in both languages, and no other', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  const entries = [...example.matchAll(/^# (.+)\n# (.+)\n# ([A-Z0-9_]+)=(.+)$/gm)];
  expect(entries.map(([, , , name]) => name)).toEqual(settingNames);
  for (const [, vietnamese, english, name] of entries) {
    expect(vietnamese, name).toMatch(/[à-ỹ]/);
    expect(english, name).not.toMatch(/[à-ỹ]/);
  }
  const all = Object.fromEntries(entries.map(([, , , name, value]) => [name, value]));
  const { DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, ...others } = all;
  const { S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET, ...defaults } = others;
  expect(readConfig(defaults, folder)).toEqual(readConfig({}, folder));
  expect(readConfig({ DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM }, folder)).toMatchObject({
    databaseUrl: DATABASE_URL,
    mail: { url: SMTP_URL, from: MAIL_FROM },
    publicUrl: PUBLIC_URL,
  });
  const bucket = { S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET };
  expect(readConfig(bucket, folder).s3).toEqual({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: 'us-east-1',
    key: S3_KEY,
    secret: S3_SECRET,
  });
  expect(() => readConfig({ S3_BUCKET }, folder)).toThrow('together');
});

test.each([
  'postgres://owner@/diem_sang?host=/var/run/postgresql',
  'postgresql:///diem_sang?host=/var/run/postgresql&user=owner',
  'postgres://owner:secret@[::1]:5433/diem_sang?sslmode=require',
])('a database may be named so: %s', (url) => {
  expect(readConfig({ DATABASE_URL: url }, folder).databaseUrl).toBe(url);
});
