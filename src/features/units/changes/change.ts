import type { ComponentChildren } from 'preact';
import type { Posted, SignedAsk } from '../../../platform/http/route.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import type { FormReader } from '../../frame/index.ts';
import type { Dated } from '../change-unit.ts';
import type { FoundUnit } from '../queries.ts';
import type { UnitWords } from '../words.ts';

/** What one change asks and does. */
export interface Change {
  readonly name: 'rename' | 'move' | 'merge' | 'split' | 'end';
  readonly title: (say: UnitWords) => string;
  readonly note?: (say: UnitWords) => string;
  readonly submitDanger?: boolean;
  /** What its fields hold before anything is typed. */
  readonly initial: (unit: FoundUnit) => Readonly<Record<string, string>>;
  /** Fields beside day and ground. */
  readonly fields: (
    ask: SignedAsk,
    unit: FoundUnit,
    typed: Typed,
    errors: readonly FieldError[],
  ) => Promise<ComponentChildren>;
  /** Reads, judges and acts; what cannot be done is left as faults of the form. */
  readonly act: (
    ask: SignedAsk & Posted,
    unit: FoundUnit,
    form: FormReader,
    dated: () => Dated | undefined,
  ) => Promise<Done | undefined>;
}

export interface Done {
  readonly to: string;
  readonly text: string;
}

/** A value as typed, by the name of its field. */
export type Typed = (name: string) => string;

export const pathOf = (unit: FoundUnit): string => `/units/${unit.public_id}`;
