import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { Group } from './sentences.ts';

const n = (value: number) => figureWord(value, 'vi');

const vi = {
  title: 'Nhật ký',
  lead: 'Mọi việc đã làm, việc mới nhất ở trên. Mỗi việc móc vào việc trước nó, nên ai sửa một chữ cũng bị phát hiện.',
  count: (value: number) => `${n(value)} việc`,
  none: 'Không có việc nào',
  noneText: 'Không có việc nào trong khoảng ngày và nhóm việc đã chọn.',
  number: 'Số',
  at: 'Lúc',
  who: 'Ai',
  what: 'Việc gì',
  detail: 'Chi tiết',
  system: 'Hệ thống',
  ofUnit: 'tài khoản của đơn vị',
  group: 'Nhóm việc',
  anyGroup: 'Mọi việc',
  groups: {
    comings: 'Đăng nhập và tài khoản của mình',
    accounts: 'Cấp và quản lý tài khoản',
    places: 'Xã, phường và đơn vị',
    years: 'Việc đã ghi, tệp và số liệu của đơn vị',
    rounds: 'Đợt và bộ tiêu chí',
    province: 'Tỉnh',
  } satisfies Record<Group, string>,
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  wrongOrder: 'Đến hết ngày: không được sớm hơn “Từ ngày”.',
  chain: 'Móc xích của nhật ký',
  chainText: (acts: number) =>
    `${n(acts)} việc. Mã dưới đây rút ra từ mọi việc đã ghi; in trong quyết định thì sau này đối chiếu được.`,
  head: 'Mã cuối',
  verify: 'Kiểm tra nhật ký',
  sound: (acts: number, head: string) =>
    `Nhật ký nguyên vẹn: đã kiểm tra ${n(acts)} việc, mã cuối ${head}.`,
  broken: {
    gap: (act: number) => `Nhật ký đã bị sửa: thiếu việc số ${n(act)}. Hãy báo ngay cấp trên.`,
    detail: (act: number) =>
      `Nhật ký đã bị sửa: chi tiết của việc số ${n(act)} không còn như lúc ghi. Hãy báo ngay cấp trên.`,
    chain: (act: number) =>
      `Nhật ký đã bị sửa: việc số ${n(act)} không còn như lúc ghi. Hãy báo ngay cấp trên.`,
  },
};

type Words = typeof vi;

const e = (value: number) => figureWord(value, 'en');

const en: Words = {
  title: 'Trail',
  lead: 'Everything that was done, the newest first. Each act is chained to the one before it, so that a single changed letter is found.',
  count: (value) => `${e(value)} ${value === 1 ? 'act' : 'acts'}`,
  none: 'There is nothing',
  noneText: 'Nothing was done within these days and this group.',
  number: 'No.',
  at: 'At',
  who: 'Who',
  what: 'What',
  detail: 'Detail',
  system: 'The system',
  ofUnit: 'an account of a unit',
  group: 'Group of acts',
  anyGroup: 'Everything',
  groups: {
    comings: 'Signing in and own accounts',
    accounts: 'Accounts given and kept',
    places: 'Communes and units',
    years: 'Records, files and figures of units',
    rounds: 'Rounds and criteria sets',
    province: 'The province',
  },
  from: 'From',
  to: 'To the end of',
  wrongOrder: 'To the end of: must not be before “From”.',
  chain: 'The chain of the trail',
  chainText: (acts) =>
    `${e(acts)} acts. The code below is drawn from all of them; printed on a decision, it can be compared later.`,
  head: 'Last code',
  verify: 'Verify the trail',
  sound: (acts, head) => `The trail is sound: ${e(acts)} acts verified, last code ${head}.`,
  broken: {
    gap: (act) => `The trail was altered: act ${e(act)} is missing. Report it at once.`,
    detail: (act) =>
      `The trail was altered: the detail of act ${e(act)} is not as written. Report it at once.`,
    chain: (act) => `The trail was altered: act ${e(act)} is not as written. Report it at once.`,
  },
};

const both: Readonly<Record<Lang, Words>> = { vi, en };

export function trailWords(lang: Lang): Words {
  return both[lang];
}
