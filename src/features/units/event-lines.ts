import * as v from 'valibot';
import { unitKindLabels } from '../../core/dossier/unit.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { UnitEventKind } from '../../platform/database/tables.ts';
import { type KeptProfile, ProfileChange, profileColumns } from '../dossiers/index.ts';
import { frameWords } from '../frame/index.ts';
import { unitWords } from './words.ts';

/* A unit's history in words. */

/** What a detail may hold; which of it, depends on what happened. */
const Told = v.object({
  from: v.optional(v.unknown()),
  to: v.optional(v.unknown()),
  unit: v.optional(v.string()),
  ground: v.optional(v.string()),
  file: v.optional(v.string()),
  row: v.optional(v.number()),
});

function toldOf(detail: unknown): v.InferOutput<typeof Told> {
  const read = v.safeParse(Told, detail);
  return read.success ? read.output : {};
}

/** What happened. */
export function eventLine(kind: UnitEventKind, detail: unknown, lang: Lang): string {
  const say = unitWords(lang);
  const what = kind === 'profiled' ? profileLine(detail, lang) : otherLine(kind, detail, lang);
  return what === '' ? say.events[kind] : `${say.events[kind]}: ${what}`;
}

function otherLine(kind: UnitEventKind, detail: unknown, lang: Lang): string {
  const say = unitWords(lang);
  const { from, to, unit = '' } = toldOf(detail);
  const shown = (value: string) =>
    kind === 'levelled' && (value === 'commune' || value === 'province')
      ? say.levels[value]
      : value;
  return typeof from === 'string' && typeof to === 'string' && from !== '' && to !== ''
    ? say.fromTo(shown(from), shown(to))
    : unit;
}

/** Each answer that changed, as the pages of a unit call it. */
function profileLine(detail: unknown, lang: Lang): string {
  const read = v.safeParse(ProfileChange, detail);
  if (!read.success) return '';
  const say = unitWords(lang);
  const { from, to } = read.output;
  const label: Readonly<Record<keyof KeptProfile, string>> = {
    kind: say.kind,
    party_organization: say.party,
    emulation_review: say.emulation,
    guard_force: say.guards,
    left_out: say.leftOut,
    sub_units: say.subUnits,
  };
  return profileColumns
    .filter((column) => from[column] !== to[column])
    .map((column) =>
      say.fieldFromTo(label[column], valueWord(from, column, lang), valueWord(to, column, lang)),
    )
    .join('; ');
}

function valueWord(profile: KeptProfile, column: keyof KeptProfile, lang: Lang): string {
  if (column === 'kind') return sentenceCase(unitKindLabels[profile.kind][lang]);
  const value = profile[column];
  const frame = frameWords(lang);
  if (value === null) return frame.unknown;
  if (typeof value === 'number') return figureWord(value, lang);
  return value ? frame.yes : frame.no;
}

/** The paper it rests on; of what an import brought, the file and the row. */
export function groundLine(detail: unknown, lang: Lang): string {
  const { ground, file, row } = toldOf(detail);
  if (ground) return ground;
  if (file !== undefined && row !== undefined) return unitWords(lang).fromFile(file, row);
  return frameWords(lang).none;
}
