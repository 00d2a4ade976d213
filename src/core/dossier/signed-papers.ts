import type { Role } from '../access/policy.ts';
import type { Text } from '../text.ts';

/** Báo cáo, tờ trình, biên bản. */
export const signedPapers = ['report', 'proposal', 'minutes'] as const;
export type SignedPaper = (typeof signedPapers)[number];

export const signedPaperLabels: Readonly<Record<SignedPaper, Text>> = {
  report: { vi: 'Báo cáo kết quả tự đánh giá', en: 'Self-assessment report (báo cáo)' },
  proposal: {
    vi: 'Tờ trình đề nghị công nhận',
    en: 'Letter proposing recognition (tờ trình)',
  },
  minutes: { vi: 'Biên bản họp đánh giá', en: 'Minutes of the meeting (biên bản)' },
};

/** Those who may submit: the head by his own act, the others on the ground of his signature. */
export const senders = [
  'head',
  'officer',
  'commune',
  'province',
] as const satisfies readonly Role[];
export type Sender = (typeof senders)[number];

/** How it is told that a dossier was submitted: by whom, and on what ground. */
export const submittedBy: Readonly<Record<Sender, Text>> = {
  head: {
    vi: 'Thủ trưởng đơn vị gửi hồ sơ',
    en: 'The head of the unit submitted the dossier',
  },
  officer: {
    vi: 'Cán bộ đầu mối gửi hồ sơ, căn cứ tờ trình thủ trưởng đã ký',
    en: 'The officer submitted the dossier, on the ground of the letter that the head signed',
  },
  commune: {
    vi: 'Công an cấp xã gửi hồ sơ thay đơn vị, căn cứ tờ trình thủ trưởng đã ký',
    en: 'The commune police submitted the dossier in the unit’s place, on the ground of the letter that the head signed',
  },
  province: {
    vi: 'Công an tỉnh gửi hồ sơ thay đơn vị, căn cứ tờ trình thủ trưởng đã ký',
    en: 'The provincial police submitted the dossier in the unit’s place, on the ground of the letter that the head signed',
  },
};

export function isSender(role: unknown): role is Sender {
  return senders.some((one) => one === role);
}

export function isSignedPaper(value: unknown): value is SignedPaper {
  return signedPapers.some((one) => one === value);
}
