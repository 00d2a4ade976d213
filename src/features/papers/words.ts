import type { Lang } from '../../core/text.ts';

const vi = {
  title: 'Văn bản của hồ sơ',
  lead: 'Lập sẵn từ những gì đơn vị đã ghi, theo thể thức Nghị định 30/2020/NĐ-CP. Tải bản Word để sửa, bản PDF để in; chỗ nào hệ thống không biết thì in dòng chấm để ghi tay.',
  afterClosing: 'Có sau khi chốt số liệu.',
  look: 'Xem',
  word: 'Word',
  pdf: 'PDF',
  zip: 'Tải tất cả (ZIP)',
  paper: 'Văn bản',
  files: 'Tải về',
  draftNote: 'Bản thảo theo số liệu hiện nay.',
  codeNote: (code: string) => `In từ số liệu đã chốt, mã ${code}.`,
  pageOf: (name: string, page: number, of: number) => `${name}, trang ${page} trên ${of}`,
  pages: (n: number) => `${n} trang`,
  shown: (shown: number, of: number) =>
    `Hiện ${shown} trang đầu trong ${of} trang; tải về để xem đủ.`,
  letterhead: 'Sửa thể thức văn bản',
  notYet: 'Văn bản này được lập sau khi chốt số liệu.',
  toDossier: 'Về trang hồ sơ',
  busy: 'Máy in văn bản đang bận. Hãy chờ ít phút rồi thử lại.',
  zipName: (year: number, unit: string) => `Hồ sơ ${year} - ${unit}`,
};
export type PaperWords = typeof vi;

const en: PaperWords = {
  title: 'Papers of the dossier',
  lead: 'Made from what the unit has entered, in the layout of Decree 30/2020/NĐ-CP. Take the Word file to edit, the PDF to print; what the system does not know is printed as dots, to be written by hand.',
  afterClosing: 'There once the figures are closed.',
  look: 'Look',
  word: 'Word',
  pdf: 'PDF',
  zip: 'Take all of them (ZIP)',
  paper: 'Paper',
  files: 'Files',
  draftNote: 'A draft from what is entered now.',
  codeNote: (code) => `Printed from the closing with the code ${code}.`,
  pageOf: (name, page, of) => `${name}, page ${page} of ${of}`,
  pages: (n) => (n === 1 ? '1 page' : `${n} pages`),
  shown: (shown, of) =>
    `The first ${shown} of ${of} pages are shown; take the file to see the rest.`,
  letterhead: 'Change the letterhead',
  notYet: 'This paper is made once the figures are closed.',
  toDossier: 'To the dossier',
  busy: 'Papers cannot be printed just now. Wait a few minutes, then try again.',
  zipName: (year, unit) => `Dossier ${year} - ${unit}`,
};

export function paperWords(lang: Lang): PaperWords {
  return lang === 'vi' ? vi : en;
}
