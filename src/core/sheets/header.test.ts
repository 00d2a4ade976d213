import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRow, aSheet } from '../../../test/support/sheets.ts';
import { untidyUnits } from '../../../test/support/untidy.ts';
import { applyRemembered, guessHeader, headerAt, isNumbering } from './header.ts';
import { headingKey } from './recognise.ts';
import { communeTargets, unitTargets } from './targets.ts';

const title = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '', ''];
const keys = (mapping: ReadonlyMap<number, string> | undefined) => [...(mapping ?? [])];

describe('a header', () => {
  test('under titles, over its numbering', () => {
    const rows = aSheet(
      title,
      ['DANH SÁCH CƠ QUAN, DOANH NGHIỆP', 'DANH SÁCH CƠ QUAN, DOANH NGHIỆP'],
      [],
      ['STT', 'Mã ĐV', 'Tên cơ quan, doanh nghiệp, nhà trường', 'SĐT (nếu có)', 'Màu sắc'],
      ['(1)', '(2)', '(3)', '(4)', '(5)=(3)+(4)'],
      [1, 'CQ-01', 'UBND xã', '0912345678', 'đỏ'],
    );
    const header = guessHeader(rows, unitTargets);
    expect(header).toMatchObject({ row: 4, dataFrom: 6 });
    expect(keys(header?.mapping)).toEqual([
      [1, 'code'],
      [2, 'name'],
      [3, 'phone'],
    ]);
  });

  test.each([
    ['filled', 'Mã đơn vị', 'Tên đơn vị', 'Thông tin liên hệ'],
    ['left empty', '', '', ''],
  ])('of two lines, merged cells %s', (_, code, name, contact) => {
    const rows = aSheet(
      ['Mã đơn vị', 'Tên đơn vị', 'Thông tin liên hệ', contact],
      [code, name, 'Địa chỉ', 'SĐT'],
      ['CQ-01', 'UBND xã', 'Thôn 1', '0912345678'],
    );
    const header = guessHeader(rows, unitTargets);
    expect(header).toMatchObject({ row: 1, dataFrom: 3 });
    expect([...(header?.mapping.values() ?? [])]).toEqual(['code', 'name', 'address', 'phone']);
  });

  test('of communes, as the General Statistics Office writes it', () => {
    const rows = aSheet(
      ['commune_code', 'commune_name', 'province_code', 'province_name'],
      ['00004', 'Phường Ba Đình', '01', 'Thành phố Hà Nội'],
    );
    expect([...(guessHeader(rows, communeTargets)?.mapping.values() ?? [])]).toEqual([
      'code',
      'name',
      'provinceCode',
      'provinceName',
    ]);
  });

  test('takes no target twice, and the likest column for it', () => {
    const rows = aSheet(['Mã', 'Đơn vị (phòng)', 'Tên đơn vị', 'Xã', 'Địa bàn']);
    expect(keys(guessHeader(rows, unitTargets)?.mapping)).toEqual([
      [0, 'code'],
      [1, 'name'],
      [3, 'commune'],
    ]);
  });

  test('bars columns of persons and says why', () => {
    const rows = aSheet(['Mã ĐV', 'Tên đơn vị', 'Họ và tên', 'Số người vi phạm', 'Thủ trưởng']);
    const header = guessHeader(rows, unitTargets);
    expect([...(header?.barred.keys() ?? [])]).toEqual([2, 3, 4]);
    expect(header?.barred.get(2)?.vi).toContain('chỉ lưu thông tin của tổ chức');
    expect([...(header?.mapping.values() ?? [])]).toEqual(['code', 'name']);
  });

  test('that someone points at is read as it is', () => {
    const rows = aSheet(title, ['Danh xưng', 'Ký hiệu', 'MST']);
    expect(guessHeader(rows, unitTargets)).toBeUndefined();
    expect(keys(headerAt(rows, 2, unitTargets)?.mapping)).toEqual([[2, 'taxCode']]);
    expect(headerAt(rows, 9, unitTargets)).toBeUndefined();
  });
});

