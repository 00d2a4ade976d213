import type { Lang } from '../../core/text.ts';

/* What is said of a record that has just been saved. */

const vi = {
  saved: 'Đã ghi việc này.',
  savedForNothing: 'Đã ghi việc này. Hiện nó chưa tính vào yêu cầu nào; xem lý do bên dưới.',
  savedAlready: 'Việc này đã được ghi từ trước; không ghi thêm lần nữa.',
  savedAlreadyFiles: 'Việc này đã được ghi từ trước; vừa đính thêm tệp gửi kèm.',
  filesLost: (n: number) =>
    `${n} tệp gửi kèm không còn trên máy chủ (tệp chờ quá hai ngày thì bỏ): hãy đính lại ở mục Tệp minh chứng bên dưới.`,
};
type SavedWords = typeof vi;

const en: SavedWords = {
  saved: 'Recorded.',
  savedForNothing: 'Recorded. It counts for no demand now; the reasons stand below.',
  savedAlready: 'This had been recorded already; it was not recorded twice.',
  savedAlreadyFiles: 'This had been recorded already; the files sent with it were attached.',
  filesLost: (n) =>
    `${n === 1 ? '1 file' : `${n} files`} sent with it are no longer on the server (after two days without a record they are given up): attach them again below.`,
};

export function savedWords(lang: Lang): SavedWords {
  return lang === 'vi' ? vi : en;
}
