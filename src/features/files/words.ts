import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

const vi = {
  files: 'Tệp minh chứng',
  filesOf: (title: string) => `Tệp minh chứng: ${title}`,
  none: 'Chưa có tệp nào. Ảnh chụp, bản scan, kế hoạch, báo cáo… đều là minh chứng tốt.',
  add: 'Thêm tệp',
  addMore: 'Thêm các tệp đã chọn',
  choose: 'Chọn tệp',
  chooseOne: 'Chọn tệp',
  chooseOther: 'Chọn tệp khác, thay tệp đã giữ',
  takePhoto: 'Chụp ảnh',
  chooseHint:
    'PDF, Word (.docx), Excel (.xlsx), ảnh JPG, PNG hoặc HEIC; mỗi tệp nhiều nhất 50 MB, mỗi lần nhiều nhất 20 tệp.',
  noSecrets: 'Tôi xác nhận các tệp này không chứa bí mật nhà nước',
  noSecretsHint:
    'Tệp có dòng đóng dấu MẬT, TỐI MẬT hoặc TUYỆT MẬT bị từ chối. Chữ trong ảnh và bản scan thì hệ thống không đọc được: hãy tự xem kỹ trước khi gửi. Không gửi giấy tờ về vi phạm của một người.',
  confirmFirst: 'Xác nhận không chứa bí mật nhà nước: hãy đánh dấu vào ô này rồi mới gửi tệp.',
  noFile: 'Chọn tệp: chưa chọn tệp nào.',
  noOne: 'Chọn tệp: chưa chọn tệp nào.',
  afterSaving: 'Lưu xong, bạn thêm tệp ở trang của việc này.',
  added: (count: number) =>
    count === 1 ? 'Đã thêm tệp.' : `Đã thêm ${figureWord(count, 'vi')} tệp.`,
  someAdded: (count: number) =>
    `Đã thêm ${figureWord(count, 'vi')} tệp; các tệp dưới đây chưa thêm được, hãy chọn lại.`,
  fault: {
    wrongKind: 'không phải PDF, Word, Excel hay ảnh mà hệ thống nhận',
    damaged: 'tệp hỏng, không mở được; hãy lưu lại tệp rồi gửi lại',
    macros: 'tệp có macro; hãy lưu thành .docx hoặc .xlsx không có macro',
    locked: 'tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại',
    secret:
      'tệp có dòng ghi MẬT, TỐI MẬT hoặc TUYỆT MẬT. Hệ thống không nhận tài liệu bí mật nhà nước; hãy quản lý tệp này theo đúng quy định',
    unread: 'tệp quá phức tạp nên không kiểm tra được; hãy in ra PDF hoặc chụp ảnh rồi gửi lại',
    barred: 'tệp này đã bị báo là không được phép đưa lên; hãy hỏi cơ quan thường trực',
    tooLarge: 'tệp lớn hơn 50 MB; hãy chia nhỏ hoặc giảm chất lượng bản scan',
    empty: 'tệp rỗng, không có gì bên trong',
    busy: 'đơn vị đang có quá nhiều tệp gửi dở; hãy lưu các việc đang nhập rồi gửi tiếp',
    otherFile: 'tệp này khác với tệp đã gửi dở; hãy chọn lại',
    broken: 'đường truyền bị ngắt; hãy gửi lại',
    gone: 'máy chủ không giữ tệp này: đã bị từ chối, hoặc gửi dở quá hai ngày; hãy bỏ ra rồi chọn lại',
  },
  faultOf: (name: string, why: string) => `${name}: ${why}.`,
  onlyProvince: 'Đơn vị này do Công an tỉnh quản lý; ở đây chỉ xem.',
  kinds: {
    pdf: 'PDF',
    docx: 'Word',
    xlsx: 'Excel',
    jpg: 'Ảnh',
    png: 'Ảnh',
    heic: 'Ảnh',
  },
  file: 'Tệp',
  kind: 'Loại tệp',
  size: 'Dung lượng',
  uploaded: 'Đưa lên',
  by: 'Người đưa lên',
  record: 'Việc',
  program: 'Hệ thống',
  someone: 'Tài khoản khác',
  pageOf: (name: string, page: number) => `Trang ${figureWord(page, 'vi')} của tệp ${name}`,
  photoOf: (name: string) => `Ảnh trong tệp ${name}`,
  pagesShown: (shown: number, of: number) =>
    `Hiện ${figureWord(shown, 'vi')} trong ${figureWord(of, 'vi')} trang; tải tệp gốc để xem đủ.`,
  noPreview: 'Không tạo được bản xem trước. Hãy tải tệp gốc để xem.',
  noPreviewShort: 'Không có bản xem trước',
  onlyDownload: 'Tệp Word và Excel không có bản xem trước. Hãy tải tệp gốc để xem.',
  making: 'Đang tạo bản xem trước. Trang tự mở lại sau ít giây.',
  makingShort: 'Đang tạo bản xem trước',
  preview: 'Bản xem trước',
  previewNote:
    'Bản xem trước không kèm nơi chụp, ngày chụp hay dữ liệu ẩn khác. Mỗi lần tải tệp gốc đều được ghi vào nhật ký.',
  unchecked:
    'Hệ thống không đọc được chữ trong ảnh và bản scan. Thấy dấu mật hoặc nội dung không được phép đưa lên, hãy báo ngay ở cuối trang.',
  download: 'Tải tệp gốc',
  report: 'Báo tệp này không được phép ở đây',
  reportLead:
    'Dùng khi tệp có bí mật nhà nước, hoặc là giấy tờ về vi phạm của một người. Tệp bị ẩn ngay với mọi người, ở mọi nơi trong tỉnh có cùng nội dung, và không ai đưa lại được.',
  reason: 'Lý do',
  reasonHint: 'Chỉ ghi vì sao, không chép nội dung mật vào đây.',
  reportNow: 'Báo và ẩn tệp ngay',
  reported: 'Đã ẩn tệp với mọi người.',
  hiddenHeading: 'Tệp này đã bị ẩn',
  hiddenText:
    'Một người đọc đã báo rằng nội dung của tệp không được phép đưa lên. Không ai mở được tệp nữa.',
  hiddenShort: 'Tệp đã bị ẩn',
  tell: (office: string) =>
    `Hãy báo ngay cho ${office} bằng điện thoại hoặc gặp trực tiếp, không gửi lại tệp qua mạng.`,
  officeCommune: (commune: string) => `Công an ${commune}`,
  restore: 'Báo nhầm: mở lại tệp',
  restoreLead:
    'Chỉ mở lại khi đã xem bản giấy và chắc chắn tệp không có gì phải giữ kín. Tệp cùng nội dung, nếu có ở đơn vị khác do cơ quan này quản lý, cũng được mở lại. Việc mở lại được ghi vào nhật ký.',
  restored: 'Đã mở lại tệp.',
  remove: 'Gỡ khỏi việc này',
  removed: 'Đã gỡ tệp khỏi việc này.',
  removedHeading: 'Tệp đã gỡ',
  removedText: 'Tệp không còn là minh chứng của việc này. Gỡ nhầm thì đưa trở lại.',
  putBack: 'Đưa trở lại',
  putBackDone: 'Đã đưa tệp trở lại.',
  backToRecord: 'Về trang tệp của việc',
  script: {
    waiting: 'Đang chờ',
    shrinking: 'Đang thu nhỏ ảnh',
    sending: 'Đang gửi',
    resting: 'Mất mạng, sẽ gửi tiếp khi có mạng',
    checking: 'Đang kiểm tra',
    kept: 'Đã giữ',
    cancel: 'Bỏ tệp này',
    retry: 'Gửi lại',
    failed: 'Chưa gửi được',
    signedOut: 'Phiên làm việc đã hết; hãy đăng nhập ở cửa sổ khác rồi gửi lại',
  },
};

