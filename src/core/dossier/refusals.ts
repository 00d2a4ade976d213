import type { Text } from '../text.ts';
import { writtenDay } from '../vietnamese/day.ts';
import type { Situation } from './situation.ts';
import { stateLabels } from './states.ts';

/** Why something may not be done now, by whom or with what it carries; each with its sentence. */
const words = {
  notYourWork: () => ({
    vi: 'Việc này không thuộc phần việc của tài khoản này.',
    en: 'This is not part of this account’s work.',
  }),
  over: ({ dossier }) => ({
    vi: `Hồ sơ đã kết thúc (${stateLabels[dossier.state].vi}), không làm thêm được việc gì.`,
    en: `The dossier has ended (${stateLabels[dossier.state].en}); nothing more can be done with it.`,
  }),
  notInThisState: ({ dossier }) => ({
    vi: `Hồ sơ đang ở bước “${stateLabels[dossier.state].vi}”, ở bước này không làm được việc đó.`,
    en: `The dossier stands at “${stateLabels[dossier.state].en}”; this cannot be done there.`,
  }),

  onlyUnit: () => ({
    vi: 'Chỉ đơn vị làm được việc này, hoặc cơ quan thường trực làm thay khi đơn vị mang giấy đến.',
    en: 'Only the unit can do this, or the standing office in its place when it brings paper.',
  }),
  onlyManaging: ({ facts }) => ({
    vi: `Chỉ ${offices[facts.level].vi} làm được việc này: đơn vị do cấp ấy quản lý.`,
    en: `Only ${offices[facts.level].en} can do this: the unit is managed at that level.`,
  }),
  onlyCommune: () => ({
    vi: `Hồ sơ đang ở cấp xã; chỉ ${offices.commune.vi} làm được việc này.`,
    en: `The dossier is with the commune; only ${offices.commune.en} can do this.`,
  }),
  onlyProvince: () => ({
    vi: `Hồ sơ đang ở cấp tỉnh; chỉ ${offices.province.vi} làm được việc này.`,
    en: `The dossier is with the province; only ${offices.province.en} can do this.`,
  }),
  onlyReturner: ({ dossier }) => {
    const office = offices[dossier.returned?.level ?? 'province'];
    return {
      vi: `Hồ sơ do ${office.vi} trả lại; chỉ nơi đó làm được việc này.`,
      en: `The dossier was returned by ${office.en}; only that office can do this.`,
    };
  },
  onlyDeciding: ({ dossier }) => {
    const office = offices[dossier.judgement?.by ?? 'province'];
    return {
      vi: `Quyết định thuộc thẩm quyền của Ban Chỉ đạo mà ${office.vi} là thường trực; chỉ nơi đó làm được việc này.`,
      en: `The decision belongs to the committee for which ${office.en} works; only that office can do this.`,
    };
  },
  onlyProgram: () => ({
    vi: 'Hồ sơ chưa gửi tự hết hạn khi đợt đóng; không ai làm việc này bằng tay.',
    en: 'A dossier not submitted lapses by itself when the round closes; nobody does it by hand.',
  }),
  onlyPolice: () => ({
    vi: 'Chỉ cơ quan Công an xác nhận hoặc phản ánh khác số liệu của đơn vị.',
    en: 'Only the police confirm or contest the unit’s figures.',
  }),

  roundNotOpen: () => ({
    vi: 'Đợt không mở nên không làm được việc này.',
    en: 'The round is not open, so this cannot be done.',
  }),
  roundNotClosed: () => ({
    vi: 'Đợt chưa đóng nên hồ sơ chưa hết hạn.',
    en: 'The round is not closed yet, so the dossier has not lapsed.',
  }),
  registered: () => ({
    vi: 'Đơn vị đã đăng ký trước đó.',
    en: 'The unit has registered before.',
  }),
  notRegistered: () => ({
    vi: 'Không còn lần đăng ký nào để rút.',
    en: 'There is no registration to take back.',
  }),
  chosenByCommittee: () => ({
    vi: 'Đơn vị được Ban Chỉ đạo lựa chọn; chỉ cơ quan thường trực rút được việc lựa chọn.',
    en: 'The committee chose this unit; only its standing office can take that back.',
  }),
  otherWay: () => ({
    vi: 'Đơn vị tự đăng ký phấn đấu; cơ quan thường trực thì ghi việc lựa chọn xây dựng điểm.',
    en: 'A unit pledges for itself; a standing office enters that the committee chose it.',
  }),
  noSignedProposal: ({ dossier }) => ({
    vi: `Chưa có bản chụp tờ trình đã ký mang mã ${dossier.closing?.code ?? ''}. Tải bản ký lên rồi gửi.`,
    en: `The signed letter with the code ${dossier.closing?.code ?? ''} is not attached yet. Attach it, then submit.`,
  }),
  lateWithoutConsent: ({ facts }) => ({
    vi: `Hạn gửi hồ sơ là ngày ${writtenDay(facts.submitBy)}. Gửi sau hạn cần ${offices[facts.level].vi} đồng ý.`,
    en: `The last day to submit was ${writtenDay(facts.submitBy)}. Later, ${offices[facts.level].en} must consent.`,
  }),
  notLateYet: ({ facts }) => ({
    vi: `Hạn gửi hồ sơ là ngày ${writtenDay(facts.submitBy)}, chưa qua nên chưa cần đồng ý gửi sau hạn.`,
    en: `The last day to submit is ${writtenDay(facts.submitBy)}; it is not over, so no consent is needed.`,
  }),
  allowedLate: () => ({
    vi: 'Việc gửi sau hạn đã được đồng ý trước đó.',
    en: 'A late submission has been consented to before.',
  }),
  ownUnit: () => ({
    vi: 'Không ai thẩm định đơn vị của chính mình. Việc này cần một người khác.',
    en: 'Nobody appraises their own unit. Somebody else has to do this.',
  }),
  typedByYou: () => ({
    vi: 'Tài khoản này đã nhập thay cho đơn vị nên không thẩm định hồ sơ này. Việc này cần một người khác.',
    en: 'This account typed for the unit and does not appraise this dossier. Somebody else has to do this.',
  }),
  provinceDecides: () => ({
    vi: 'Trong đợt này cấp tỉnh quyết định với đơn vị này; cấp xã thẩm định rồi chuyển lên.',
    en: 'In this round the province decides on this unit; the commune appraises and forwards.',
  }),
  communeDecides: () => ({
    vi: 'Trong đợt này cấp xã quyết định với đơn vị này nên hồ sơ không chuyển lên tỉnh.',
    en: 'In this round the commune decides on this unit, so the dossier is not forwarded.',
  }),
  returnNotOver: ({ dossier }) => {
    const last = dossier.returned ? writtenDay(dossier.returned.lastDay) : '';
    return {
      vi: `Hạn bổ sung là ngày ${last}. Qua ngày đó mới thẩm định tiếp khi chưa có bổ sung.`,
      en: `The unit has until ${last}. Only after that day can it go on without.`,
    };
  },
  neverInCommune: () => ({
    vi: 'Hồ sơ do cấp tỉnh tiếp nhận trực tiếp, chưa qua cấp xã nên không hỏi lại xã được.',
    en: 'The province took this dossier in itself; there is no commune to be asked again.',
  }),
  notMet: ({ dossier }) => {
    const numbers = dossier.judgement?.notMet.join(', ') ?? '';
    return {
      vi: `Còn tiêu chí không đạt theo kết luận thẩm định${numbers && `: ${numbers}`}. Chỉ công nhận khi mọi tiêu chí áp dụng đều đạt.`,
      en: `The appraisal finds criteria not met${numbers && `: ${numbers}`}. Only when every criterion that applies is met can the unit be recognised.`,
    };
  },
  newSupplement: () => ({
    vi: 'Có bổ sung mới sau kết luận thẩm định. Xem bổ sung và kết luận lại rồi mới quyết định.',
    en: 'Something was supplemented after the conclusion. Look at it and conclude anew before deciding.',
  }),
  nothingNew: () => ({
    vi: 'Không có bổ sung nào sau kết luận thẩm định nên không kết luận lại.',
    en: 'Nothing was supplemented since the conclusion, so there is nothing to conclude anew.',
  }),

  movedOn: () => ({
    vi: 'Trong lúc bạn xem, hồ sơ đã có thay đổi khác. Hãy xem lại rồi quyết định.',
    en: 'The dossier changed while you were looking. Look again, then decide.',
  }),
  reasonMissing: () => ({ vi: 'Lý do: chưa nhập.', en: 'Reason: not entered.' }),
  groundMissing: () => ({ vi: 'Căn cứ: chưa nhập.', en: 'Ground: not entered.' }),
  lastDayMoved: () => ({
    vi: 'Hạn của đợt đã thay đổi, hoặc vừa sang ngày mới, trong khi bạn xem. Hãy xem lại rồi quyết định.',
    en: 'The round’s last day changed, or a new day began, while you were looking. Look again, then decide.',
  }),
  unitMoved: () => ({
    vi: 'Cấp quản lý của đơn vị đã thay đổi trong khi bạn xem. Hãy xem lại rồi quyết định.',
    en: 'The unit’s managing level changed while you were looking. Look again, then decide.',
  }),
  otherCode: ({ dossier }) => ({
    vi: `Lần chốt hiện nay mang mã ${dossier.closing?.code ?? ''}; mã đã nhập thuộc lần chốt khác.`,
    en: `The closing that stands has the code ${dossier.closing?.code ?? ''}; the code given is of another one.`,
  }),
  nothingAsked: () => ({
    vi: 'Chưa ghi cần bổ sung gì. Ghi theo từng tiêu chí để đơn vị biết phải làm gì.',
    en: 'It does not say what is asked for. Say it criterion by criterion, so that the unit knows.',
  }),
  lastDayOver: () => ({
    vi: 'Hạn bổ sung phải từ hôm nay trở đi.',
    en: 'The last day for it must be today or later.',
  }),
  nothingBrought: () => ({
    vi: 'Bổ sung chưa có việc hay số liệu nào.',
    en: 'The supplement brings neither a record nor a figure.',
  }),
  notAsked: ({ dossier }) => {
    const asked = [...new Set(dossier.returned?.asked.map(({ criterion }) => criterion))];
    const numbers = asked.join(', ');
    return {
      vi: numbers
        ? `Chỉ bổ sung được nội dung đã yêu cầu: tiêu chí ${numbers}.`
        : 'Hồ sơ đã gửi; đơn vị chỉ bổ sung được kết quả đến muộn hoặc việc phát sinh, trừ khi được trả lại để bổ sung.',
      en: numbers
        ? `Only what was asked for can be supplemented: criteria ${numbers}.`
        : 'The dossier is submitted; unless it is returned for more, the unit can add late results and incidents alone.',
    };
  },
  decisionIncomplete: () => ({
    vi: 'Quyết định phải có số và người ký, ghi sau khi đã ký.',
    en: 'The decision needs its number and its signer, entered after signing.',
  }),
  decisionAhead: () => ({
    vi: 'Ngày quyết định ở sau hôm nay; quyết định chỉ được công bố sau khi ký.',
    en: 'The day of the decision lies ahead; it is published only after it was signed.',
  }),
  secondPerson: () => ({
    vi: 'Người nhập quyết định không tự công bố. Cần người thứ hai của cơ quan xác nhận.',
    en: 'Whoever entered the decision does not publish it. A second person of the office must confirm.',
  }),
  otherDecision: ({ dossier }) => {
    const number = dossier.decisions.at(-1)?.number ?? '';
    return {
      vi: `Quyết định mới phải nêu số quyết định đang có hiệu lực (${number}) và mang số khác.`,
      en: `The new decision must name the one that stands (${number}) and have another number.`,
    };
  },
} satisfies Readonly<Record<string, (at: Situation) => Text>>;

export type Refusal = keyof typeof words;
export const refusals = Object.keys(words) as Refusal[];

/** The sentence of a refusal, as whoever asked reads it. */
export function refusalWords(refusal: Refusal, at: Situation): Text {
  return words[refusal](at);
}

const offices = {
  commune: { vi: 'Công an cấp xã', en: 'the commune’s police' },
  province: { vi: 'Công an cấp tỉnh', en: 'the provincial police' },
};
