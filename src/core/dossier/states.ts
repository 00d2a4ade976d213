import type { Text } from '../text.ts';

/** How a dossier stands on its way from the first record to the decision. */
export const dossierStates = [
  'draft',
  'closed',
  'submitted',
  'inCommune',
  'returned',
  'inProvince',
  'awaitingDecision',
  'recognised',
  'refused',
  'withdrawn',
  'lapsed',
  'revoked',
] as const;
export type DossierStateName = (typeof dossierStates)[number];

export const stateLabels: Readonly<Record<DossierStateName, Text>> = {
  draft: { vi: 'Đang thực hiện', en: 'In progress' },
  closed: { vi: 'Đã chốt, chờ ký', en: 'Closed, to be signed' },
  submitted: { vi: 'Chờ tiếp nhận', en: 'Waiting to be taken in' },
  inCommune: { vi: 'Xã đang thẩm định', en: 'Being appraised by the commune' },
  returned: { vi: 'Trả lại bổ sung', en: 'Returned for more' },
  inProvince: { vi: 'Tỉnh đang thẩm định', en: 'Being appraised by the province' },
  awaitingDecision: { vi: 'Chờ quyết định', en: 'Awaiting the decision' },
  recognised: { vi: 'Đã công nhận', en: 'Recognised' },
  refused: { vi: 'Không công nhận', en: 'Not recognised' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  lapsed: { vi: 'Hết hạn', en: 'Lapsed' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
};