export type FileWords = typeof vi;
export type SaidFault = keyof FileWords['fault'];

const en: FileWords = {
  files: 'Evidence files',
  filesOf: (title) => `Evidence files: ${title}`,
  none: 'No files yet. Photographs, scans, plans, reports all make good proof.',
  add: 'Add files',
  addMore: 'Add the chosen files',
  choose: 'Choose files',
  chooseOne: 'Choose the file',
  chooseOther: 'Choose another file in place of the one kept',
  takePhoto: 'Take a photo',
  chooseHint:
    'PDF, Word (.docx), Excel (.xlsx), JPG, PNG or HEIC pictures; at most 50 MB a file and 20 files at a time.',
  noSecrets: 'I confirm that these files hold no state secrets',
  noSecretsHint:
    'A file with a line stamped MẬT, TỐI MẬT or TUYỆT MẬT is refused. Words in pictures and scans cannot be read by the system: look closely before you send them. Do not send papers on a person’s violation.',
  confirmFirst: 'Confirm that there are no state secrets: tick this box before sending files.',
  noFile: 'Choose files: none was chosen.',
  noOne: 'Choose the file: none was chosen.',
  afterSaving: 'Once this is saved, add files on its page.',
  added: (count) =>
    count === 1 ? 'The file was added.' : `${figureWord(count, 'en')} files were added.`,
  someAdded: (count) =>
    `${figureWord(count, 'en')} files were added; those below were not. Please choose them again.`,
  fault: {
    wrongKind: 'not a PDF, Word, Excel or picture file that the system takes',
    damaged: 'the file is damaged and cannot be opened; save it anew and send it again',
    macros: 'the file has macros; save it as .docx or .xlsx without macros',
    locked: 'the file has a password; remove it and send the file again',
    secret:
      'the file has a line that says MẬT, TỐI MẬT or TUYỆT MẬT. The system takes no papers that are state secrets; handle the file as the law prescribes',
    unread: 'the file is too complex to be checked; print it to PDF or photograph it and send that',
    barred: 'this file was reported as not allowed here; ask the standing office',
    tooLarge: 'the file is larger than 50 MB; split it or lower the quality of the scan',
    empty: 'the file is empty',
    busy: 'the unit has too many files on their way; save what is being entered, then go on',
    otherFile: 'this is not the file that was sent in part; choose it again',
    broken: 'the line dropped; please send it again',
    gone: 'the server does not hold this file: it was refused, or sent in part for more than two days; remove it and choose it again',
  },
  faultOf: (name, why) => `${name}: ${why}.`,
  onlyProvince: 'This unit is managed by the provincial police; here it can only be read.',
  kinds: {
    pdf: 'PDF',
    docx: 'Word',
    xlsx: 'Excel',
    jpg: 'Picture',
    png: 'Picture',
    heic: 'Picture',
  },
  file: 'File',
  kind: 'Kind of file',
  size: 'Size',
  uploaded: 'Uploaded',
  by: 'Uploaded by',
  record: 'Record',
  program: 'The system',
  someone: 'Another account',
  pageOf: (name, page) => `Page ${figureWord(page, 'en')} of the file ${name}`,
  photoOf: (name) => `The picture in the file ${name}`,
  pagesShown: (shown, of) =>
    `${figureWord(shown, 'en')} of ${figureWord(of, 'en')} pages are shown; download the original to see all.`,
  noPreview: 'No preview could be made. Download the original to see it.',
  noPreviewShort: 'No preview',
  onlyDownload: 'Word and Excel files have no preview. Download the original to see it.',
  making: 'The preview is being made. The page opens again in a few seconds.',
  makingShort: 'The preview is being made',
  preview: 'Preview',
  previewNote:
    'The preview carries no place or time of taking, nor other hidden data. Each download of the original is written into the trail.',
  unchecked:
    'The system cannot read words in pictures and scans. If you see a secrecy stamp or something that must not be here, report it at once at the foot of the page.',
  download: 'Download the original',
  report: 'Report that this file must not be here',
  reportLead:
    'For a file that holds a state secret, or a paper on a person’s violation. The file is hidden from everyone at once, wherever in the province the same content is kept, and nobody can upload it again.',
  reason: 'Reason',
  reasonHint: 'Say only why; do not copy anything secret into this box.',
  reportNow: 'Report and hide the file now',
  reported: 'The file is hidden from everyone.',
  hiddenHeading: 'This file is hidden',
  hiddenText:
    'A reader reported that what the file holds must not be uploaded. Nobody can open it any more.',
  hiddenShort: 'The file is hidden',
  tell: (office) =>
    `Tell ${office} at once by telephone or in person; do not send the file over the network again.`,
  officeCommune: (commune) => `the police of ${commune}`,
  restore: 'Reported by mistake: open the file again',
  restoreLead:
    'Only when you have seen the paper and are certain that nothing in it must be kept secret. Files of the same content, should other units that this office keeps have any, are opened as well. Opening them is written into the trail.',
  restored: 'The file is open again.',
  remove: 'Remove from this record',
  removed: 'The file was removed from this record.',
  removedHeading: 'A removed file',
  removedText: 'The file no longer counts for this record. Removed by mistake, it can be put back.',
  putBack: 'Put back',
  putBackDone: 'The file was put back.',
  backToRecord: 'Back to the record’s files',
  script: {
    waiting: 'Waiting',
    shrinking: 'Making the photo smaller',
    sending: 'Sending',
    resting: 'Offline; it goes on when the line is back',
    checking: 'Checking',
    kept: 'Kept',
    cancel: 'Drop this file',
    retry: 'Send again',
    failed: 'Not sent',
    signedOut: 'The session is over; sign in in another window, then send again',
  },
};

export function fileWords(lang: Lang): FileWords {
  return lang === 'vi' ? vi : en;
}

/** “1,4 MB”: a size as people read it. */
export function sizeWord(bytes: number, lang: Lang): string {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes >= 0.95) return `${figureWord(Math.round(megabytes * 10) / 10, lang)} MB`;
  return `${figureWord(Math.max(1, Math.round(bytes / 1024)), lang)} KB`;
}
