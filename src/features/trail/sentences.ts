import {
  isSender,
  isSignedPaper,
  signedPaperLabels,
  submittedBy,
} from '../../core/dossier/signed-papers.ts';
import type { Lang, Text } from '../../core/text.ts';

/*
 * Every act that the trail may hold, as a sentence: by the kind of thing acted on, then by the act.
 * A feature that records a new act adds its line here; until then it is told in general words.
 */

const sentences: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  province: {
    setUp: { vi: 'Thiết lập tỉnh lần đầu', en: 'Set up the province' },
    changed: { vi: 'Sửa tên và thẩm quyền của tỉnh', en: 'Changed the province’s profile' },
  },
  account: {
    changedReminders: { vi: 'Đổi cách nhận thư nhắc việc', en: 'Changed reminders by e-mail' },
    linkedCalendar: { vi: 'Tạo liên kết lịch', en: 'Made a calendar link' },
    endedCalendar: { vi: 'Bỏ liên kết lịch', en: 'Ended the calendar link' },
    signedIn: { vi: 'Đăng nhập', en: 'Signed in' },
    joined: { vi: 'Dùng phiếu mời, đặt mật khẩu', en: 'Joined with an invitation' },
    changed: { vi: 'Sửa thông tin tài khoản', en: 'Changed an account’s details' },
    changedPassword: { vi: 'Đổi mật khẩu', en: 'Changed the password' },
    endedSessions: { vi: 'Kết thúc phiên đăng nhập khác', en: 'Ended other sessions' },
    startedSecondFactor: { vi: 'Bật mã xác thực', en: 'Turned the second factor on' },
    stoppedSecondFactor: { vi: 'Tắt mã xác thực', en: 'Turned the second factor off' },
    invited: { vi: 'Cấp tài khoản và phiếu mời', en: 'Invited an account' },
    reset: { vi: 'Đặt lại mật khẩu, cấp phiếu mới', en: 'Reset an account, issued a new slip' },
    disabled: { vi: 'Khóa tài khoản', en: 'Disabled an account' },
    enabled: { vi: 'Mở khóa tài khoản', en: 'Enabled an account' },
    created: { vi: 'Tạo tài khoản', en: 'Created an account' },
    renamed: { vi: 'Đổi tên tài khoản', en: 'Renamed an account' },
    moved: { vi: 'Chuyển tài khoản sang nơi khác', en: 'Moved an account' },
  },
  commune: {
    created: { vi: 'Thêm xã, phường', en: 'Added a commune' },
    changed: { vi: 'Sửa xã, phường', en: 'Changed a commune' },
    renamed: { vi: 'Đổi tên xã, phường', en: 'Renamed a commune' },
    merged: { vi: 'Sáp nhập xã, phường', en: 'Merged communes' },
    split: { vi: 'Chia xã, phường', en: 'Split a commune' },
    ended: { vi: 'Kết thúc xã, phường', en: 'Ended a commune' },
    reopened: { vi: 'Mở lại xã, phường', en: 'Reopened a commune' },
    imported: { vi: 'Nhập danh mục xã, phường', en: 'Imported communes' },
  },
  unit: {
    created: { vi: 'Thêm đơn vị', en: 'Added a unit' },
    changed: { vi: 'Sửa thông tin đơn vị', en: 'Changed a unit’s details' },
    renamed: { vi: 'Đổi tên đơn vị', en: 'Renamed a unit' },
    moved: { vi: 'Chuyển đơn vị sang xã, phường khác', en: 'Moved a unit to another commune' },
    levelled: { vi: 'Đổi cấp quản lý của đơn vị', en: 'Changed a unit’s managing level' },
    took: { vi: 'Nhận đơn vị sáp nhập vào', en: 'Took in another unit' },
    merged: { vi: 'Sáp nhập đơn vị', en: 'Merged units' },
    split: { vi: 'Chia tách đơn vị', en: 'Split a unit' },
    ended: { vi: 'Kết thúc đơn vị', en: 'Ended a unit' },
    reopened: { vi: 'Mở lại đơn vị', en: 'Reopened a unit' },
    imported: { vi: 'Nhập đơn vị từ tệp', en: 'Imported units' },
  },
  import_run: {
    created: { vi: 'Đưa tệp lên để nhập', en: 'Uploaded a file to import' },
    imported: { vi: 'Nhập dữ liệu từ tệp', en: 'Imported from a file' },
  },
  unit_file: {
    attached: { vi: 'Thêm tệp minh chứng', en: 'Added an evidence file' },
    removed: { vi: 'Gỡ tệp minh chứng', en: 'Removed an evidence file' },
    putBack: { vi: 'Đưa tệp minh chứng trở lại', en: 'Put an evidence file back' },
    downloaded: { vi: 'Tải tệp gốc', en: 'Downloaded an original file' },
    reported: { vi: 'Báo và ẩn tệp', en: 'Reported and hid a file' },
    hidden: { vi: 'Ẩn tệp có nội dung đã bị báo', en: 'Hid a file of a reported content' },
    restored: { vi: 'Mở lại tệp bị báo nhầm', en: 'Opened a file reported by mistake' },
  },
  round: {
    created: { vi: 'Tạo đợt', en: 'Created a round' },
    changed: { vi: 'Sửa đợt', en: 'Changed a round' },
    opened: { vi: 'Mở đợt', en: 'Opened a round' },
    closed: { vi: 'Đóng đợt', en: 'Closed a round' },
    reopened: { vi: 'Mở lại đợt', en: 'Reopened a round' },
  },
  unit_record: {
    added: { vi: 'Ghi một việc của đơn vị', en: 'Recorded something of a unit' },
    changed: { vi: 'Sửa một việc đã ghi', en: 'Changed a record' },
    deleted: { vi: 'Xóa một việc đã ghi', en: 'Deleted a record' },
    restored: { vi: 'Khôi phục một việc đã xóa', en: 'Restored a record' },
  },
  criteria_set: {
    uploaded: { vi: 'Đưa bộ tiêu chí lên xem trước', en: 'Uploaded a criteria set as a preview' },
    published: { vi: 'Công bố bộ tiêu chí', en: 'Published a criteria set' },
    discarded: { vi: 'Bỏ bản xem trước của bộ tiêu chí', en: 'Discarded a criteria set’s preview' },
  },
  unit_figure: {
    said: { vi: 'Khai số liệu, xác nhận của đơn vị', en: 'Declared a figure of a unit' },
    restated: {
      vi: 'Khai lại số liệu trước khi chốt',
      en: 'Declared the figures anew before closing',
    },
    takenBack: { vi: 'Rút lại số liệu đã khai', en: 'Took back a declared figure' },
  },
  unit_claim: {
    claimed: { vi: 'Khai đặc điểm của đơn vị', en: 'Told a unit’s profile' },
    accepted: { vi: 'Xác nhận đặc điểm của đơn vị', en: 'Confirmed a unit’s profile' },
    refused: { vi: 'Không xác nhận đặc điểm đơn vị khai', en: 'Refused a claim on a profile' },
  },
  unit_letterhead: {
    saved: { vi: 'Sửa thể thức văn bản của đơn vị', en: 'Changed a unit’s letterhead' },
  },
  dossier: {
    registered: { vi: 'Đăng ký phấn đấu', en: 'Registered a unit' },
    chosen: { vi: 'Lựa chọn đơn vị để xây dựng điểm', en: 'Chose a unit to be built up' },
    unregistered: { vi: 'Rút đăng ký', en: 'Took back a registration' },
    allowedLate: { vi: 'Đồng ý gửi hồ sơ sau hạn', en: 'Consented to a late submission' },
    closed: { vi: 'Chốt số liệu', en: 'Closed the figures' },
    reopened: { vi: 'Mở lại hồ sơ đã chốt', en: 'Reopened a closed dossier' },
    attachedSigned: { vi: 'Đính kèm văn bản đã ký', en: 'Attached a signed paper' },
    submitted: { vi: 'Gửi hồ sơ', en: 'Submitted a dossier' },
    recalled: { vi: 'Thu hồi hồ sơ đã gửi', en: 'Recalled a submitted dossier' },
    tookIn: { vi: 'Tiếp nhận hồ sơ', en: 'Took in a dossier' },
    returned: { vi: 'Trả lại hồ sơ để bổ sung', en: 'Returned a dossier for more' },
    supplemented: { vi: 'Bổ sung hồ sơ', en: 'Supplemented a dossier' },
    resubmitted: { vi: 'Gửi lại hồ sơ đã bổ sung', en: 'Resubmitted a dossier' },
    wentOn: { vi: 'Thẩm định tiếp khi không có bổ sung', en: 'Went on without a supplement' },
    forwarded: { vi: 'Chuyển hồ sơ lên cấp tỉnh', en: 'Forwarded a dossier' },
    askedAgain: { vi: 'Đề nghị cấp xã xem lại', en: 'Asked the commune again' },
    judged: { vi: 'Kết luận thẩm định', en: 'Concluded an appraisal' },
    deferred: { vi: 'Lùi quyết định', en: 'Deferred a decision' },
    recognised: { vi: 'Công nhận đơn vị', en: 'Recognised a unit' },
    refused: { vi: 'Không công nhận đơn vị', en: 'Did not recognise a unit' },
    corrected: { vi: 'Đính chính quyết định', en: 'Corrected a decision' },
    revoked: { vi: 'Thu hồi công nhận', en: 'Revoked a recognition' },
    withdrew: { vi: 'Rút hồ sơ', en: 'Withdrew a dossier' },
    lapsed: { vi: 'Hồ sơ hết hạn', en: 'A dossier lapsed' },
  },
  explanation: {
    saved: { vi: 'Lưu giải trình về một tiêu chí', en: 'Saved an explanation of a criterion' },
  },
};

