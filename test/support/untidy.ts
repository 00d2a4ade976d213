import type { Cell, CellKind, SheetRow } from '../../src/core/sheets/row.ts';
import { type Chances, chances } from './chances.ts';

/** What can be made wrong in a row; each faulty row has one of them. */
export const untidyFaults = [
  'unknownCommune',
  'badPhone',
  'badTaxCode',
  'decimalCount',
  'repeatedCode',
  'missingName',
  'unknownKind',
  'brokenFormula',
] as const;
export type UntidyFault = (typeof untidyFaults)[number];

export interface UntidySheet {
  /** Titles, a header of two lines, its numbering, the units, a total and signatures. */
  readonly rows: readonly SheetRow[];
  /** Number of the first row of units. */
  readonly dataFrom: number;
  /** Rows among the units that are none: groups, blank rows, headers of the next printed page. */
  readonly furniture: number;
  /** How many rows are faulty, by what was made wrong, and which rows those are. */
  readonly faulty: Readonly<Record<UntidyFault, number>>;
  readonly faultyRows: ReadonlyMap<number, UntidyFault>;
}

interface Options {
  readonly seed: number;
  readonly communes: readonly { readonly code: string; readonly name: string }[];
}

/**
 * A sheet of so many made-up units as offices send them, the same for the same seed: abbreviations,
 * numbers that lost their zeros, ticks of every sort, about three rows in a hundred faulty.
 */
export function untidyUnits(count: number, { seed, communes }: Options): UntidySheet {
  const chance = chances(seed);
  const rows: SheetRow[] = [];
  const add = (cells: readonly Cell[]) => rows.push({ number: rows.length + 1, cells });
  const faulty = Object.fromEntries(untidyFaults.map((fault) => [fault, 0])) as Record<
    UntidyFault,
    number
  >;
  const faultyRows = new Map<number, UntidyFault>();
  let furniture = 0;

  add(merged('BAN CHỈ ĐẠO TỈNH'));
  add(merged('DANH SÁCH CƠ QUAN, DOANH NGHIỆP, CƠ SỞ GIÁO DỤC'));
  add(merged('(Kèm theo Kế hoạch năm 2026)'));
  add([]);
  add(upperHeader.map(text));
  add(lowerHeader.map(text));
  add(lowerHeader.map((_, i) => text(`(${i + 1})`)));
  const dataFrom = rows.length + 1;

  for (let i = 0; i < count; i++) {
    if (i > 0 && i % 400 === 0) {
      add(lowerHeader.map(text));
      furniture++;
    }
    if (i % 1000 === 500) {
      add(merged('II. CÁC ĐƠN VỊ TRỰC THUỘC'));
      add([]);
      furniture += 2;
    }
    // The first row is sound, so that there is a code to repeat.
    const fault = i > 0 && chance.in(100) < 3 ? chance.of(untidyFaults) : undefined;
    if (fault) {
      faulty[fault]++;
      faultyRows.set(rows.length + 1, fault);
    }
    add(unitCells(i, chance, communes, fault));
  }
  add([text(''), text('Tổng cộng'), text(`${count} đơn vị`)]);
  add([]);
  add([text(''), text(''), text('NGƯỜI LẬP BIỂU')]);
  return { rows, dataFrom, furniture, faulty, faultyRows };
}

const upperHeader = [
  'STT',
  'Mã ĐV',
  'Tên cơ quan, doanh nghiệp, nhà trường',
  'Loại hình',
  'Cấp QL',
  'Địa bàn (xã/phường)',
  'Thông tin liên hệ',
  'Thông tin liên hệ',
  'MST',
  'Tổ chức đảng',
  'Thi đua',
  'BVCQ',
  'Số phòng ban/lớp',
  'Tổng số CB, GV, NV',
  'Ghi chú',
];

const lowerHeader = upperHeader.with(6, 'Địa chỉ').with(7, 'Số ĐT liên hệ');

const merged = (words: string) => upperHeader.map(() => text(words));

