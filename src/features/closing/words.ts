import type { Lang } from '../../core/text.ts';
import { countWord } from '../../core/vietnamese/number.ts';

const vi = {
  title: 'Kiểm tra và chốt số liệu',
  lead: 'Chốt là giữ lại toàn bộ việc đã ghi, số liệu và kết quả tự đánh giá như hôm nay để in báo cáo, tờ trình. Sau khi chốt, việc ghi thêm vẫn được cho đợt khác nhưng không đổi hồ sơ này. Chưa gửi đi thì vẫn mở lại được.',
  early: (to: string, today: string) =>
    `Kỳ đánh giá đến hết ngày ${to}. Chốt hôm nay thì báo cáo ghi số liệu tính đến ngày ${today}.`,
  results: 'Kết quả tự đánh giá',
  metOf: (met: number, of: number) => `${met} trên ${of} tiêu chí đạt`,
  awaiting: 'Chờ kết quả của cơ quan khác',
  awaitingText:
    'Các tiêu chí này còn chờ văn bản của cơ quan khác. Vẫn chốt và gửi được; kết quả có sau thì bổ sung vào hồ sơ.',
  open: 'Tiêu chí còn thiếu',
  openText:
    'Chốt được khi còn thiếu, nhưng hồ sơ chỉ được đề nghị công nhận khi mọi tiêu chí áp dụng đều đạt.',
  notMet: 'Tiêu chí không đạt',
  figures: 'Số liệu',
  figuresAll: (n: number, day: string) =>
    `${countWord(n, 'vi')} số liệu và xác nhận đã khai, đều tính đến ngày ${day} trở đi.`,
  figuresStale: (n: number, day: string) =>
    `${countWord(n, 'vi')} số liệu chưa khai lại đến ngày ${day}. Khai lại xong mới chốt được.`,
  figuresMissing: (n: number) =>
    `${countWord(n, 'vi')} số liệu chưa khai lần nào; tiêu chí cần đến chúng còn thiếu căn cứ.`,
  restate: 'Khai lại số liệu',
  review: 'Xem lại số liệu',
  unproved: 'Việc đã ghi chưa có minh chứng',
  unprovedCount: (n: number) => `${countWord(n, 'vi')} việc`,
  unprovedText:
    'Các việc này vẫn được tính nhưng chưa có tệp, cũng chưa ghi nơi xem. Bổ sung trước khi chốt, hoặc ghi lý do ở dưới.',
  noUnproved: 'Mọi việc đã ghi đều có tệp hoặc nơi xem minh chứng.',
  letterhead: 'Thể thức văn bản',
  letterheadText:
    'Tên cơ quan cấp trên, ký hiệu, người ký được chốt cùng hồ sơ. Hãy xem lại trước khi chốt.',
  letterheadLink: 'Xem thể thức văn bản',
  form: 'Chốt số liệu',
  reason: 'Vì sao còn việc chưa có minh chứng',
  reasonHint: 'Ví dụ: bản gốc đang trình ký, xem trực tiếp tại văn phòng.',
  confirm: 'Tôi đã kiểm tra: việc đã ghi và số liệu trên đúng với thực tế của đơn vị',
  confirmMissing: 'Hãy xác nhận đã kiểm tra trước khi chốt.',
  close: 'Chốt số liệu',
  closed: (code: string) => `Đã chốt số liệu. Mã của lần chốt: ${code}.`,
  stale: (n: number) => `Còn ${n} số liệu chưa khai lại. Khai lại rồi chốt.`,
  changedMeanwhile:
    'Việc đã ghi, số liệu hoặc thể thức văn bản vừa thay đổi trong lúc bạn xem trang này. Trang đã cập nhật: xem lại rồi xác nhận lần nữa.',
  already: (day: string, code: string) =>
    `Hồ sơ đã chốt ngày ${day}, mã ${code}. Muốn sửa thì mở lại ở trang hồ sơ.`,
  toDossier: 'Về trang hồ sơ',
  readOnly:
    'Bạn xem được nhưng không chốt được: đơn vị do Công an tỉnh phụ trách, hoặc đã kết thúc.',
};
export type ClosingWords = typeof vi;

const en: ClosingWords = {
  title: 'Check and close',
  lead: 'Closing keeps all that is recorded and declared, and how the unit judges itself, as it is today, to print the report and the letter from. What is recorded later serves other rounds and never alters this dossier. Until it is submitted it can be reopened.',
  early: (to, today) =>
    `The window lasts until ${to}. Closed today, the report says that its figures speak up to ${today}.`,
  results: 'The unit’s own assessment',
  metOf: (met, of) => `${met} of ${of} criteria met`,
  awaiting: 'Awaiting another body’s result',
  awaitingText:
    'These criteria await another body’s paper. The dossier can be closed and submitted; a result that comes later is added to it.',
  open: 'Criteria that are short',
  openText:
    'A dossier can be closed while criteria are short, but only one that meets every criterion that applies can be recognised.',
  notMet: 'Criteria not met',
  figures: 'Figures',
  figuresAll: (n, day) =>
    `${countWord(n, 'en')} ${n === 1 ? 'figure is' : 'figures are'} declared, up to ${day} or later.`,
  figuresStale: (n, day) =>
    `${countWord(n, 'en')} ${n === 1 ? 'figure is' : 'figures are'} not yet declared up to ${day}. The dossier closes only after that.`,
  figuresMissing: (n) =>
    `${countWord(n, 'en')} ${n === 1 ? 'figure was' : 'figures were'} never declared; the criteria that need them stay short.`,
  restate: 'Declare the figures anew',
  review: 'Look at the figures',
  unproved: 'Records without proof',
  unprovedCount: (n) => `${countWord(n, 'en')} ${n === 1 ? 'record' : 'records'}`,
  unprovedText:
    'These count, but have no file and no place where proof can be seen. Mend them before closing, or say why below.',
  noUnproved: 'Every record has a file or a place where its proof can be seen.',
  letterhead: 'Letterhead',
  letterheadText:
    'The body above, the symbol and the signer are closed with the dossier. Look at them before closing.',
  letterheadLink: 'See the letterhead',
  form: 'Close',
  reason: 'Why records still lack proof',
  reasonHint: 'For instance: the original is out for signature; it can be seen at the office.',
  confirm: 'I have checked: the records and figures above are as things are in the unit',
  confirmMissing: 'Confirm that you have checked before closing.',
  close: 'Close the figures',
  closed: (code) => `The dossier is closed. The code of this closing: ${code}.`,
  stale: (n) =>
    `${n} ${n === 1 ? 'figure is' : 'figures are'} not declared anew. Declare them, then close.`,
  changedMeanwhile:
    'Records, figures or the letterhead have changed while you looked at this page. It now shows them: look again, then confirm once more.',
  already: (day, code) =>
    `The dossier was closed on ${day}, code ${code}. To change it, reopen it on its page.`,
  toDossier: 'To the dossier',
  readOnly:
    'You can see this but not close it: the province’s police keep this unit, or it has ended.',
};

export function closingWords(lang: Lang): ClosingWords {
  return lang === 'vi' ? vi : en;
}
