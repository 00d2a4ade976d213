import { expect } from 'vitest';
import { password, type TestApp, type Visitor } from './app.ts';

/** What a reader of the page sees: without tags, spaces single. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Values that a hostile or hurried hand may put into any field. */
export const hostileValues: readonly string[] = [
  '',
  'x'.repeat(200_000),
  'a\u0000b\u0007\u001b[2Jc',
  'Xã Đồng Ích'.normalize('NFD'),
  '\u202eevil\u2066\u200f',
  "' or 1=1 --",
  '<script>alert(1)</script>"\'>',
  '\ud800',
  '%00%ff',
  '9'.repeat(400),
  '\r\n\r\n',
];

/**
 * Sends a form with each of its fields in turn hostile: the answer is never a failure, and where it
 * is the form again, it names its errors and what was typed stands in it as text.
 */
export async function beHostile(
  visitor: Visitor,
  path: string,
  sound: () => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  for (const field of Object.keys(await sound())) {
    for (const value of hostileValues) {
      const response = await visitor.post(path, { ...(await sound()), [field]: value });
      const html = await response.text();
      const told = `${path} ${field} ${JSON.stringify(value.slice(0, 40))}`;
      expect([200, 303, 409, 422], told).toContain(response.status);
      expect(html, told).not.toContain('<script>alert');
      if (response.status === 422) expect(html, told).toContain('data-error-summary');
    }
  }
}

/** The invitation codes on a page of slips. */
export function codesIn(html: string): string[] {
  return [...html.matchAll(/class="slip-code">([A-Z0-9-]{14})</g)].map(([, code = '']) => code);
}

/** Someone who has used the code of a slip, and is signed in. */
export async function joined(app: TestApp, code: string, name: string): Promise<Visitor> {
  const visitor = app.visitor();
  const answer = await visitor.post('/join', { code, name, password, again: password });
  expect(answer.status).toBe(303);
  return visitor;
}

/** What the browser is to keep of the forms of a page, each as `user:key`. */
export function draftsOn(html: string): string[] {
  const forms = html.matchAll(/data-draft="([^"]+)" data-draft-user="([^"]+)"/g);
  return [...forms].map(([, key, user]) => `${user}:${key}`);
}

/** What the browser may forget, as a page says. */
export function draftsDone(html: string): string[] {
  return /data-drafts-done="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
}

/** The state of each criterion as the dots of a year's page show it, in the set's order. */
export function dotsOf(html: string): string[] {
  return [...html.matchAll(/<a class="dot dot-(\w+)"/g)].map(([, status = '']) => status);
}
