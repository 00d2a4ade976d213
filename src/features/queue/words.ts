import type { Lang } from '../../core/text.ts';
import { countWord, figureWord } from '../../core/vietnamese/number.ts';

const vi = {
  title: 'Hồ sơ gửi đến',
  lead: 'Tiếp nhận hồ sơ các đơn vị gửi lên, rồi theo dõi từng hồ sơ đến khi có quyết định.',
  viewsLabel: 'Hồ sơ theo tình trạng',
  views: {
    commune: { waiting: 'Chờ tiếp nhận', elsewhere: 'Chờ tỉnh nhận' },
    province: { waiting: 'Chờ tiếp nhận', elsewhere: 'Chờ xã nhận' },
    both: {
      appraised: 'Đang thẩm định',
      returned: 'Trả lại bổ sung',
      deciding: 'Chờ quyết định',
      decided: 'Đã quyết định',
      closed: 'Đã chốt, chưa gửi',
      over: 'Đã rút, hết hạn',
    },
  },
  empty: {
    waiting: {
      title: 'Không có hồ sơ nào chờ tiếp nhận',
      text: 'Hồ sơ hiện ở đây ngay khi đơn vị gửi lên.',
    },
    elsewhere: {
      title: 'Không có hồ sơ nào chờ cấp khác tiếp nhận',
      text: 'Ở đây là hồ sơ đã gửi của những đơn vị do cấp khác quản lý.',
    },
    appraised: {
      title: 'Không có hồ sơ nào đang thẩm định',
      text: 'Hồ sơ được tiếp nhận thì chuyển sang đây.',
    },
    returned: {
      title: 'Không có hồ sơ nào đang trả lại bổ sung',
      text: 'Hồ sơ được trả lại thì ở đây đến khi đơn vị bổ sung xong.',
    },
    deciding: {
      title: 'Không có hồ sơ nào chờ quyết định',
      text: 'Hồ sơ có kết luận thẩm định thì chuyển sang đây.',
    },
    decided: {
      title: 'Chưa có hồ sơ nào có quyết định',
      text: 'Hồ sơ được công nhận hoặc không công nhận thì ở đây.',
    },
    closed: {
      title: 'Không có hồ sơ nào đã chốt mà chưa gửi',
      text: 'Đơn vị đã chốt số liệu nhưng chưa gửi thì ở đây, để nhắc trước hạn.',
    },
    over: {
      title: 'Không có hồ sơ nào đã rút hoặc hết hạn',
      text: 'Hồ sơ đơn vị rút, hoặc chưa gửi khi đợt đóng, thì ở đây.',
    },
  },
  noneFound: 'Không có hồ sơ nào như vậy',
  noneFoundText: 'Bỏ bớt điều kiện lọc để thấy các hồ sơ khác.',
  clear: 'Bỏ lọc',
  count: (n: number) => `${figureWord(n, 'vi')} hồ sơ`,
  caption: 'Hồ sơ của các đơn vị',
  search: 'Tên hoặc mã đơn vị',
  round: 'Đợt',
  anyRound: 'Tất cả các đợt',
  commune: 'Xã, phường',
  anyCommune: 'Tất cả',
  name: 'Đơn vị',
  unitCode: 'Mã đơn vị',
  level: 'Cấp quản lý',
  levels: { commune: 'Cấp xã', province: 'Cấp tỉnh' },
  keptBy: { commune: 'cấp xã quản lý', province: 'cấp tỉnh quản lý' },
  ended: 'đơn vị đã kết thúc',
  state: 'Tình trạng',
  late: 'Gửi sau hạn',
  since: 'Từ ngày',
  waits: (n: number) => (n === 0 ? 'gửi hôm nay' : `chờ ${figureWord(n, 'vi')} ngày`),
  lasts: (n: number) => (n === 0 ? 'từ hôm nay' : `đã ${figureWord(n, 'vi')} ngày`),
  code: 'Mã bản chốt',
  due: 'Hạn thẩm định',
  overdueBy: (n: number) => `quá ${figureWord(n, 'vi')} ngày`,
  daysLeft: (n: number) => (n === 0 ? 'hạn hôm nay' : `còn ${figureWord(n, 'vi')} ngày`),
  yes: 'Có',
  downloadCsv: 'Tải CSV',
  file: 'ho-so-gui-den',
  choose: 'Chọn',
  chooseOne: (name: string) => `Chọn hồ sơ: ${name}`,
  act: 'Việc làm',
  takeIn: 'Tiếp nhận',
  takeInOne: (name: string) => `Tiếp nhận hồ sơ: ${name}`,
  takeInChosen: 'Tiếp nhận các hồ sơ đã chọn',
  nothingChosen: 'Chưa chọn hồ sơ nào để tiếp nhận.',
  tooMany: (most: number) => `Mỗi lần tiếp nhận nhiều nhất ${most} hồ sơ.`,
  tookInOne: (name: string) => `Đã tiếp nhận hồ sơ của ${name}.`,
  tookIn: (n: number) => `Đã tiếp nhận ${countWord(n, 'vi')} hồ sơ.`,
  tookInNone: 'Lần này chưa tiếp nhận được hồ sơ nào',
  allBefore: (n: number): string =>
    n === 1 ? 'Hồ sơ này đã được tiếp nhận trước đó' : 'Các hồ sơ này đã được tiếp nhận trước đó',
  tookInSome: (n: number, all: number) =>
    `Đã tiếp nhận ${countWord(n, 'vi')} trong ${countWord(all, 'vi')} hồ sơ`,
  refused: 'Chưa tiếp nhận được',
  takenInBefore: 'Đã tiếp nhận trước đó',
  before: (day: string, state: string) =>
    `Hồ sơ đã được tiếp nhận ngày ${day} và đang ở bước “${state}”.`,
  unknown: (n: number) =>
    `${countWord(n, 'vi')} hồ sơ đã chọn không tìm thấy trong phạm vi của bạn, nên đã bỏ qua.`,
  back: 'Về danh sách',
  waitingLine: (n: number) => `${countWord(n, 'vi')} hồ sơ chờ tiếp nhận`,
};

