import type { PapersUnit } from '../../src/documents/papers/unit/papers-unit.ts';

/* Two made-up units, and what both strive for. */

export const school: PapersUnit = {
  name: 'Trường THPT Minh Sơn',
  parent: 'Sở Giáo dục và Đào tạo tỉnh Trường Khê',
  symbol: 'THPTMS',
  place: 'Đông Lam',
  facts: [
    { label: 'Địa chỉ', value: 'số 12, đường Lê Lợi, xã Đông Lam, tỉnh Trường Khê' },
    { label: 'Loại hình', value: 'cơ sở giáo dục' },
    { label: 'Bộ phận trực thuộc', value: '42 (36 lớp, 05 tổ chuyên môn, 01 tổ Văn phòng)' },
    { label: 'Tổ chức Đảng', value: 'Chi bộ Trường THPT Minh Sơn' },
    { label: 'Lực lượng bảo vệ chuyên trách', value: 'có' },
  ],
  signs: { power: [], office: 'Hiệu trưởng', name: 'Đỗ Thị Minh Nguyệt' },
  copies: ['Công an xã Đông Lam'],
  archive: 'VT',
};

export const company: PapersUnit = {
  name: 'Công ty Cổ phần May Trường Khê',
  parent: undefined,
  symbol: 'MTK',
  place: 'Trường Khê',
  facts: [
    { label: 'Địa chỉ', value: 'lô C4, khu công nghiệp Đông Lam, tỉnh Trường Khê' },
    { label: 'Loại hình', value: 'doanh nghiệp' },
    { label: 'Bộ phận trực thuộc', value: '26 (06 phòng, 03 xưởng, 16 chuyền, 01 đội bảo vệ)' },
    { label: 'Lực lượng bảo vệ chuyên trách', value: 'có' },
  ],
  signs: { power: ['KT. Tổng Giám đốc'], office: 'Phó Tổng Giám đốc', name: undefined },
  copies: ['Công an tỉnh Trường Khê', 'Ban Chấp hành Công đoàn'],
  archive: 'VT, HCNS',
};

export const aim =
  'đạt tiêu chuẩn điển hình về an ninh, trật tự và phong trào toàn dân bảo vệ an ninh Tổ quốc';
export const setName =
  'Bộ tiêu chí ban hành kèm theo Quyết định của Ban Chỉ đạo tỉnh (tháng 6/2023)';
export const groundsFor = (year: number) => [
  `Thực hiện Kế hoạch của Ban Chỉ đạo tỉnh Trường Khê về xây dựng cơ quan, doanh nghiệp, cơ sở giáo dục điển hình năm ${year}`,
];
