import type { Lang } from '../../core/text.ts';
import { type Day, parseWrittenDay } from '../../core/vietnamese/day.ts';
import { tidy, tidyLines } from '../../core/vietnamese/fold.ts';
import { parseFigure } from '../../core/vietnamese/number.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { frameWords } from './words.ts';

interface Asked {
  /** The field's own label: it opens each sentence about the field. */
  readonly label: string;
  readonly required?: boolean;
}

/**
 * Reads a form field by field: each method gives what was meant and keeps, where it cannot, a
 * sentence for the one who typed. What is read is used only where `errors` is empty.
 */
export class FormReader {
  readonly errors: FieldError[] = [];
  readonly #fields: Fields;
  readonly #lang: Lang;
  readonly #say: ReturnType<typeof frameWords>['form'];

  constructor(fields: Fields, lang: Lang) {
    this.#fields = fields;
    this.#lang = lang;
    this.#say = frameWords(lang).form;
  }

  fault(field: string, message: string): void {
    this.errors.push({ field, message });
  }

  /** One line of text, tidied. */
  line(
    name: string,
    { label, required, min = 1, max = 200 }: Asked & { min?: number; max?: number },
  ): string {
    return this.#text(name, tidy(this.#fields.one(name)), {
      label,
      required: required ?? false,
      min,
      max,
    });
  }

  /** Several lines of text. */
  lines(name: string, { label, required, max = 4000 }: Asked & { max?: number }): string {
    return this.#text(name, tidyLines(this.#fields.one(name)), {
      label,
      required: required ?? false,
      min: 1,
      max,
    });
  }

  #text(
    name: string,
    text: string,
    { label, required, min, max }: Required<Asked> & { min: number; max: number },
  ): string {
    const length = [...text].length;
    if (length === 0) {
      if (required) this.fault(name, this.#say.missing(label));
    } else if (length < min) this.fault(name, this.#say.tooShort(label, min));
    else if (length > max) this.fault(name, this.#say.tooLong(label, max, length));
    return text;
  }

  email(name: string, { label, required }: Asked): string {
    const text = this.line(name, { label, required: required ?? false, max: 120 }).toLowerCase();
    const wrong = this.errors.some(({ field }) => field === name);
    if (
      text !== '' &&
      !wrong &&
      !/^[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@.<>"'(),;:]+$/.test(text)
    ) {
      this.fault(name, this.#say.badEmail(label));
    }
    return text;
  }

  /** One of the values offered. */
  choice<T extends string>(
    name: string,
    values: readonly T[],
    { label, required }: Asked,
  ): T | undefined {
    const sent = this.#fields.one(name);
    const known = values.find((value) => value === sent);
    if (sent === '') {
      if (required) this.fault(name, this.#say.missingChoice(label));
    } else if (known === undefined) this.fault(name, this.#say.unknownChoice(label));
    return known;
  }

  /** Yes, no, or not known: no answer is never a no. */
  flag(name: string, { label }: Asked): boolean | null {
    const answer = this.choice(name, ['yes', 'no', 'unknown'], { label });
    return answer === 'yes' ? true : answer === 'no' ? false : null;
  }

  day(name: string, { label, required }: Asked): Day | undefined {
    const typed = tidy(this.#fields.one(name));
    const day = parseWrittenDay(typed);
    if (typed === '') {
      if (required) this.fault(name, this.#say.missing(label));
    } else if (day === undefined) this.fault(name, this.#say.badDay(label));
    return day;
  }

  /** A whole number, grouped by dots, commas or spaces or not at all. */
  whole(
    name: string,
    { label, required, min = 0, max = 1_000_000 }: Asked & { min?: number; max?: number },
  ): number | undefined {
    const typed = tidy(this.#fields.one(name));
    if (typed === '') {
      if (required) this.fault(name, this.#say.missing(label));
      return undefined;
    }
    if (!/^(\d{1,9}|\d{1,3}([., ]\d{3}){1,2})$/.test(typed)) {
      this.fault(name, this.#say.badNumber(label));
      return undefined;
    }
    const n = Number(typed.replace(/[., ]/g, ''));
    if (n < min || n > max) this.fault(name, this.#say.numberRange(label, min, max));
    return n;
  }

  /** A number that may have decimals, with the marks of the language. */
  decimal(
    name: string,
    { label, required, max = 1_000_000 }: Asked & { max?: number },
  ): number | undefined {
    const typed = tidy(this.#fields.one(name));
    if (typed === '') {
      if (required) this.fault(name, this.#say.missing(label));
      return undefined;
    }
    const n = parseFigure(typed, this.#lang);
    if (n === undefined) this.fault(name, this.#say.badDecimal(label));
    else if (n > max) this.fault(name, this.#say.numberRange(label, 0, max));
    return n;
  }
}
