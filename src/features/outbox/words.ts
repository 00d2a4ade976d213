import type { Lang } from '../../core/text.ts';

const vi = {
  offline:
    'Đang không có mạng. Cứ ghi việc và chọn ảnh như thường; nhấn “Lưu việc này” thì việc được giữ trong máy này và tự gửi khi có mạng.',
  heading: 'Việc chưa gửi',
  note: 'Việc và ảnh đang được giữ trong máy này, đóng trình duyệt cũng không mất. Đừng xóa dữ liệu duyệt web trước khi gửi xong.',
  send: 'Gửi ngay',
  mend: 'Mở để sửa',
  signIn: 'Đăng nhập để gửi',
  drop: 'Bỏ',
  ask: 'Bỏ hẳn việc này và ảnh của nó? Sẽ không lấy lại được.',
  really: 'Bỏ hẳn',
  keep: 'Giữ lại',
  /** For the script; `{…}` is put in by it. */
  script: {
    one: 'Chưa gửi {n} việc; sẽ tự gửi khi có mạng',
    many: 'Chưa gửi {n} việc; sẽ tự gửi khi có mạng',
    oneToMend: 'Chưa gửi {n} việc; cần sửa trước khi gửi',
    manyToMend: 'Chưa gửi {n} việc; cần sửa trước khi gửi',
    noFiles: 'không có tệp',
    file: '{n} tệp',
    files: '{n} tệp',
    waiting: 'Chưa gửi',
    sending: 'Đang gửi',
    sendingFile: 'Đang gửi tệp {n} trên {of}',
    signedOut: 'Chưa gửi: phiên làm việc đã hết',
    failed: 'Chưa gửi được; sẽ thử lại',
    refused: 'Chưa nhận được vì còn chỗ cần sửa',
    refusedFile: 'Chưa nhận được: {says}',
    kept: 'Đã giữ trong máy này: {title}. Chưa gửi.',
    sent: 'Đã gửi: {title}',
    dropped: 'Đã bỏ: {title}',
    mending: 'Sửa rồi lưu: {title}',
    formBusy:
      'Biểu mẫu bên dưới đang ghi dở một việc khác. Hãy lưu hoặc bỏ việc ấy rồi mở lại việc cần sửa.',
    lacking: 'Chưa giữ được: hãy chọn việc gì, gõ ngày, tên việc và điều loại việc đó hỏi thêm.',
    noRoom:
      'Trình duyệt này không giữ được việc khi không có mạng. Đừng đóng trang; có mạng thì nhấn lưu lại.',
  },
};

const en: typeof vi = {
  offline:
    'There is no connection. Record the activity and choose photos as usual; when you press “Save this record” it is kept on this machine and sent by itself once the connection is back.',
  heading: 'Records not sent yet',
  note: 'The records and photos are kept on this machine, even when the browser is closed. Do not clear browsing data before they are sent.',
  send: 'Send now',
  mend: 'Open to correct',
  signIn: 'Sign in to send',
  drop: 'Discard',
  ask: 'Discard this record and its photos? They cannot be brought back.',
  really: 'Discard it',
  keep: 'Keep it',
  script: {
    one: '{n} record not sent yet; it goes by itself when the connection is back',
    many: '{n} records not sent yet; they go by themselves when the connection is back',
    oneToMend: '{n} record not sent yet; it must be corrected first',
    manyToMend: '{n} records not sent yet; they must be corrected first',
    noFiles: 'no files',
    file: '{n} file',
    files: '{n} files',
    waiting: 'Not sent yet',
    sending: 'Sending',
    sendingFile: 'Sending file {n} of {of}',
    signedOut: 'Not sent yet: the session is over',
    failed: 'Could not be sent; it will be tried again',
    refused: 'Not accepted: something must be corrected',
    refusedFile: 'Not accepted: {says}',
    kept: 'Kept on this machine: {title}. Not sent yet.',
    sent: 'Sent: {title}',
    dropped: 'Discarded: {title}',
    mending: 'Correct, then save: {title}',
    formBusy:
      'Another record is half typed in the form below. Save or discard it, then open the one to correct again.',
    lacking:
      'Not kept yet: choose what was done, type its day and title, and answer what its kind asks.',
    noRoom:
      'This browser cannot keep records without a connection. Leave this page open and save again once the connection is back.',
  },
};

export function outboxWords(lang: Lang): typeof vi {
  return lang === 'vi' ? vi : en;
}
