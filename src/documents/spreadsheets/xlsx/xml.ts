import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import { decodeEntities } from './entities.ts';

/** What is told of an XML document as it passes by. Names come without their prefix. */
export interface XmlListener {
  /** The attributes come as written; see `attribute`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text may come in several pieces. */
  text(text: string): void;
}

const quote = 34;
const apostrophe = 39;
const slash = 47;
const greater = 62;
const bang = 33;
const question = 63;

/**
 * Walks through XML piece by piece, holding no more than one tag. It refuses what spreadsheets
 * never contain and attackers like: document types, entities of one's own, endless nesting.
 */
export class XmlWalker {
  readonly #listener: XmlListener;
  readonly #within: string[] = [];
  #rest = '';
  #ended = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  write(piece: string): void {
    const xml = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = xml.indexOf('<', at);
      const textEnd = tag === -1 ? this.#wholeText(xml, at) : tag;
      if (textEnd > at) this.#text(xml.slice(at, textEnd));
      at = textEnd;
      const next = tag === -1 ? -1 : this.#markup(xml, tag);
      if (next === -1) break;
      at = next;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > limits.markup) damaged();
  }

  end(): void {
    if (this.#rest.trim() !== '' || !this.#ended) damaged();
  }

  /** How far text can be told before more arrives: not into an entity or line end cut in two. */
  #wholeText(xml: string, from: number): number {
    const entity = xml.lastIndexOf('&');
    if (entity >= from && !xml.includes(';', entity)) return entity;
    return xml.endsWith('\r') ? xml.length - 1 : xml.length;
  }

  #text(text: string): void {
    if (this.#within.length === 0) {
      if (text.trim() !== '') damaged();
      return;
    }
    this.#listener.text(decodeEntities(unixLines(text)));
  }

  /** Takes in the tag, comment or instruction at `at`; its end, or -1 if it is not all there. */
  #markup(xml: string, at: number): number {
    const first = xml.charCodeAt(at + 1);
    if (first === bang) return this.#declaration(xml, at);
    if (first === question) return after(xml, '?>', at + 2);
    const end = tagEnd(xml, at + 1);
    if (end === -1) return -1;
    if (first === slash) this.#close(localName(xml, at + 2, end));
    else this.#open(xml, at + 1, end);
    return end + 1;
  }

  #declaration(xml: string, at: number): number {
    if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
    if (xml.startsWith('<![CDATA[', at)) {
      const end = after(xml, ']]>', at + 9);
      if (end !== -1 && this.#within.length > 0)
        this.#listener.text(unixLines(xml.slice(at + 9, end - 3)));
      return end;
    }
    if (xml.length - at < 9) return -1;
    throw new SpreadsheetTrouble(words.unsafe);
  }

  #open(xml: string, start: number, end: number): void {
    const empty = xml.charCodeAt(end - 1) === slash;
    const stop = empty ? end - 1 : end;
    let nameEnd = start;
    while (nameEnd < stop && xml.charCodeAt(nameEnd) > 32) nameEnd++;
    const name = localName(xml, start, nameEnd);
    if (name === '' || this.#ended) damaged();
    if (this.#within.length >= limits.depth) throw new SpreadsheetTrouble(words.unsafe);
    this.#listener.open(name, xml.slice(nameEnd, stop));
    this.#within.push(name);
    if (empty) this.#close(name);
  }

  #close(name: string): void {
    if (this.#within.pop() !== name) damaged();
    this.#ended = this.#within.length === 0;
    this.#listener.close(name);
  }
}

/** The value of an attribute, whatever its prefix; undefined where it is not given. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = 0; ; ) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return undefined;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) open++;
    const mark = attributes.charCodeAt(open);
    if (mark !== quote && mark !== apostrophe) return damaged();
    const close = attributes.indexOf(mark === quote ? '"' : "'", open + 1);
    if (close === -1) return damaged();
    let nameEnd = equals;
    while (nameEnd > at && attributes.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
    const before = attributes.charCodeAt(nameEnd - name.length - 1);
    if (attributes.endsWith(name, nameEnd) && (before <= 32 || before === 58))
      return decodeEntities(attributes.slice(open + 1, close));
    at = close + 1;
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** The `>` that ends a tag: one inside a quoted value does not. */
function tagEnd(xml: string, from: number): number {
  let within = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (within !== 0) {
      if (code === within) within = 0;
    } else if (code === greater) return at;
    else if (code === quote || code === apostrophe) within = code;
  }
  return -1;
}

function localName(xml: string, start: number, end: number): string {
  const name = xml.slice(start, end).trimEnd();
  return name.slice(name.indexOf(':') + 1);
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function damaged(): never {
  throw new SpreadsheetTrouble(words.damaged);
}
