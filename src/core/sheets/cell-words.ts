import { quoted, type Text } from '../text.ts';

/** What can be wrong in a cell, and what was mended in it, for the person who wrote the sheet. */
export const words = {
  formulaError: (value: string): Text => ({
    vi: `ô này báo lỗi công thức (${value.slice(0, 20)})`,
    en: `this cell holds a formula error (${value.slice(0, 20)})`,
  }),
  isDate: (value: string): Text => ({
    vi: `ô này là ngày tháng (${value.slice(0, 20)}), có thể do Excel tự đổi; hãy định dạng cột là Văn bản rồi nhập lại`,
    en: `this cell is a date (${value.slice(0, 20)}), perhaps turned into one by Excel; format the column as Text and type it again`,
  }),
  tooLong: (most: number): Text => ({
    vi: `dài quá ${most} ký tự`,
    en: `longer than ${most} characters`,
  }),
  noCode: { vi: 'chưa ghi mã', en: 'the code is missing' },
  badCode: (value: string): Text => ({
    vi: `${quoted(value)} không phải là mã: chỉ gồm chữ, số, dấu cách và các dấu . - _ /`,
    en: `${quoted(value)} is not a code: only letters, digits, spaces and . - _ / may stand in one`,
  }),
  noName: { vi: 'chưa ghi tên', en: 'the name is missing' },
  shortName: (value: string): Text => ({
    vi: `tên ${quoted(value)} quá ngắn hoặc không có chữ`,
    en: `the name ${quoted(value)} is too short or has no letters`,
  }),
  unknownKind: (value: string): Text => ({
    vi: `không rõ loại hình ${quoted(value)}; hãy ghi: cơ quan, doanh nghiệp hoặc cơ sở giáo dục`,
    en: `the kind ${quoted(value)} is not known; write: cơ quan (agency), doanh nghiệp (enterprise) or cơ sở giáo dục (school)`,
  }),
  unknownLevel: (value: string): Text => ({
    vi: `không rõ cấp quản lý ${quoted(value)}; hãy ghi: xã hoặc tỉnh`,
    en: `the managing level ${quoted(value)} is not known; write: xã (commune) or tỉnh (province)`,
  }),
  districtLevel: {
    vi: 'cấp huyện không còn từ ngày 01/7/2025; hãy ghi: xã hoặc tỉnh',
    en: 'the district level ended on 1 July 2025; write: xã (commune) or tỉnh (province)',
  },
  unknownFlag: (value: string): Text => ({
    vi: `không rõ ${quoted(value)} là có hay không; hãy ghi: có hoặc không`,
    en: `${quoted(value)} is neither yes nor no; write: có (yes) or không (no)`,
  }),
  badPhone: (value: string): Text => ({
    vi: `${quoted(value)} không phải là số điện thoại: số di động có 10 chữ số, số cố định có 11 chữ số kể cả mã vùng`,
    en: `${quoted(value)} is not a telephone number: a mobile number has 10 digits, a landline 11 with its area code`,
  }),
  phoneZero: {
    vi: 'đã thêm số 0 bị mất ở đầu số điện thoại',
    en: 'the zero lost from the front of the telephone number was put back',
  },
  phoneCountry: {
    vi: 'đã đổi mã quốc gia 84 ở đầu số điện thoại thành số 0',
    en: 'the country code 84 of the telephone number was turned into a zero',
  },
  tooManyPhones: {
    vi: 'ghi nhiều số điện thoại quá; tối đa 5 số',
    en: 'too many telephone numbers; five at most',
  },
  badTaxCode: (value: string): Text => ({
    vi: `${quoted(value)} không phải là mã số thuế của tổ chức: phải có 10 chữ số, hoặc 13 chữ số như 0101234567-001`,
    en: `${quoted(value)} is not an organisation's tax code: it has 10 digits, or 13 like 0101234567-001`,
  }),
  taxZero: {
    vi: 'đã thêm số 0 bị mất ở đầu mã số thuế',
    en: 'the zero lost from the front of the tax code was put back',
  },
  badCount: (value: string): Text => ({
    vi: `${quoted(value)} không phải là số đếm; hãy ghi một số nguyên như 45 hoặc 1.040`,
    en: `${quoted(value)} is not a count; write a whole number such as 45 or 1.040`,
  }),
  decimal: (value: string): Text => ({
    vi: `${quoted(value)} có phần lẻ; phải là số nguyên`,
    en: `${quoted(value)} has decimals; it must be a whole number`,
  }),
  negative: { vi: 'không được là số âm', en: 'must not be negative' },
  tooGreat: { vi: 'số lớn quá 1.000.000', en: 'greater than 1,000,000' },
  grouped: (value: string, read: number): Text => ({
    vi: `đã đọc ${quoted(value)} là ${read}`,
    en: `${quoted(value)} was read as ${read}`,
  }),
  codeZeros: (code: string): Text => ({
    vi: `đã thêm số 0 bị mất ở đầu mã: ${code}`,
    en: `zeros lost from the front of the code were put back: ${code}`,
  }),
  badOfficialCode: (value: string, digits: number): Text => ({
    vi: `mã ${quoted(value)} không đúng; mã này có ${digits} chữ số`,
    en: `the code ${quoted(value)} is not right; it has ${digits} digits`,
  }),
  noCommuneKind: (value: string): Text => ({
    vi: `tên ${quoted(value)} phải kèm loại: Phường, Xã hoặc Đặc khu`,
    en: `the name ${quoted(value)} must begin with its kind: Phường, Xã or Đặc khu`,
  }),
  kindSpelled: (name: string): Text => ({
    vi: `đã viết đủ tên là ${quoted(name)}`,
    en: `the name was written out as ${quoted(name)}`,
  }),
} as const;
