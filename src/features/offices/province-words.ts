import type { Lang } from '../../core/text.ts';

const vi = {
  title: 'Tỉnh và các cơ quan',
  lead: 'Tên viết như trong văn bản: in ở đầu báo cáo, tờ trình, quyết định, giấy chứng nhận và trên phiếu mời.',
  bodies: 'Tên các cơ quan',
  fields: {
    name: 'Tên tỉnh, thành phố',
    committee: 'Ban Chỉ đạo',
    standing_office: 'Cơ quan thường trực',
    peoples_committee: 'Ủy ban nhân dân',
    place: 'Địa danh',
    signing: 'Thẩm quyền ký',
    help: 'Khi cần giúp thì gọi ai',
  },
  hints: {
    name: 'Ví dụ: tỉnh Lam Giang, thành phố Hà Nội.',
    committee: 'Ví dụ: Ban Chỉ đạo Phong trào toàn dân bảo vệ ANTQ tỉnh Lam Giang.',
    standing_office: 'Ví dụ: Công an tỉnh Lam Giang.',
    peoples_committee: 'Ví dụ: Ủy ban nhân dân tỉnh Lam Giang.',
    place: 'Đứng trước ngày của văn bản: “Lam Giang, ngày … tháng … năm …”.',
    signing: 'Mỗi dòng một thẩm quyền, ví dụ: TM. BAN CHỈ ĐẠO, TRƯỞNG BAN. Quyết định chọn một.',
    help: 'In trên phiếu mời của cấp tỉnh, ví dụ: Đội Xây dựng phong trào, Công an tỉnh, 0210 3 846 112.',
  },
  papers: 'Nơi ghi ngày và người ký',
  signingLong: (line: number, max: number, has: number) =>
    `Thẩm quyền ký: dòng ${line} nhiều nhất ${max} ký tự, đang có ${has}.`,
  signingMany: (max: number) => `Thẩm quyền ký: nhiều nhất ${max} dòng.`,
  save: 'Lưu',
  saved: 'Đã lưu. Văn bản in từ bây giờ mang các tên này.',
  preview: 'Đầu văn bản sẽ in như sau',
  previewNote: 'Theo thể thức của Nghị định 30/2020/NĐ-CP; số và ngày ghi sau khi ký.',
};

export type ProvinceWords = typeof vi;

const en: ProvinceWords = {
  title: 'The province and its bodies',
  lead: 'Names as papers write them: at the head of reports, submissions, decisions and certificates, and on invitation slips.',
  bodies: 'Names of the bodies',
  fields: {
    name: 'Name of the province',
    committee: 'Steering committee',
    standing_office: 'Standing office',
    peoples_committee: 'People’s committee',
    place: 'Place',
    signing: 'Powers of signing',
    help: 'Whom to call for help',
  },
  hints: {
    name: 'For example: tỉnh Lam Giang, thành phố Hà Nội.',
    committee: 'For example: Ban Chỉ đạo Phong trào toàn dân bảo vệ ANTQ tỉnh Lam Giang.',
    standing_office: 'For example: Công an tỉnh Lam Giang.',
    peoples_committee: 'For example: Ủy ban nhân dân tỉnh Lam Giang.',
    place: 'Stands before the date of a paper: “Lam Giang, ngày … tháng … năm …”.',
    signing: 'One a line, for example: TM. BAN CHỈ ĐẠO, TRƯỞNG BAN. A decision picks one.',
    help: 'Printed on the province’s slips, for example: Công an tỉnh, 0210 3 846 112.',
  },
  papers: 'Place of papers, and who signs',
  signingLong: (line, max, has) =>
    `Powers of signing: at most ${max} characters in line ${line}; there are ${has}.`,
  signingMany: (max) => `Powers of signing: at most ${max} lines.`,
  save: 'Save',
  saved: 'Saved. Papers printed from now on bear these names.',
  preview: 'How the head of a paper will print',
  previewNote: 'By Decree 30/2020/NĐ-CP; number and date are written after signing.',
};

const both: Readonly<Record<Lang, ProvinceWords>> = { vi, en };

export function provinceWords(lang: Lang): ProvinceWords {
  return both[lang];
}
