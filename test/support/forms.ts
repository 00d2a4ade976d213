/** A form of a page, as a browser would send it untouched. */
export interface PageForm {
  readonly action: string;
  readonly multipart: boolean;
  readonly fields: readonly PageField[];
}

export interface PageField {
  readonly name: string;
  readonly kind: 'text' | 'password' | 'hidden' | 'choice' | 'file';
  readonly value: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** Text as HTML writes it, read back. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s>/])`).exec(tag);
  return found ? unescaped(found[1] ?? '') : undefined;
}

/** The forms of a page that change something. */
export function formsOf(html: string): PageForm[] {
  // What a template holds is no part of the page until a script puts it there.
  const seen = html.replace(/<template\b.*?<\/template>/gs, '');
  const forms = [...seen.matchAll(/(<form\b(?:[^>"]|"[^"]*")*>)(.*?)<\/form>/gs)];
  return forms
    .filter(([, tag = '']) => attribute(tag, 'method') === 'post')
    .map(([, tag = '', body = '']) => ({
      action: (attribute(tag, 'action') ?? '').replace(/#.*$/, ''),
      multipart: attribute(tag, 'enctype') === 'multipart/form-data',
      fields: fieldsOf(body),
    }));
}

function fieldsOf(body: string): PageField[] {
  const fields: PageField[] = [];
  const add = (name: string | undefined, kind: PageField['kind'], value: string) => {
    if (name && name !== 'csrf') fields.push({ name, kind, value });
  };
  for (const [tag] of body.matchAll(/<input\b(?:[^>"]|"[^"]*")*>/g)) {
    const type = attribute(tag, 'type') ?? 'text';
    const [name, value] = [attribute(tag, 'name'), attribute(tag, 'value') ?? ''];
    if (type === 'radio' || type === 'checkbox') {
      if (attribute(tag, 'checked') !== undefined) add(name, 'choice', value);
    } else if (type === 'hidden' || type === 'password' || type === 'file') add(name, type, value);
    // A code that works once is of no use a second time.
    else if (attribute(tag, 'autocomplete') === 'one-time-code') add(name, 'password', value);
    else add(name, 'text', value);
  }
  for (const [, tag = '', text = ''] of body.matchAll(
    /(<textarea\b(?:[^>"]|"[^"]*")*>)(.*?)<\/textarea>/gs,
  )) {
    add(attribute(tag, 'name'), 'text', unescaped(text));
  }
  for (const [, tag = '', options = ''] of body.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)) {
    const chosen = [...options.matchAll(/<option\b(?:[^>"]|"[^"]*")*>/g)].map(([one]) => one);
    const selected =
      chosen.find((one) => attribute(one, 'selected') !== undefined) ?? chosen[0] ?? '';
    add(attribute(tag, 'name'), 'choice', attribute(selected, 'value') ?? '');
  }
  return fields;
}

/** A form's fields as they are sent. */
export function valuesOf({ fields }: PageForm): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}