function unitCells(
  i: number,
  chance: Chances,
  communes: Options['communes'],
  fault: UntidyFault | undefined,
): Cell[] {
  const { kinds, names } = chance.of(sorts);
  const commune = chance.of(communes);
  const place = commune.name.replace(/^(Xã|Phường|Đặc khu) /, '');
  const name = `${chance.of(names)} ${chance.of(places)} ${i + 1}`;
  return [
    number(String(i + 1)),
    // Codes are repeated from the first row, in another case.
    text(fault === 'repeatedCode' ? 'đv-000001' : `${chance.of(['', ' '])}ĐV-${pad(i + 1, 6)}`),
    fault === 'missingName' ? text('') : text(chance.of([name, ` ${name}  `, name.toUpperCase()])),
    text(fault === 'unknownKind' ? 'chưa rõ' : chance.of([...kinds, ''])),
    text(chance.of(['xã', 'Xã', 'cấp xã', 'X', 'P', 'Tỉnh', 'cấp tỉnh', ''])),
    communeCell(chance, commune, fault),
    text(`Thôn ${1 + chance.in(12)}, ${place}`),
    phoneCell(chance, fault),
    taxCell(chance, fault),
    text(chance.of(ticks)),
    text(chance.of(ticks)),
    text(chance.of(ticks)),
    fault === 'decimalCount'
      ? number('12.5')
      : chance.of([number(String(chance.in(60))), text(`${1 + chance.in(50)} lớp`), empty]),
    fault === 'brokenFormula'
      ? { text: '#REF!', kind: 'error' }
      : chance.of([number(String(chance.in(900))), text('1.040'), text('1,250'), empty]),
    empty,
  ];
}

function communeCell(
  chance: Chances,
  { code, name }: Options['communes'][number],
  fault: UntidyFault | undefined,
): Cell {
  if (fault === 'unknownCommune') return text('Xã Không Có Thật');
  return chance.of([
    text(name),
    text(name.toLowerCase()),
    text(name.replace('Phường ', 'P. ').replace('Xã ', 'X. ')),
    text(`${name}, huyện cũ`),
    text(code),
    number(String(Number(code))),
  ]);
}

function phoneCell(chance: Chances, fault: UntidyFault | undefined): Cell {
  if (fault === 'badPhone') return text('gọi bảo vệ');
  const tail = pad(chance.in(10_000_000), 7);
  return chance.of([
    text(`091${tail}`),
    number(`91${tail}`),
    text(`091${tail.slice(0, 1)}.${tail.slice(1, 4)}.${tail.slice(4)}`),
    text(`0211 ${tail}`),
    text(`+84 98${tail}`),
    text(`0211${tail} / 091${tail}`),
    empty,
  ]);
}

function taxCell(chance: Chances, fault: UntidyFault | undefined): Cell {
  if (fault === 'badTaxCode') return text('12345');
  const code = pad(chance.in(100_000_000), 8);
  return chance.of([text(`25${code}`), number(`1${code}`), text(`25${code}-001`), empty]);
}

const sorts = [
  {
    kinds: ['trường', 'Cơ sở giáo dục', 'CSGD', 'Nhà trường'],
    names: ['Trường THPT', 'Trường Tiểu học', 'Trường Mầm non', 'Trường THCS'],
  },
  {
    kinds: ['DN', 'Doanh nghiệp', 'Công ty', 'doanh nghiệp'],
    names: ['Công ty TNHH', 'Công ty Cổ phần', 'HTX Nông nghiệp', 'Tổng công ty'],
  },
  {
    kinds: ['CQ', 'Cơ quan', 'cơ quan nhà nước', 'Đơn vị sự nghiệp'],
    names: ['Chi cục', 'Trung tâm Y tế', 'Phòng Kinh tế', 'UBND khu vực'],
  },
];

const places = ['Sông Mây', 'Đồi Thông', 'Hòa Nắng', 'Suối Bạc', 'Đại Phong', 'Bình Lửa'];
const ticks = ['có', 'Có', 'x', 'X', '✓', '1', 'không', 'Chưa', '0', 'đã có', '', '-'];

const empty: Cell = { text: '', kind: 'empty' };
const cell = (kind: CellKind) => (words: string) => (words === '' ? empty : { text: words, kind });
const text = cell('text');
const number = cell('number');
const pad = (n: number, digits: number) => String(n).padStart(digits, '0');
