import type { Lang } from '../../core/text.ts';

const vi = {
  title: 'Thể thức văn bản của đơn vị',
  lead: 'Tên cơ quan cấp trên, ký hiệu, người ký… được in trên mọi văn bản mà hệ thống lập cho đơn vị. Chỗ nào để trống thì văn bản in dòng chấm để ghi tay. Văn bản của hồ sơ đã chốt giữ nguyên như lúc chốt; mở lại hồ sơ thì mới in theo thể thức vừa sửa.',
  headGroup: 'Phần đầu văn bản',
  signGroup: 'Phần ký và nơi nhận',
  officerGroup: 'Cán bộ đầu mối',
  parent: 'Cơ quan, tổ chức cấp trên trực tiếp',
  parentHint: 'Ví dụ: Sở Giáo dục và Đào tạo tỉnh Lam Giang. Không có thì để trống.',
  symbol: 'Ký hiệu của đơn vị trên văn bản',
  symbolHint: 'Phần sau gạch nối của số văn bản: 12/BC-THPTMS thì ghi THPTMS.',
  place: 'Địa danh ghi trước ngày, tháng',
  placeHint: 'Ví dụ: Đông Lam.',
  office: 'Chức vụ người ký',
  officeHint: 'Ví dụ: Hiệu trưởng, Giám đốc, Phó Giám đốc.',
  power: 'Quyền hạn ký',
  powerHint: 'Chỉ ghi khi ký thay, thừa lệnh: KT. Hiệu trưởng; TM. Ban Giám đốc.',
  signer: 'Họ và tên người ký',
  copies: 'Nơi nhận bản sao',
  copiesHint: 'Mỗi nơi một dòng, ví dụ: Công an xã Đông Lam.',
  archive: 'Lưu',
  archiveHint: 'Ví dụ: VT, BV.',
  officer: 'Họ và tên',
  officerPosition: 'Chức vụ',
  officerPhone: 'Điện thoại',
  save: 'Lưu thể thức',
  saved: 'Đã lưu thể thức văn bản.',
  unchanged: 'Thể thức văn bản không có gì thay đổi.',
  readOnly:
    'Bạn xem được nhưng không ghi vào phần này: đơn vị do Công an tỉnh phụ trách, hoặc đã kết thúc.',
};
export type LetterheadWords = typeof vi;

const en: LetterheadWords = {
  title: 'The unit’s letterhead',
  lead: 'The body above, the symbol and the signer are printed on every paper made for the unit. What is left empty is printed as dots, to be written by hand. Papers of a closed dossier stay as they were closed; they follow what is changed here once it is reopened.',
  headGroup: 'Head of the paper',
  signGroup: 'Signature and recipients',
  officerGroup: 'Who keeps the dossier',
  parent: 'Body directly above',
  parentHint: 'For instance: Sở Giáo dục và Đào tạo tỉnh Lam Giang. Leave empty if there is none.',
  symbol: 'The unit’s symbol in numbers of papers',
  symbolHint: 'What follows the hyphen: of 12/BC-THPTMS it is THPTMS.',
  place: 'Place before the date',
  placeHint: 'For instance: Đông Lam.',
  office: 'Office of the signer',
  officeHint: 'As it prints: Hiệu trưởng, Giám đốc, Phó Giám đốc.',
  power: 'Power of signing',
  powerHint: 'Only where somebody signs for the head: KT. Hiệu trưởng; TM. Ban Giám đốc.',
  signer: 'Name of the signer',
  copies: 'Copies to',
  copiesHint: 'One a line, for instance: Công an xã Đông Lam.',
  archive: 'Archive',
  archiveHint: 'For instance: VT, BV.',
  officer: 'Name',
  officerPosition: 'Position',
  officerPhone: 'Telephone',
  save: 'Save the letterhead',
  saved: 'The letterhead is saved.',
  unchanged: 'Nothing in the letterhead has changed.',
  readOnly:
    'You can see this but not change it: the province’s police keep this unit, or it has ended.',
};

export function letterheadWords(lang: Lang): LetterheadWords {
  return lang === 'vi' ? vi : en;
}