test('every word for a target finds it', () => {
  for (const targets of [unitTargets, communeTargets])
    for (const { key, headings } of targets)
      for (const heading of headings)
        expect([heading, headerAt([aRow(1, heading)], 1, targets)?.mapping.get(0)]).toEqual([
          heading,
          key,
        ]);
});

test('what was chosen before wins, but for persons', () => {
  const remembered = new Map([
    [headingKey('Danh xưng'), 'name' as const],
    [headingKey('Ký hiệu'), 'code' as const],
    [headingKey('Đơn vị'), null],
    [headingKey('Họ tên'), 'address' as const],
  ]);
  const headings = ['ký hiệu', 'Danh  xưng', 'Đơn vị', 'Họ tên'];
  const mapped = [
    [0, 'code'],
    [1, 'name'],
  ];
  const guessed = new Map([
    [0, 'phone' as const],
    [2, 'name' as const],
  ]);
  expect(keys(applyRemembered(headings, remembered, guessed))).toEqual(mapped);
  expect(keys(guessHeader(aSheet(headings), unitTargets, remembered)?.mapping)).toEqual(mapped);
});

test('a numbering row counts; a row of data does not', () => {
  expect(isNumbering(aRow(1, 1, 2, 3))).toBe(true);
  expect(isNumbering(aRow(1, 'A', 'B', '(1)', '(2)', '(3)=(1)+(2)'))).toBe(true);
  expect(isNumbering(aRow(1, 1, 5, 12))).toBe(false);
  expect(isNumbering(aRow(1, 1, 'CQ-01', 2))).toBe(false);
  expect(isNumbering(aRow(1))).toBe(false);
});

test('a hostile row of headings is looked at only so far', () => {
  const took = (columns: number, words: number) => {
    const long = Array.from({ length: columns }, (_, i) => `${i} ${'mã '.repeat(words)}`);
    const rows = aSheet(...Array.from({ length: 40 }, () => long));
    const start = performance.now();
    expect(guessHeader(rows, unitTargets)).toBeUndefined();
    return performance.now() - start;
  };
  // Against one as wide and as long as is looked at; all of it would take a hundred times as long.
  const most = took(200, 66);
  expect(took(16_000, 100)).toBeLessThan(10 * most);
});

const communes = [{ code: '00004', name: 'Xã Đồng Ích' }];

test('rows of data are never taken for a header', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { rows, dataFrom } = untidyUnits(60, { seed, communes });
      const data = rows.filter(({ number }) => number >= dataFrom);
      expect(guessHeader(data, unitTargets)).toBeUndefined();
    }),
  );
});

test('a header is found under any titles and in any order of columns', () => {
  const columns = unitTargets.flatMap(({ key, headings }) =>
    headings.map((heading) => ({ key, heading })),
  );
  const someColumns = fc
    .shuffledSubarray(unitTargets.map(({ key }) => key))
    .filter((chosen) => chosen.includes('code') && chosen.includes('name'))
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((key) => fc.constantFrom(...columns.filter((one) => one.key === key))),
      ),
    );
  const someTitle = fc.constantFrom(
    title,
    [],
    ['CÔNG AN TỈNH', '', 'Độc lập - Tự do - Hạnh phúc'],
    ['DANH SÁCH ĐƠN VỊ', 'DANH SÁCH ĐƠN VỊ', 'DANH SÁCH ĐƠN VỊ'],
    ['Ngày 01 tháng 6 năm 2026'],
  );
  fc.assert(
    fc.property(someColumns, fc.array(someTitle, { maxLength: 30 }), (chosen, titles) => {
      const data = chosen.map(({ key }) => (key === 'code' ? 'CQ-01' : 'xã'));
      const rows = aSheet(
        ...titles,
        ['STT', ...chosen.map(({ heading }) => heading)],
        [1, ...data],
      );
      const header = guessHeader(rows, unitTargets);
      expect(header?.row).toBe(titles.length + 1);
      expect(keys(header?.mapping)).toEqual(chosen.map(({ key }, i) => [i + 1, key]));
    }),
  );
});
