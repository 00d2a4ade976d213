import { createWriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { type Day, dayOf } from '../../src/core/vietnamese/day.ts';
import { openSpreadsheet } from '../../src/documents/spreadsheets/open.ts';
import type { RowToWrite, SheetToWrite } from '../../src/documents/spreadsheets/write/sheet.ts';
import { writeXlsx } from '../../src/documents/spreadsheets/write/xlsx.ts';
import { Random } from '../data/random.ts';

/*
 * A province's list of units, written to a file and read back, row by row on both sides.
 */

const kinds = ['Trường Trung học phổ thông', 'Công ty Cổ phần Thương mại', 'Ủy ban nhân dân xã'];
const names = ['Nguyễn Trãi', 'Hoàng Văn Thụ', 'Đông Phú', 'Bình Mỹ', 'Lý Thường Kiệt'];
const firstDay = dayOf(2026, 1, 1);
const places = Array.from({ length: 120 }, (_, i) => `Xã ${names[i % names.length]} ${i}`);

export const columns: SheetToWrite['columns'] = [
  { heading: 'Mã đơn vị', width: 12, kind: 'text' },
  { heading: 'Tên đơn vị', width: 44, kind: 'text' },
  { heading: 'Loại hình', width: 28, kind: 'text' },
  { heading: 'Địa bàn', width: 24, kind: 'text' },
  { heading: 'Địa chỉ', width: 40, kind: 'text' },
  { heading: 'Người đứng đầu', width: 24, kind: 'text' },
  { heading: 'Điện thoại', width: 14, kind: 'text' },
  { heading: 'Số đầu mối', width: 10, kind: 'integer' },
  { heading: 'Số lao động', width: 10, kind: 'integer' },
  { heading: 'Ngày đăng ký', width: 12, kind: 'date' },
  { heading: 'Ngày xét', width: 12, kind: 'date' },
  { heading: 'Có chi bộ', width: 10, kind: 'flag' },
  { heading: 'Kết quả', width: 16, kind: 'text' },
  { heading: 'Ghi chú', width: 40, kind: 'text' },
];

/** So many units, the same each time. */
export function* units(rows: number): Generator<RowToWrite> {
  for (let number = 1; number <= rows; number++) {
    const random = new Random(number);
    const kind = kinds[random.whole(0, 2)] ?? '';
    const name = names[random.whole(0, 4)] ?? '';
    const place = places[random.whole(0, 119)] ?? '';
    yield [
      `DV-${String(number).padStart(6, '0')}`,
      `${kind} ${name} số ${number}`,
      kind,
      place,
      `Số ${random.whole(1, 900)}, đường ${name}, ${place}`,
      `Trần Thị ${name}`,
      `09${random.whole(10_000_000, 99_999_999)}`,
      random.whole(1, 40),
      random.whole(5, 900),
      (firstDay + random.whole(0, 90)) as Day,
      (firstDay + random.whole(200, 330)) as Day,
      random.chance(0.5),
      random.chance(0.7) ? 'Đạt' : 'Chưa đủ căn cứ',
      random.chance(0.2) ? `Bổ sung biên bản số ${number}/BB` : null,
    ];
  }
}

/** Characters of all cells of the first sheet. */
export async function readOurs(path: string): Promise<number> {
  const opened = await openSpreadsheet(path, path, { mostRows: 100_000 });
  if (!opened.ok) throw new Error(opened.why.en);
  let characters = 0;
  for await (const { cells } of opened.book.rows(0))
    for (const { text } of cells) characters += text.length;
  await opened.book.close();
  return characters;
}

export async function readExceljs(path: string): Promise<number> {
  const book = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let characters = 0;
  for await (const sheet of book)
    for await (const row of sheet)
      row.eachCell(({ text }) => {
        characters += text.length;
      });
  return characters;
}

export async function writeOurs(path: string, rows: number): Promise<void> {
  await writeXlsx(createWriteStream(path), { name: 'Đơn vị', columns, rows: units(rows) });
}

export async function writeExceljs(path: string, rows: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet('Đơn vị', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, width, kind }) => ({
    header: heading,
    width,
    ...(kind === 'date' && { style: { numFmt: 'dd/mm/yyyy' } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns.length } };
  sheet.getRow(1).commit();
  for (const row of units(rows)) {
    const values = row.map((value, index) =>
      columns[index]?.kind === 'date' ? new Date(Number(value) * 86_400_000) : value,
    );
    sheet.addRow(values).commit();
  }
  sheet.commit();
  await book.commit();
}