/** Said of an act whose own sentence is not known here. */
const general: Readonly<Record<string, Text>> = {
  province: { vi: 'Việc khác về tỉnh', en: 'Something else about the province' },
  account: { vi: 'Việc khác về tài khoản', en: 'Something else about an account' },
  commune: { vi: 'Việc khác về xã, phường', en: 'Something else about a commune' },
  unit: { vi: 'Việc khác về đơn vị', en: 'Something else about a unit' },
  import_run: { vi: 'Việc khác về nhập từ tệp', en: 'Something else about an import' },
  unit_file: { vi: 'Việc khác về tệp minh chứng', en: 'Something else about an evidence file' },
  round: { vi: 'Việc khác về đợt xét', en: 'Something else about a round' },
  unit_record: { vi: 'Việc khác về việc đã ghi', en: 'Something else about a record' },
  criteria_set: { vi: 'Việc khác về bộ tiêu chí', en: 'Something else about a criteria set' },
  unit_figure: { vi: 'Việc khác về số liệu', en: 'Something else about a figure' },
  unit_claim: { vi: 'Việc khác về đặc điểm đơn vị', en: 'Something else about a profile' },
  unit_letterhead: { vi: 'Việc khác về thể thức văn bản', en: 'Something else about a letterhead' },
  dossier: { vi: 'Việc khác về hồ sơ', en: 'Something else about a dossier' },
  explanation: { vi: 'Việc khác về giải trình', en: 'Something else about an explanation' },
};
const anything: Text = { vi: 'Việc khác', en: 'Something else' };

