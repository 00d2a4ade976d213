import type { UnitKind } from '../../core/dossier/unit.ts';

/** A record as its form is filled in, on a day of the demo's year. */
export interface DemoRecord {
  /** `MM-DD` */
  readonly on: string;
  readonly categories: readonly string[];
  readonly title: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly participants?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Where its proof is seen; of a record without a file and without this there is none. */
  readonly citation?: string;
  /** What kind of file is kept with it. */
  readonly file?: 'paper' | 'photo';
}

const vigilance = { vigilance: 'yes' };
const works = { effective: 'yes' };

/** The school whose year is worth looking at: much is done, and what is short can be explained. */
export const minhSon: readonly DemoRecord[] = [
  {
    on: '01-16',
    categories: ['conference'],
    title:
      'Hội nghị tổng kết phong trào toàn dân bảo vệ ANTQ năm trước, triển khai nhiệm vụ năm nay',
    participants: '86',
    number: '04/BB-THPT',
    file: 'paper',
  },
  {
    on: '01-22',
    categories: ['dissemination'],
    title: 'Quán triệt Chỉ thị của Tỉnh ủy về bảo đảm ANTT trong tình hình mới',
    participants: '84',
    citation: 'Sổ họp Hội đồng sư phạm, trang 12, văn phòng nhà trường',
  },
  {
    on: '02-05',
    categories: ['party-resolution'],
    title: 'Nghị quyết chuyên đề của Chi bộ về công tác bảo đảm ANTT trường học',
    number: '03-NQ/CB',
    file: 'paper',
  },
  {
    on: '02-10',
    categories: ['plan'],
    title: 'Kế hoạch bảo đảm ANTT, xây dựng nhà trường đạt tiêu chuẩn điển hình về ANTT',
    number: '12/KH-THPT',
  },
  {
    on: '02-20',
    categories: ['registration'],
    title: 'Bản đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    number: '15/ĐK-THPT',
    file: 'paper',
  },
  {
    on: '02-24',
    categories: ['guard-consolidation'],
    title: 'Kiện toàn Tổ bảo vệ, phân công trực ba ca và bổ sung đèn cổng sau',
    number: '21/QĐ-THPT',
    file: 'paper',
  },
  {
    on: '03-09',
    categories: ['model'],
    title: 'Mô hình “Cổng trường an toàn giao thông”',
    fields: works,
    participants: '1240',
    file: 'photo',
  },
  {
    on: '03-26',
    categories: ['legal-education'],
    title: 'Tuyên truyền pháp luật, cảnh giác thủ đoạn lừa đảo qua mạng cho học sinh khối 12',
    fields: vigilance,
    participants: '398',
    file: 'photo',
  },
  {
    on: '04-15',
    categories: ['social-welfare'],
    title: 'Tặng 24 suất quà cho học sinh có hoàn cảnh khó khăn',
    participants: '60',
    file: 'photo',
  },
  {
    on: '04-28',
    categories: ['dissemination'],
    title: 'Phổ biến Luật Phòng, chống ma túy và nội quy trường học tới 32 lớp',
    participants: '1210',
    citation: 'Sổ đầu bài các lớp, tuần 32',
  },
  {
    on: '05-19',
    categories: ['commendation'],
    title: 'Giấy khen của Công an tỉnh cho tập thể Tổ bảo vệ',
    number: '512/QĐ-CAT',
    issuer: 'Công an tỉnh Lam Giang',
    file: 'paper',
  },
  {
    on: '06-03',
    categories: ['observance/drug-action-month'],
    title: 'Lễ phát động Tháng hành động phòng, chống ma túy',
    participants: '920',
    file: 'photo',
  },
  {
    on: '06-05',
    categories: ['observance/environment-day'],
    title: 'Ra quân trồng cây, thu gom rác thải nhựa hưởng ứng Ngày môi trường thế giới',
    participants: '1180',
    file: 'photo',
  },
];

/** What a unit that keeps its year well has recorded by June. */
export function goodYear(kind: UnitKind, place: string): readonly DemoRecord[] {
  const people = kind === 'school' ? 'cán bộ, giáo viên, học sinh' : 'cán bộ, người lao động';
  return [
    ...beginning(place),
    {
      on: '01-20',
      categories: ['conference'],
      title: `Hội nghị triển khai phong trào toàn dân bảo vệ ANTQ, ${place}`,
      participants: '64',
      citation: 'Biên bản lưu tại văn phòng',
    },
    {
      on: '02-18',
      categories: ['dissemination'],
      title: `Quán triệt văn bản chỉ đạo về ANTT đến toàn thể ${people}`,
      participants: '58',
      citation: 'Biên bản lưu tại văn phòng',
    },
    {
      on: '03-12',
      categories: ['legal-education'],
      title: 'Tuyên truyền phòng, chống lừa đảo chiếm đoạt tài sản trên không gian mạng',
      fields: vigilance,
      participants: '61',
      citation: 'Ảnh và danh sách ký nhận, lưu tại văn phòng',
    },
    {
      on: '04-22',
      categories: ['model'],
      title: 'Duy trì mô hình “Camera an ninh, cơ quan tự phòng, tự quản”',
      fields: works,
      citation: 'Báo cáo số 18/BC ngày 22/4',
    },
    {
      on: '05-08',
      categories: ['social-welfare'],
      title: 'Thăm, tặng quà gia đình chính sách trên địa bàn',
      participants: '20',
      citation: 'Danh sách ký nhận',
    },
    {
      on: '06-02',
      categories: ['observance/drug-action-month', 'legal-education'],
      title: 'Treo băng rôn, tuyên truyền hưởng ứng Tháng hành động phòng, chống ma túy',
      fields: vigilance,
      participants: '73',
      citation: 'Ảnh lưu tại văn phòng',
    },
    {
      on: '06-05',
      categories: ['observance/environment-day'],
      title: 'Tổng vệ sinh, hưởng ứng Ngày môi trường thế giới',
      participants: '70',
      citation: 'Ảnh lưu tại văn phòng',
    },
  ];
}

/** What a unit has that began its year and was not heard of since. */
export function beginning(place: string): readonly DemoRecord[] {
  return [
    {
      on: '02-03',
      categories: ['party-resolution'],
      title: 'Nghị quyết lãnh đạo công tác bảo đảm ANTT của chi bộ',
      number: '02-NQ/CB',
      citation: 'Lưu tại văn phòng chi bộ',
    },
    {
      on: '02-12',
      categories: ['plan'],
      title: `Kế hoạch bảo đảm ANTT năm của ${place}`,
      number: '09/KH',
      citation: 'Lưu tại văn thư',
    },
  ];
}

/** One that came too late: its plan lies outside the first quarter, which it says at once. */
export const latePlan: readonly DemoRecord[] = [
  {
    on: '04-09',
    categories: ['plan'],
    title: 'Kế hoạch bảo đảm ANTT năm',
    number: '31/KH',
    citation: 'Lưu tại văn thư',
  },
];
