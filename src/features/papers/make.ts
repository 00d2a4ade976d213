import * as v from 'valibot';
import { calendarOf } from '../../core/criteria/calendar.ts';
import type { DossierRecord } from '../../core/dossier/dossier.ts';
import { type Snapshot, thawed, thawedRecord } from '../../core/dossier/snapshot.ts';
import { insideSentence, sentenceCase } from '../../core/text.ts';
import { type Day, parseDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import {
  banDangKy,
  baoCaoTuDanhGia,
  bienBanHop,
  danhMucMinhChung,
  keHoach,
  type ListedRecord,
  type Paper,
  toTrinhDeNghi,
} from '../../documents/papers/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import { frozenTexts, type KeptDossier, type RoundSet, readSnapshot } from '../dossiers/index.ts';
import { committeeOf, Particulars, particularsOf } from '../letterhead/index.ts';
import type { PaperKind } from './kinds.ts';
import { fileNames } from './queries.ts';
import { countsFor, criteriaFor, type ToldYear, tellDemands, tellResults } from './tell-year.ts';
import { papersUnit } from './unit-of.ts';
import { yearWorks } from './year-works.ts';

/** What a paper is made for. */
export interface PaperOf {
  readonly unit: UnitRow;
  readonly round: RoundSet;
  readonly kept: KeptDossier | undefined;
  readonly today: Day;
}

/** The papers that can be made now, by kind: all of them once the dossier is closed. */
export async function unitPapers(
  tx: Tx,
  of: PaperOf,
): Promise<Readonly<Partial<Record<PaperKind, Paper>>>> {
  const { unit, kept } = of;
  const drafts = draftPapers(of, await particularsOf(tx, unit));
  const closing = kept?.state.closing;
  if (!kept || !closing) return drafts;
  const snapshot = await readSnapshot(tx, unit.tenant_id, kept.id, closing.digest);
  return { ...drafts, ...(await closedPapers(tx, of, snapshot, closing)) };
}

/** What every paper of a unit in a round begins with. */
function commonOf({ round }: PaperOf, told: Particulars) {
  const { papers, source } = round.set.set;
  const set = papers?.set ?? source.vi;
  return {
    unit: papersUnit(told),
    to: [committeeOf(told)],
    year: round.round.year,
    aim: papers?.aim ?? `đạt tiêu chuẩn theo ${source.vi}`,
    set,
    grounds: [`Căn cứ ${set}`],
  };
}

function draftPapers(of: PaperOf, told: Particulars): Record<'registration' | 'plan', Paper> {
  const { round, kept, today, unit } = of;
  const registration = kept?.state.registration;
  const common = {
    ...commonOf(of, told),
    works: yearWorks(round.set, round.calendar, unit.kind),
    lastDay: round.days.submitBy,
    made: today,
  };
  const { officer, officerPosition, officerPhone } = told.letterhead;
  const grounds = registration?.ground
    ? [...common.grounds, `Căn cứ ${registration.ground}`]
    : common.grounds;
  return {
    registration: banDangKy({
      ...common,
      grounds,
      criteria: criteriaFor(round.set, unit.kind),
      officer: {
        ...(officer && { name: officer }),
        ...(officerPosition && { position: officerPosition }),
        ...(officerPhone && { phone: officerPhone }),
      },
      day: registration?.on,
    }),
    plan: keHoach({
      ...common,
      grounds,
      clauses: tellDemands(round.set, unit.kind),
      officer: [officer, officerPosition].filter(Boolean).join(', ') || undefined,
      day: undefined,
    }),
  };
}

/** The papers made from what was frozen, and from nothing that came after. */
async function closedPapers(
  tx: Tx,
  of: PaperOf,
  snapshot: Snapshot,
  { code, on }: { readonly code: string; readonly on: Day },
): Promise<Record<'report' | 'evidence' | 'minutes' | 'proposal', Paper>> {
  const { unit, round } = of;
  const texts = await frozenTexts(tx, unit.tenant_id, unit.id, [
    snapshot.particulars,
    ...snapshot.records.map((record) => record.texts),
    ...snapshot.explanations.map(({ text }) => text),
    ...snapshot.figures.flatMap(({ explanation }) => explanation ?? []),
  ]);
  const told = v.parse(Particulars, JSON.parse(texts.get(snapshot.particulars) ?? 'null'));
  const records = snapshot.records.map((record) => ({
    ...textsOfRecord(texts.get(record.texts)),
    ...thawedRecord(record),
    files: record.files,
  }));
  const frozen = thawed(snapshot);
  // The window too is that of the closing: the round's own may since have been moved.
  const calendar = calendarOf(round.set.set, frozen.year, frozen.window);
  const year: ToldYear = {
    set: round.set,
    calendar,
    dossier: { ...frozen, records },
    asOf: on,
    explanations: new Map(
      snapshot.explanations.map(({ criterion, text }) => [criterion, texts.get(text) ?? '']),
    ),
    figureWords: figureWords(snapshot, texts),
    verdicts: snapshot.verdicts,
  };
  const common = {
    ...commonOf(of, told),
    asOf: speaksUpTo(snapshot, on),
    window: calendar.window,
    clauses: tellResults(year),
    code,
    day: undefined,
    made: on,
  };
  const names = await fileNames(
    tx,
    unit,
    snapshot.records.flatMap(({ files }) => files),
  );
  return {
    report: baoCaoTuDanhGia(common),
    evidence: danhMucMinhChung({
      ...common,
      records: records.map((record) => listed(record, year, names)),
    }),
    minutes: bienBanHop({
      ...common,
      where: undefined,
      attending: attending(told),
      chair: {},
      secretary: {},
    }),
    proposal: toTrinhDeNghi({ ...common, enclosed: enclosed(common.year) }),
  };
}

/** The earliest day up to which one of the figures speaks: the report may promise no later one. */
function speaksUpTo({ figures }: Snapshot, closed: Day): Day {
  const days = figures.flatMap(({ asOf }) => parseDay(asOf) ?? []);
  return days.reduce((first, day) => (day < first ? day : first), closed);
}

const TextsOfFigure = v.object({
  explanation: v.string(),
  detail: v.object({
    task: v.optional(v.string()),
    planned: v.optional(v.number()),
    done: v.optional(v.number()),
    paper: v.optional(v.string()),
  }),
});

/** What a unit said beside its figures; nothing of what was erased. */
function figureWords(
  { figures }: Snapshot,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    figures.flatMap(({ key, explanation: digest = '' }) => {
      const text = texts.get(digest);
      if (text === undefined) return [];
      const { explanation, detail } = v.parse(TextsOfFigure, JSON.parse(text));
      const { task, planned, done, paper } = detail;
      const parts = [
        task && `nhiệm vụ: ${task}`,
        planned !== undefined && `kế hoạch ${figureWord(planned, 'vi')}`,
        done !== undefined && `thực hiện ${figureWord(done, 'vi')}`,
        paper && `văn bản: ${paper}`,
      ].filter((one) => typeof one === 'string');
      const plan = parts.length > 0 ? [`${sentenceCase(parts.join('; '))}.`] : [];
      return [[key, [...plan, explanation].filter(Boolean).join('\n')] as const];
    }),
  );
}