interface ToldAct {
  readonly subject: string;
  readonly action: string;
  readonly detail: unknown;
}

/** An act as a sentence; where its detail says what exactly was done, that is in the sentence. */
export function sentenceOf({ subject, action, detail }: ToldAct, lang: Lang): string {
  const known = own(own(sentences, subject) ?? {}, action);
  const text = known ?? own(general, subject) ?? anything;
  const { paper, sender }: Readonly<Record<string, unknown>> = Object(detail);
  if (known && subject === 'dossier') {
    if (isSignedPaper(paper)) return `${text[lang]}: ${signedPaperLabels[paper][lang]}`;
    if (isSender(sender)) return submittedBy[sender][lang];
  }
  return text[lang];
}

/** What a table holds under a name that came from elsewhere: never what every object has. */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Acts by which people come and go, rather than change something of the province. */
export const comings = [
  'signedIn',
  'joined',
  'changedPassword',
  'endedSessions',
  'startedSecondFactor',
  'stoppedSecondFactor',
] as const;

/** Groups of acts by which the trail can be filtered. */
export const groups = ['comings', 'accounts', 'places', 'years', 'rounds', 'province'] as const;
export type Group = (typeof groups)[number];

/** The kinds of thing that each group is about. */
export const subjectsOf: Readonly<Record<Group, readonly string[]>> = {
  comings: ['account'],
  accounts: ['account'],
  places: ['commune', 'unit', 'import_run'],
  years: [
    'unit_record',
    'unit_file',
    'unit_figure',
    'unit_claim',
    'unit_letterhead',
    'dossier',
    'explanation',
  ],
  rounds: ['round', 'criteria_set'],
  province: ['province'],
};
