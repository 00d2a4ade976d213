import type { Lang } from '../../core/text.ts';

const vi = {
  madeBefore: 'Từ mẫu này đã ghi một việc',
  madeOn: (day: string, at: string, gone: boolean) =>
    `Ngày ${day}, ghi lúc ${at}${gone ? '; sau đó đã xóa' : ''}.`,
  typedSince: 'Những gì đang nhập khác việc ấy ở:',
  saveAs: 'Lưu những gì đang nhập',
  saveAsChange: 'Là chính việc ấy: sửa việc đã ghi',
  saveAsRestored: 'Là chính việc ấy: khôi phục rồi sửa',
  saveAsAnother: 'Là một việc khác: ghi thêm việc mới',
  sayWhich: (title: string) =>
    `Lưu những gì đang nhập: chưa chọn đó là “${title}” hay là một việc khác.`,
  lookAgain: (title: string) =>
    `Lưu những gì đang nhập: hãy xem lại những chỗ khác với “${title}” rồi lưu lần nữa.`,
  nothingMade:
    'Không tìm thấy việc đã ghi từ mẫu này, nên chưa sửa gì. Lưu lần nữa thì ghi thành việc mới.',
};

export type MadeBeforeWords = typeof vi;

const en: MadeBeforeWords = {
  madeBefore: 'A record was made from this form before',
  madeOn: (day, at, gone) => `Of ${day}, recorded ${at}${gone ? '; deleted since' : ''}.`,
  typedSince: 'What is typed now differs from it in:',
  saveAs: 'Save what is typed',
  saveAsChange: 'It is the same event: change that record',
  saveAsRestored: 'It is the same event: restore that record and change it',
  saveAsAnother: 'It is another event: make a new record',
  sayWhich: (title) => `Save what is typed: say whether it is “${title}” or another event.`,
  lookAgain: (title) =>
    `Save what is typed: look again at what differs from “${title}”, then save once more.`,
  nothingMade:
    'No record made from this form was found, so nothing was changed. Save again to make a new one.',
};

const both: Readonly<Record<Lang, MadeBeforeWords>> = { vi, en };

export function madeBeforeWords(lang: Lang): MadeBeforeWords {
  return both[lang];
}
