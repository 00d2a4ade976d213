import type { Text } from '../../core/text.ts';
import { countWord } from '../../core/vietnamese/number.ts';

const saveAsXlsx = {
  vi: 'Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.',
  en: 'Open the file in Excel, save it as .xlsx and upload it again.',
};

const because = (vi: string, en: string, cure: Text = saveAsXlsx): Text => ({
  vi: `${vi} ${cure.vi}`,
  en: `${en} ${cure.en}`,
});

/** What is wrong with a spreadsheet, and what to do about it. */
export const words = {
  empty: because('Tệp không có nội dung.', 'The file is empty.', {
    vi: 'Hãy kiểm tra tệp rồi tải lên lại.',
    en: 'Check the file and upload it again.',
  }),
  oldExcel: because(
    'Tệp ở định dạng Excel cũ (.xls).',
    'The file is in the old Excel format (.xls).',
  ),
  locked: because('Tệp có đặt mật khẩu.', 'The file is locked with a password.', {
    vi: 'Hãy mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi tải lên lại.',
    en: 'Open it in Excel, remove the password, save it and upload it again.',
  }),
  macro: because('Tệp có macro.', 'The file contains macros.', {
    vi: 'Hãy lưu lại dạng .xlsx (không có macro) rồi tải lên lại.',
    en: 'Save it as .xlsx, without macros, and upload it again.',
  }),
  binaryExcel: because(
    'Tệp ở định dạng Excel nhị phân (.xlsb).',
    'The file is in the binary Excel format (.xlsb).',
  ),
  openDocument: because(
    'Tệp ở định dạng OpenDocument (.ods).',
    'The file is in the OpenDocument format (.ods).',
    {
      vi: 'Hãy lưu lại dạng .xlsx rồi tải lên lại.',
      en: 'Save it as .xlsx and upload it again.',
    },
  ),
  webPage: because(
    'Tệp là trang web hoặc XML do phần mềm khác xuất ra, không phải tệp Excel thật.',
    'The file is a web page or XML exported by another program, not a real Excel file.',
  ),
  notSpreadsheet: because('Tệp không phải là bảng tính.', 'The file is not a spreadsheet.', {
    vi: 'Hãy chọn tệp Excel (.xlsx) hoặc CSV.',
    en: 'Choose an Excel (.xlsx) or CSV file.',
  }),
  damaged: because('Tệp bị hỏng hoặc tải lên chưa đủ.', 'The file is damaged or incomplete.'),
  unsafe: because(
    'Tệp có cấu tạo bất thường nên không được đọc, để bảo đảm an toàn.',
    'The file is built in an unusual way and was not read, for safety.',
  ),
  tooBig: because('Dữ liệu trong tệp quá lớn.', 'There is too much data in the file.', {
    vi: 'Hãy bỏ những phần không cần hoặc chia thành nhiều tệp nhỏ hơn.',
    en: 'Remove what is not needed or split it into smaller files.',
  }),
  tooManySheets: (most: number): Text =>
    because(
      `Tệp có quá nhiều trang tính (nhiều nhất ${countWord(most, 'vi')}).`,
      `The file has too many sheets (at most ${countWord(most, 'en')}).`,
      {
        vi: 'Hãy chỉ giữ những trang tính cần tải lên.',
        en: 'Keep only the sheets to be uploaded.',
      },
    ),
  tooManyRows: (most: number): Text =>
    because(
      `Trang tính có hơn ${countWord(most, 'vi')} dòng dữ liệu.`,
      `The sheet has more than ${countWord(most, 'en')} rows of data.`,
      { vi: 'Hãy chia thành nhiều tệp nhỏ hơn.', en: 'Split it into smaller files.' },
    ),
  tooManyListedRows: (most: number): Text =>
    because(
      `Trang tính có hơn ${countWord(most, 'vi')} dòng, kể cả dòng trống.`,
      `The sheet has more than ${countWord(most, 'en')} rows, blank ones included.`,
      {
        vi: 'Hãy xóa các dòng trống ở cuối trang tính rồi tải lên lại.',
        en: 'Delete the blank rows at its end and upload it again.',
      },
    ),
  noSheet: because('Tệp không có trang tính nào.', 'The file has no sheet.', {
    vi: 'Hãy kiểm tra tệp rồi tải lên lại.',
    en: 'Check the file and upload it again.',
  }),
  openQuote: (row: number): Text =>
    because(
      `Dấu nháy kép (") mở ở dòng ${row} không được đóng lại.`,
      `A double quote (") opened in row ${row} is never closed.`,
      { vi: 'Hãy sửa dòng đó rồi tải lên lại.', en: 'Correct that row and upload the file again.' },
    ),
};
