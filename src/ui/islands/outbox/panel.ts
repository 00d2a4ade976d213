import type { Waiting } from './store.ts';

/** What can be done with a record that waits. */
export interface PanelActs {
  readonly send: () => void;
  readonly drop: (key: string) => void;
}

/** A word of the server for each state, with `{…}` where something stands in it. */
type Words = Readonly<Record<string, string>>;

/** How a record waits, as its line says it. */
export interface Line {
  readonly word: string;
  readonly put?: Readonly<Record<string, string | number>>;
}

/** The part of a page that says what this browser still holds. Its words come from the server. */
export class OutboxPanel {
  readonly user: string;
  readonly #part: HTMLElement;
  readonly #say: Words;
  readonly #acts: PanelActs;
  /** What happened to each, until it is sent or the page is left. */
  readonly #lines = new Map<string, Line>();
  /** The one about whose removal is asked. */
  #asked: string | undefined;
  #shown: readonly Waiting[] = [];

  constructor(part: HTMLElement, acts: PanelActs) {
    this.#part = part;
    this.user = part.dataset.user ?? '';
    this.#say = JSON.parse(part.dataset.say ?? '{}');
    this.#acts = acts;
    this.#lookAtLine();
    window.addEventListener('online', () => this.#lookAtLine());
    window.addEventListener('offline', () => this.#lookAtLine());
  }

  show(waiting: readonly Waiting[]): void {
    this.#shown = waiting;
    const held = this.#part.querySelector<HTMLElement>('[data-outbox-held]');
    const heading = this.#part.querySelector<HTMLElement>('[data-outbox-heading]');
    const list = this.#part.querySelector<HTMLElement>('[data-outbox-list]');
    if (!held || !heading || !list) return;
    held.hidden = waiting.length === 0;
    const n = waiting.length;
    const mend = waiting.every(({ refused }) => refused) ? 'ToMend' : '';
    heading.textContent = this.#word(`${n === 1 ? 'one' : 'many'}${mend}`, { n });
    list.replaceChildren(...waiting.map((one) => this.#item(one)));
    this.#lookAtLine();
  }

  /** Says how one of them is now. */
  tell(key: string, line: Line): void {
    this.#lines.set(key, line);
    this.show(this.#shown);
  }

  /** Says what has just happened; with a link where there is something to see. */
  say(line: Line, href?: string): void {
    const said = this.#part.querySelector<HTMLElement>('[data-outbox-said]');
    if (!said) return;
    const told = document.createElement('p');
    const text = this.#word(line.word, line.put);
    told.append(href === undefined ? text : link(text, href));
    const done = href !== undefined;
    // Several that are sent together stand below one another; anything else is overtaken.
    if (done && said.dataset.done !== undefined) said.append(told);
    else said.replaceChildren(told);
    said.toggleAttribute('data-done', done);
  }

  bringIntoSight(): void {
    this.#part.scrollIntoView({ block: 'nearest' });
  }

  /** What happens without a line is told until something waits, which shows it. */
  #lookAtLine(): void {
    const offline = this.#part.querySelector<HTMLElement>('[data-outbox-offline]');
    if (offline) offline.hidden = navigator.onLine || this.#shown.length > 0;
  }

  #word(word: string, put: Line['put'] = {}): string {
    return (this.#say[word] ?? '').replace(/\{(\w+)\}/g, (_, name) => String(put[name] ?? ''));
  }

  #item(waiting: Waiting): DocumentFragment {
    const { key, title, day, files, fields, refused, base } = waiting;
    const template = this.#part.querySelector<HTMLTemplateElement>('template');
    const item = document.importNode(template?.content ?? new DocumentFragment(), true);
    const part = <T extends HTMLElement>(name: string) => item.querySelector<T>(`[data-${name}]`);
    const put = (name: string, text: string) => {
      const element = part(name);
      if (element) element.textContent = text;
    };
    const count = files.length + fields.filter(([name]) => name === 'uploads').length;
    put('title', title);
    put('day', day);
    put(
      'files',
      this.#word(count === 0 ? 'noFiles' : count === 1 ? 'file' : 'files', { n: count }),
    );
    const line = this.#lines.get(key) ?? { word: refused ? 'refused' : 'waiting' };
    put('state', this.#word(line.word, line.put));
    const show = (name: string, shown: boolean) => {
      const element = part(name);
      if (element) element.hidden = !shown;
    };
    show('sign-in', line.word === 'signedOut');
    show('send', !refused && line.word !== 'signedOut');
    show('mend', refused === true);
    show('ask', this.#asked === key);
    show('acts', this.#asked !== key);
    part<HTMLAnchorElement>('mend')?.setAttribute('href', `${base}/records/new#outbox-${key}`);
    const on = (name: string, act: () => void) => {
      const button = part(name);
      // Many such buttons stand on one page; each says what it acts on.
      if (button) button.setAttribute('aria-label', `${button.textContent}: ${title}`);
      button?.addEventListener('click', act);
    };
    on('send', () => this.#acts.send());
    on('mend', () => undefined);
    on('drop', () => this.#ask(key));
    on('keep', () => this.#ask(undefined));
    on('really', () => {
      this.#asked = undefined;
      this.#acts.drop(key);
    });
    return item;
  }

  #ask(key: string | undefined): void {
    const before = this.#asked;
    this.#asked = key;
    this.show(this.#shown);
    // The pressed button is gone; the keyboard goes on at what took its place.
    const at = this.#shown.findIndex((one) => one.key === (key ?? before));
    const item = this.#part.querySelectorAll('[data-outbox-item]')[at];
    item?.querySelector<HTMLElement>(key === undefined ? '[data-drop]' : '[data-keep]')?.focus();
  }
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
