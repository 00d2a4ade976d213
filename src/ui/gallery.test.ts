import { type ComponentChildren, cloneElement, h, isValidElement, type VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { ErrorPage } from './error-page.tsx';
import { gallery } from './gallery.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { Page } from './page.tsx';
import { renderPage } from './render.ts';
import { TextField } from './text-field.tsx';

/*
 * Every component, as the pages of the gallery use it: what is true of all of them is tested here
 * once, and a component that is added to the gallery is tested with them.
 */

const samples = gallery({ assets: { styles: '/styles.css', script: '/islands.js' } });
const rendered = Object.entries(samples).map(([name, page]) => ({ name, html: renderPage(page) }));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** One whole tag: a quoted value may hold anything but its quote. */
const tagPattern = /<\/?([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"]*")?)*)\s*\/?>/g;

/** The opening tags, in order. */
function tagsOf(html: string): Tag[] {
  const opening = [...html.matchAll(tagPattern)].filter(([tag]) => !tag.startsWith('</'));
  return opening.map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g)].map(([, key = '', value]) => [
        key,
        value ?? '',
      ]),
    ),
  }));
}

const valuesOf = (tags: readonly Tag[], key: string) =>
  tags.flatMap(({ attributes }) => attributes[key] ?? []);

describe.each(rendered)('$name', ({ html }) => {
  const tags = tagsOf(html);
  const ids = valuesOf(tags, 'id');

  test('has no style attribute, no script of its own and no handler', () => {
    const keys = tags.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys.filter((key) => key === 'style' || /^on/i.test(key))).toEqual([]);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
    expect(html).not.toContain('<style');
  });

  test('uses no id twice', () => {
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  test('refers only to what is there', () => {
    const named = ['for', 'aria-describedby', 'aria-labelledby'].flatMap((key) =>
      valuesOf(tags, key).flatMap((value) => value.split(' ')),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    // The links of an error summary; those of sample content lead nowhere on purpose.
    const links = valuesOf(tags, 'href').filter((href) => href.startsWith('#f-'));
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('names every control', () => {
    const labelled = valuesOf(tags, 'for');
    const nameless = tags
      .filter(({ name }) => /^(input|select|textarea|progress)$/.test(name))
      .filter(({ attributes: { type, id = '', ...rest } }) => {
        return type !== 'hidden' && !labelled.includes(id) && rest['aria-label'] === undefined;
      });
    expect(nameless).toEqual([]);
  });

  test('has one main part, one first heading, and a way past the navigation', () => {
    expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(1);
    expect(tags.filter(({ name }) => name === 'main')).toHaveLength(1);
    expect(valuesOf(tags, 'href')).toContain('#main');
    expect(valuesOf(tags, 'lang')[0]).toMatch(/^(vi|en)$/);
  });

  test('sends every change with a token', () => {
    const posts = tags.filter(({ attributes }) => attributes.method === 'post');
    expect(valuesOf(tags, 'name').filter((name) => name === 'csrf')).toHaveLength(posts.length);
  });
});

describe('text that looks like HTML', () => {
  const hostile = '<script>alert("1")</script><b style="color:red">\'"&amp;';

  /** Props that choose among a few words, where any other text is a fault of types. */
  const closed = new Set([
    'lang',
    'tone',
    'status',
    'kind',
    'submitKind',
    'type',
    'order',
    'width',
  ]);
  const pages: readonly unknown[] = [Page, NarrowPage, ErrorPage];

  /** The page of the look that a page of the gallery makes, before it is rendered. */
  function pageOf(node: unknown): VNode {
    if (!isValidElement(node)) throw new Error('a sample renders no page');
    if (pages.includes(node.type)) return node;
    if (typeof node.type !== 'function') throw new Error('a sample renders no page');
    const make = node.type as (props: unknown) => ComponentChildren;
    return pageOf(make(node.props));
  }

  /** The same tree with hostile text added to every text of every component, however deep. */
  function spoil(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return closed.has(key) ? value : value + hostile;
    if (typeof value === 'function') return (...args: unknown[]) => spoil(value(...args));
    if (Array.isArray(value)) return value.map((one) => spoil(one));
    if (isValidElement(value)) {
      const props = value.props as Readonly<Record<string, unknown>>;
      // Attributes of plain elements are written by us; only what stands between them is text.
      return typeof value.type === 'string'
        ? cloneElement(value, { children: spoil(props.children) } as object)
        : cloneElement(value, spoil({ ...props }) as object);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
  }

  test.each(Object.entries(samples))('stays text in %s', (name, sample) => {
    const page = spoil(pageOf(sample));
    if (!isValidElement(page)) throw new Error('no page');
    const html = renderPage(page);
    const before = rendered.find((one) => one.name === name)?.html ?? '';
    expect(html).toContain('&lt;script>alert(');
    expect(html).not.toContain('<script>alert');
    // With all whole tags taken away, not one angle opens anything; and no tag has come in.
    expect(html.replace('<!doctype html>', '').replaceAll(tagPattern, '')).not.toContain('<');
    const kinds = (text: string) => new Set(tagsOf(text).map((tag) => tag.name));
    expect([...kinds(html)].filter((kind) => !kinds(before).has(kind))).toEqual([]);
    expect(valuesOf(tagsOf(html), 'style')).toEqual([]);
  });
});

test('a password is never sent back', () => {
  const field = { lang: 'vi', name: 'password', label: 'Mật khẩu', value: 'bí mật' } as const;
  expect(renderPage(h(TextField, { ...field, type: 'password' }))).not.toContain('bí mật');
  expect(renderPage(h(TextField, field))).toContain('bí mật');
});
