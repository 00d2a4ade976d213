import type { SetPart } from '../../core/criteria/difference.ts';
import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

const n = (value: number) => figureWord(value, 'vi');

const vi = {
  title: 'Bộ tiêu chí',
  lead: 'Bản đã công bố giữ nguyên mãi mãi; muốn sửa thì công bố bản mới. Mỗi đợt xét theo đúng một bản.',
  upload: 'Đưa lên bộ tiêu chí',
  none: 'Chưa có bộ tiêu chí nào',
  noneText: 'Quản trị đưa bộ tiêu chí lên rồi công bố; sau đó bộ tiêu chí hiện ở đây.',
  version: (version: number) => `Bản ${version}`,
  versionColumn: 'Bản',
  versionsOf: (source: string) => `Các bản: ${source}`,
  published: 'Công bố',
  publishedOn: (day: string) => `công bố ngày ${day}`,
  usedBy: 'Đợt dùng bản này',
  unused: 'Chưa đợt nào dùng',
  preview: 'Bản xem trước',
  previewSince: (at: string) => `chưa công bố, đưa lên lúc ${at}`,
  sourceColumn: 'Tải xuống',
  download: 'Tải tệp YAML',
  downloadOf: (version: string) => `Tải tệp YAML: ${version}`,
  contents: 'Các phần',
  checks: 'Từng yêu cầu',
  figures: (criteria: number, checks: number) => `${n(criteria)} tiêu chí, ${n(checks)} yêu cầu`,

  newTitle: 'Đưa lên bộ tiêu chí',
  newLead:
    'Tệp YAML hoặc JSON viết theo mẫu của hệ thống. Tệp được kiểm tra trước; chưa có gì thay đổi cho đến khi bạn công bố.',
  newHow:
    'Cách dễ nhất: tải tệp của một bộ đang có, sửa câu chữ và yêu cầu, rồi đưa lên. Giữ nguyên mã bộ (dòng “id”) là bản mới của bộ đó; mã khác là một bộ khác.',
  file: 'Tệp bộ tiêu chí',
  fileHint: 'Tệp .yaml hoặc .json, nhiều nhất 1 MB.',
  check: 'Kiểm tra tệp',
  noFile: 'Tệp bộ tiêu chí: chưa chọn tệp.',
  wrongKind: 'Tệp bộ tiêu chí: chỉ nhận tệp .yaml, .yml hoặc .json.',
  tooLarge: 'Tệp bộ tiêu chí: quá 1 MB. Hãy xem lại có đúng tệp không.',
  notText: 'Tệp bộ tiêu chí: không phải văn bản UTF-8. Hãy lưu lại tệp với mã UTF-8.',
  longId: 'Tệp bộ tiêu chí: mã bộ (dòng “id”) dài quá 80 ký tự.',
  samePublished: (version: string, day: string) =>
    `Tệp này giống hệt ${version} đã công bố ngày ${day}, nên không đưa lên nữa.`,
  samePreview: 'Tệp này đã được đưa lên trước đó; đây là bản xem trước ấy.',
  faulty: (count: number) =>
    `Tệp có ${n(count)} chỗ sai, nên chưa đưa lên. Các chỗ sai được liệt kê bên dưới.`,
  faults: 'Các chỗ sai trong tệp',
  faultsOf: (name: string) => `Tệp ${name}. Sửa các dòng dưới đây rồi chọn lại tệp.`,
  line: 'Dòng',
  where: 'Mục',
  what: 'Sai gì',
  asWritten: 'Dòng ấy viết',
  moreFaults: (count: number) => `Còn ${n(count)} chỗ sai nữa, chưa liệt kê.`,
  wholeFile: 'cả tệp',
  uploaded: 'Tệp hợp lệ. Hãy đọc lại trước khi công bố.',

  previewHeading: 'Đây là bản xem trước, chỉ quản trị nhìn thấy',
  previewText:
    'Bộ tiêu chí sẽ hiện đúng như dưới đây. Công bố rồi thì không sửa và không xóa được nữa.',
  publishAs: (version: number) => `Công bố mãi mãi thành bản ${version}`,
  discard: 'Bỏ bản xem trước',
  publishedNow: (version: number) => `Đã công bố bản ${version}.`,
  already: 'Bản này đã được công bố trước đó.',
  discarded: 'Đã bỏ bản xem trước.',
  keepPublished: 'Bản đã công bố thì không bỏ được.',
  differenceTitle: (version: number) => `Khác gì với bản ${version}`,
  firstOfItsKind: 'Chưa có bản nào của bộ này được công bố: đây sẽ là bản 1.',
  noDifference: 'Câu chữ và yêu cầu giống hệt bản trước; tệp chỉ khác cách trình bày.',
  change: {
    added: 'Tiêu chí mới',
    removed: 'Bỏ tiêu chí',
    words: 'Câu chữ thay đổi',
    reading: 'Nhãn hoặc điều kiện áp dụng thay đổi',
    checksAdded: (ids: string) => `thêm yêu cầu ${ids}`,
    checksRemoved: (ids: string) => `bỏ yêu cầu ${ids}`,
    checksChanged: (ids: string) => `yêu cầu ${ids} xét khác trước`,
  },
  parts: {
    title: 'Tên, cơ quan ban hành, số hoặc ngày',
    window: 'Kỳ đánh giá, các quý hoặc đợt hưởng ứng',
    vocabulary: 'Loại hồ sơ, số liệu, thang bậc hoặc điều kiện',
    clauses: 'Tên các khoản, điều',
    citation: 'Cách viện dẫn',
  } satisfies Record<SetPart, string>,
  criterion: (number: number) => `Tiêu chí ${number}`,
};