const TextsOfRecord = v.object({
  title: v.string(),
  number: v.string(),
  citation: v.string(),
});

/** The words of a record; of one that was erased only that is left. */
function textsOfRecord(text: string | undefined) {
  if (text === undefined) return { title: '(nội dung đã được gỡ bỏ)', seenAt: undefined };
  const { title, number, citation } = v.parse(TextsOfRecord, JSON.parse(text));
  return { title, ...(number !== '' && { number }), seenAt: citation || undefined };
}

function listed(
  record: DossierRecord & {
    readonly files: readonly string[];
    readonly seenAt?: string | undefined;
  },
  year: ToldYear,
  names: ReadonlyMap<string, string>,
): ListedRecord {
  return {
    number: record.number,
    day: record.date,
    title: record.title ?? '',
    criteria: countsFor(year, record),
    files: record.files.map((sha256) => ({ name: names.get(sha256) ?? '(tệp đã gỡ)', sha256 })),
    seenAt: record.seenAt,
  };
}

/** Whom the unit's meeting has; the police of the place and the managing body among them. */
function attending(told: Particulars) {
  return [
    { body: 'Lãnh đạo đơn vị' },
    { body: 'Đại diện các bộ phận trực thuộc' },
    { body: 'Đại diện tổ chức đoàn thể của đơn vị' },
    { body: `Đại diện Công an ${insideSentence(told.commune)}` },
    { body: `Đại diện ${committeeOf(told)}` },
  ];
}

function enclosed(year: number): readonly string[] {
  return [
    `Báo cáo kết quả tự đánh giá năm ${year}`,
    'Danh mục minh chứng kèm theo Báo cáo',
    'Biên bản họp tự đánh giá',
  ];
}
