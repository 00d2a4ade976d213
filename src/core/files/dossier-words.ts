import { bilingual, quoted, type Text } from '../text.ts';

/** What can be wrong in a dossier file, in words for the person who wrote it. */
export const words = {
  missing: { vi: 'thiếu trường bắt buộc này', en: 'this required key is missing' },
  unknownKey: { vi: 'không có trường này', en: 'there is no such key' },
  notMap: {
    vi: 'phải là một nhóm trường “tên: giá trị”',
    en: 'must be a mapping of keys to values',
  },
  notList: { vi: 'phải là một danh sách', en: 'must be a list' },
  notText: { vi: 'phải là chữ', en: 'must be text' },
  quoteText: {
    vi: 'phải là chữ; hãy đặt số trong ngoặc kép',
    en: 'must be text; put the number in quotes',
  },
  notFlag: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  notNumber: { vi: 'phải là số', en: 'must be a number' },
  unquoteNumber: { vi: 'phải là số; hãy bỏ ngoặc kép', en: 'must be a number; remove the quotes' },
  negative: { vi: 'không được là số âm', en: 'must not be negative' },
  notWhole: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  tooGreat: { vi: 'số quá lớn', en: 'the number is too large' },
  noCategory: { vi: 'phải ghi ít nhất một loại hồ sơ', en: 'at least one category is needed' },
  notYear: { vi: 'phải là năm, từ 1900 đến 2200', en: 'must be a year from 1900 to 2200' },
  notDay: { vi: 'phải là ngày dạng YYYY-MM-DD', en: 'must be a day as YYYY-MM-DD' },
  windowBackwards: {
    vi: 'kỳ đánh giá kết thúc trước ngày bắt đầu',
    en: 'the window ends before it starts',
  },
  notOfCategory: {
    vi: 'loại hồ sơ này không có trường ấy',
    en: 'records of this category have no such key',
  },
  noSuchDay: (value: string): Text => ({
    vi: `${quoted(value)} không phải là một ngày có thật, viết đủ dạng YYYY-MM-DD như 2026-01-02`,
    en: `${quoted(value)} is not an existing day written as YYYY-MM-DD, like 2026-01-02`,
  }),
  notAmong: (value: unknown, values: readonly string[]): Text => ({
    vi: `${given(value)}không hợp lệ; phải là một trong: ${values.join(', ')}`,
    en: `${given(value)}not valid; must be one of: ${values.join(', ')}`,
  }),
  unknownCategory: (value: string, near: string | undefined): Text => ({
    vi: `không có loại hồ sơ ${quoted(value)}${near ? `; có phải ${quoted(near)}?` : ''}`,
    en: `there is no category ${quoted(value)}${near ? `; did you mean ${quoted(near)}?` : ''}`,
  }),
  unknownFigure: (near: string | undefined): Text => ({
    vi: `không có số liệu này trong bộ tiêu chí${near ? `; có phải ${quoted(near)}?` : ''}`,
    en: `the criteria set has no such figure${near ? `; did you mean ${quoted(near)}?` : ''}`,
  }),
  unknownSet: (id: string, ids: readonly string[]): Text => ({
    vi: `không có bộ tiêu chí ${quoted(id)}; hiện có: ${ids.join(', ')}`,
    en: `there is no criteria set ${quoted(id)}; known: ${ids.join(', ')}`,
  }),
  overWhole: (parts: number, whole: number, label: Text) =>
    bilingual((lang) =>
      lang === 'vi'
        ? `số này (${parts}) lớn hơn số ${label.vi} (${whole})`
        : `this figure (${parts}) exceeds the ${label.en} (${whole})`,
    ),
} as const;

function given(value: unknown): string {
  return value === undefined ? '' : `${quoted(value)} `;
}