export type SetWords = typeof vi;

const e = (value: number) => figureWord(value, 'en');
const plural = (count: number, one: string, other: string) =>
  `${e(count)} ${count === 1 ? one : other}`;

const en: SetWords = {
  title: 'Criteria sets',
  lead: 'A published version stays as it is for ever; to change it, publish a new one. Each round runs under exactly one version.',
  upload: 'Upload a criteria set',
  none: 'There is no criteria set yet',
  noneText: 'An administrator uploads a set and publishes it; then it stands here.',
  version: (version) => `Version ${version}`,
  versionColumn: 'Version',
  versionsOf: (source) => `Versions: ${source}`,
  published: 'Published',
  publishedOn: (day) => `published on ${day}`,
  usedBy: 'Rounds under it',
  unused: 'No round uses it yet',
  preview: 'Preview',
  previewSince: (at) => `not published, uploaded at ${at}`,
  sourceColumn: 'Download',
  download: 'Download YAML',
  downloadOf: (version) => `Download YAML: ${version}`,
  contents: 'Parts',
  checks: 'Each check',
  figures: (criteria, checks) =>
    `${plural(criteria, 'criterion', 'criteria')}, ${plural(checks, 'check', 'checks')}`,

  newTitle: 'Upload a criteria set',
  newLead:
    'A YAML or JSON file in the system’s form. It is checked first; nothing changes until you publish.',
  newHow:
    'The easiest way: download the file of a set that is here, change its words and checks, and upload it. With the same id it is a new version of that set; with another, another set.',
  file: 'File of the criteria set',
  fileHint: 'A .yaml or .json file of at most 1 MB.',
  check: 'Check the file',
  noFile: 'File of the criteria set: no file was chosen.',
  wrongKind: 'File of the criteria set: only .yaml, .yml or .json is taken.',
  tooLarge: 'File of the criteria set: over 1 MB. See whether it is the right file.',
  notText: 'File of the criteria set: not UTF-8 text. Save it again as UTF-8.',
  longId: 'File of the criteria set: its id is longer than 80 characters.',
  samePublished: (version, day) =>
    `The file is identical to ${version}, published on ${day}, and so was not taken.`,
  samePreview: 'The file was uploaded before; this is that preview.',
  faulty: (count) =>
    `The file has ${plural(count, 'fault', 'faults')} and was not taken. They are listed below.`,
  faults: 'Faults in the file',
  faultsOf: (name) => `File ${name}. Mend the lines below, then choose it again.`,
  line: 'Line',
  where: 'Item',
  what: 'What is wrong',
  asWritten: 'The line as written',
  moreFaults: (count) => `${plural(count, 'more fault is', 'more faults are')} not listed.`,
  wholeFile: 'the whole file',
  uploaded: 'The file is sound. Read it once more before you publish.',

  previewHeading: 'This is a preview; only administrators see it',
  previewText:
    'The set will read exactly as below. Once published it can be neither changed nor removed.',
  publishAs: (version) => `Publish for good as version ${version}`,
  discard: 'Discard the preview',
  publishedNow: (version) => `Version ${version} is published.`,
  already: 'This version had been published before.',
  discarded: 'The preview was discarded.',
  keepPublished: 'A published version cannot be discarded.',
  differenceTitle: (version) => `What differs from version ${version}`,
  firstOfItsKind: 'No version of this set is published yet: this will be version 1.',
  noDifference: 'Words and checks are the same as before; only the file’s layout differs.',
  change: {
    added: 'New criterion',
    removed: 'Criterion removed',
    words: 'The words have changed',
    reading: 'Its label or its conditions have changed',
    checksAdded: (ids) => `checks added: ${ids}`,
    checksRemoved: (ids) => `checks removed: ${ids}`,
    checksChanged: (ids) => `checks decided otherwise: ${ids}`,
  },
  parts: {
    title: 'Title, issuer, number or day',
    window: 'Window, quarters or observances',
    vocabulary: 'Categories, figures, ladders or conditions',
    clauses: 'Titles of clauses',
    citation: 'How it is cited',
  },
  criterion: (number) => `Criterion ${number}`,
};

const both: Readonly<Record<Lang, SetWords>> = { vi, en };

export function setWords(lang: Lang): SetWords {
  return both[lang];
}
