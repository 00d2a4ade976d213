import { contentOf } from '../form-content.ts';

/** Where a record is made, below its unit's address. */
const path = '/records/new';

/** What every record must say, of which the server would only tell when there is a line. */
export function firstLacking(form: HTMLFormElement): HTMLElement | null {
  if (!form.querySelector('input[name=category]:checked')) {
    return form.querySelector<HTMLElement>('input[name=find], input[name=category]');
  }
  const empty = ['day', 'title'].find((name) => typedIn(form, name).trim() === '');
  if (empty !== undefined) return form.querySelector<HTMLElement>(`[name=${empty}]`);
  const answers = new FormData(form);
  const asked = form.querySelectorAll<HTMLInputElement>('[data-record-fields] [name^="field."]');
  return [...asked].find(({ name }) => !String(answers.get(name) ?? '').trim()) ?? null;
}

/** All that is typed, but what proves whose form it is. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'csrf' && name !== 'key' ? [[name, value]] : [],
  );
}

/** What a form shows before anything is typed, or is no part of the record. */
const beside = ['day', 'find', 'noSecrets'];

/** Whether nothing is typed or chosen, and no answer waits to be asked for. */
export function isEmpty(form: HTMLFormElement): boolean {
  const pairs: readonly (readonly [string, string])[] = JSON.parse(contentOf(form));
  const typed = pairs.filter(([name, value]) => !beside.includes(name) && value.trim() !== '');
  return typed.length === 0 && !form.querySelector('input[data-kept]');
}

export function typedIn(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
}

/** Under which unit's address the form stands, for an office that records for it; else ''. */
export function baseOf(form: HTMLFormElement): string {
  const { pathname } = new URL(form.action);
  return pathname.endsWith(path) ? pathname.slice(0, -path.length) : '';
}