export type QueueWords = typeof vi;

const dossiers = (n: number) => `${figureWord(n, 'en')} ${n === 1 ? 'dossier' : 'dossiers'}`;
const days = (n: number) => `${figureWord(n, 'en')} ${n === 1 ? 'day' : 'days'}`;

const en: QueueWords = {
  title: 'Submitted dossiers',
  lead: 'Take in what the units have submitted, and follow each dossier until it is decided.',
  viewsLabel: 'Dossiers by state',
  views: {
    commune: { waiting: 'Waiting to be taken in', elsewhere: 'Waiting for the province' },
    province: { waiting: 'Waiting to be taken in', elsewhere: 'Waiting for their communes' },
    both: {
      appraised: 'Being appraised',
      returned: 'Returned for more',
      deciding: 'Awaiting the decision',
      decided: 'Decided',
      closed: 'Closed, not yet submitted',
      over: 'Withdrawn or lapsed',
    },
  },
  empty: {
    waiting: {
      title: 'No dossier waits to be taken in',
      text: 'A dossier appears here as soon as its unit submits it.',
    },
    elsewhere: {
      title: 'No dossier waits for the other level',
      text: 'Submitted dossiers of units that the other level manages are here.',
    },
    appraised: {
      title: 'No dossier is being appraised',
      text: 'A dossier comes here when it is taken in.',
    },
    returned: {
      title: 'No dossier is returned for more',
      text: 'A returned dossier stays here until its unit has answered.',
    },
    deciding: {
      title: 'No dossier awaits the decision',
      text: 'A dossier comes here when its appraisal is concluded.',
    },
    decided: {
      title: 'No dossier is decided yet',
      text: 'Dossiers that were recognised or not recognised are here.',
    },
    closed: {
      title: 'No dossier is closed and not yet submitted',
      text: 'Units that have closed their year and not yet submitted are here, to be reminded in time.',
    },
    over: {
      title: 'No dossier was withdrawn or has lapsed',
      text: 'Dossiers that their units withdrew, or did not submit before the round closed, are here.',
    },
  },
  noneFound: 'No such dossier',
  noneFoundText: 'Take out conditions to see other dossiers.',
  clear: 'Clear filters',
  count: dossiers,
  caption: 'Dossiers of the units',
  search: 'Name or code of a unit',
  round: 'Round',
  anyRound: 'All rounds',
  commune: 'Commune',
  anyCommune: 'All',
  name: 'Unit',
  unitCode: 'Unit code',
  level: 'Managing level',
  levels: { commune: 'Commune', province: 'Province' },
  keptBy: { commune: 'managed by the commune', province: 'managed by the province' },
  ended: 'the unit has ended',
  state: 'State',
  late: 'Submitted late',
  since: 'Since',
  waits: (n) => (n === 0 ? 'submitted today' : `waiting ${days(n)}`),
  lasts: (n) => (n === 0 ? 'since today' : `for ${days(n)}`),
  code: 'Short code',
  due: 'Appraise by',
  overdueBy: (n) => `${days(n)} over`,
  daysLeft: (n) => (n === 0 ? 'due today' : `${days(n)} left`),
  yes: 'Yes',
  downloadCsv: 'Download CSV',
  file: 'submitted-dossiers',
  choose: 'Choose',
  chooseOne: (name) => `Choose the dossier of ${name}`,
  act: 'What to do',
  takeIn: 'Take in',
  takeInOne: (name) => `Take in the dossier of ${name}`,
  takeInChosen: 'Take in the chosen ones',
  nothingChosen: 'No dossier was chosen to be taken in.',
  tooMany: (most) => `At most ${most} dossiers can be taken in at once.`,
  tookInOne: (name) => `The dossier of ${name} was taken in.`,
  tookIn: (n) => `${dossiers(n)} ${n === 1 ? 'was' : 'were'} taken in.`,
  tookInNone: 'No dossier was taken in this time',
  allBefore: (n) =>
    n === 1 ? 'This dossier was taken in before' : 'These dossiers were taken in before',
  tookInSome: (n, all) => `${figureWord(n, 'en')} of ${dossiers(all)} taken in`,
  refused: 'Not taken in',
  takenInBefore: 'Taken in before',
  before: (day, state) => `The dossier was taken in on ${day} and stands at “${state}”.`,
  unknown: (n) =>
    `${dossiers(n)} that ${n === 1 ? 'was' : 'were'} chosen could not be found within your reach and were left out.`,
  back: 'Back to the list',
  waitingLine: (n) => `${dossiers(n)} ${n === 1 ? 'waits' : 'wait'} to be taken in`,
};

const both: Readonly<Record<Lang, QueueWords>> = { vi, en };

export function queueWords(lang: Lang): QueueWords {
  return both[lang];
}
