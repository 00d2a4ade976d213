import type { Text } from '../text.ts';

/** Something that a column of a sheet can mean. */
export interface Target<Key extends string> {
  readonly key: Key;
  readonly label: Text;
  /** Whether a sheet without such a column cannot be taken in. */
  readonly required: boolean;
  /** Headings by which offices know it, as they write them; compared by folded words. */
  readonly headings: readonly string[];
}

export const unitTargetKeys = [
  'code',
  'name',
  'kind',
  'level',
  'commune',
  'address',
  'taxCode',
  'schoolCode',
  'phone',
  'partyOrganization',
  'emulationReview',
  'guardForce',
  'leftOut',
  'subUnits',
  'members',
] as const;
export type UnitTarget = (typeof unitTargetKeys)[number];

export const communeTargetKeys = ['code', 'name', 'provinceCode', 'provinceName'] as const;
export type CommuneTarget = (typeof communeTargetKeys)[number];

const target = <Key extends string>(
  key: Key,
  vi: string,
  en: string,
  headings: string,
  required = false,
): Target<Key> => ({
  key,
  label: { vi, en },
  required,
  headings: [vi, en, ...headings.split('|').map((heading) => heading.trim())],
});

/** What the columns of a sheet of units can be. */
export const unitTargets: readonly Target<UnitTarget>[] = [
  target(
    'code',
    'Mã đơn vị',
    'Unit code',
    'Mã ĐV|Mã số|Mã|Mã số đơn vị|Mã cơ quan|Mã định danh|Ký hiệu đơn vị|unit_code|code',
    true,
  ),
  target(
    'name',
    'Tên đơn vị',
    'Unit name',
    `Tên|Đơn vị|Tên ĐV|Tên cơ quan|Tên cơ quan, đơn vị|Cơ quan, đơn vị|Cơ quan, doanh nghiệp
    |Tên cơ quan, doanh nghiệp|Tên cơ quan, doanh nghiệp, nhà trường|Cơ quan, doanh nghiệp, nhà trường
    |Tên cơ quan, doanh nghiệp, cơ sở giáo dục|Cơ quan, doanh nghiệp, cơ sở giáo dục|Tên doanh nghiệp
    |Tên CQ, DN, CSGD|Tên CQDNCSGD|Tên trường|Tên nhà trường|unit_name|name`,
    true,
  ),
  target(
    'kind',
    'Loại hình',
    'Kind',
    'Phân loại|Loại|Loại đơn vị|Loại hình đơn vị|Khối|Nhóm|unit_kind|type',
  ),
  target(
    'level',
    'Cấp quản lý',
    'Managing level',
    'Cấp QL|Cấp|Phân cấp|Phân cấp quản lý|Cấp thẩm định|Đơn vị cấp|level',
  ),
  target(
    'commune',
    'Xã, phường',
    'Commune',
    `Địa bàn|Xã, phường, đặc khu|Xã, phường, thị trấn|Phường, xã|Xã|Phường|Tên xã|Tên xã, phường|Mã xã
    |Mã xã, phường|Mã ĐVHC|Đơn vị hành chính|Địa bàn xã, phường|Thuộc xã, phường|commune_code|ward`,
  ),
  target(
    'address',
    'Địa chỉ',
    'Address',
    'Địa chỉ trụ sở|Trụ sở|Nơi đóng trụ sở|Địa điểm|Địa chỉ liên hệ',
  ),
  target('taxCode', 'Mã số thuế', 'Tax code', 'MST|Mã thuế|MST đơn vị|tax_code'),
  target(
    'schoolCode',
    'Mã trường',
    'School code',
    'Mã trường học|Mã cơ sở giáo dục|Mã CSGD|school_code',
  ),
  target(
    'phone',
    'Điện thoại',
    'Phone',
    `SĐT|Số điện thoại|Số ĐT|ĐT|Số ĐT liên hệ|SĐT liên hệ|Điện thoại liên hệ|Số điện thoại liên hệ
    |Số máy|Tel|phone_number`,
  ),
  target(
    'partyOrganization',
    'Tổ chức đảng',
    'Party organization',
    'Có tổ chức đảng|Có tổ chức Đảng không|TCĐ|Chi bộ, đảng bộ|party_organization',
  ),
  target(
    'emulationReview',
    'Thi đua',
    'Emulation review',
    `Bình xét thi đua|Có bình xét thi đua|Xét thi đua|Đăng ký thi đua|Thi đua, khen thưởng
    |emulation_review`,
  ),
  target(
    'guardForce',
    'Lực lượng bảo vệ',
    'Guard force',
    `BVCQ|Bảo vệ|Bảo vệ cơ quan|Có lực lượng bảo vệ|Có bảo vệ|Lực lượng BV|Bảo vệ cơ quan, doanh nghiệp
    |guard_force`,
  ),
  target(
    'leftOut',
    'Thuộc diện loại trừ (TT 124/2021)',
    'Left out by Circular 124/2021',
    `Loại trừ|Diện loại trừ|Thuộc diện loại trừ|Bị loại trừ|Loại trừ theo TT 124|Loại trừ TT 124
    |Bị loại trừ theo điểm b khoản 2|left_out`,
  ),
  target(
    'subUnits',
    'Số đầu mối trực thuộc',
    'Sub-units',
    `Đầu mối trực thuộc|Số đầu mối|Số phòng ban|Số phòng, ban|Số phòng ban, lớp|Số lớp|Số phòng, ban, tổ, đội
    |Số phòng, ban, lớp|Số bộ phận|Phòng, ban, lớp|sub_units`,
  ),
  target(
    'members',
    'Số người',
    'Members',
    `Tổng số CB, GV, NV|Số CB, GV, NV|Tổng số CBCCVC|Số CBCNV|Tổng số CB, CNV|Số cán bộ, công nhân viên|Quân số
    |Tổng số người|Số lao động|Tổng số lao động|Biên chế|Số cán bộ, giáo viên, nhân viên
    |Tổng số cán bộ, giáo viên, nhân viên|headcount`,
  ),
];

/** What the columns of a sheet of communes can be. */
export const communeTargets: readonly Target<CommuneTarget>[] = [
  target(
    'code',
    'Mã xã, phường',
    'Commune code',
    'Mã|Mã số|Mã xã|Mã phường, xã|Mã ĐVHC|Mã đơn vị hành chính|commune_code|ward_code|code',
    true,
  ),
  target(
    'name',
    'Tên xã, phường',
    'Commune name',
    `Tên|Xã, phường|Phường, xã|Tên xã|Xã, phường, đặc khu|Tên xã, phường, đặc khu|Tên ĐVHC
    |Tên đơn vị hành chính|Đơn vị hành chính|Xã|commune_name|commune|ward_name|ward|name`,
    true,
  ),
  target('provinceCode', 'Mã tỉnh', 'Province code', 'Mã tỉnh, thành phố|Mã TP|province_code'),
  target(
    'provinceName',
    'Tên tỉnh',
    'Province name',
    'Tỉnh, thành phố|Tỉnh|Tên tỉnh, thành phố|Thành phố|province_name|province',
  ),
];

/** Headings that are known and mean nothing here: they tell a header, and no column is taken. */
export const knownAside: readonly string[] =
  `STT|TT|Số TT|Số thứ tự|No|Ghi chú|Email|E-mail|Thư điện tử
  |Website|Fax|Đơn vị chủ quản|Cơ quan chủ quản|Tên cơ quan chủ quản|Tên đơn vị chủ quản|Cơ quan cấp trên
  |Ngày thành lập|Năm thành lập|Huyện|Quận, huyện|Loại xã`
    .split('|')
    .map((heading) => heading.trim());
