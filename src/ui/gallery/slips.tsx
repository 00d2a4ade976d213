import { PageHeading } from '../page-heading.tsx';
import { SlipSheets } from '../slip.tsx';
import { type Sample, SamplePage } from './frame.tsx';

const names = [
  'Trường THPT Minh Sơn',
  'Trường THCS Nguyễn Thị Minh Khai',
  'Công ty Cổ phần Đầu tư và Xây dựng Thủy lợi Lam Giang, chi nhánh phường Minh Sơn',
  'Trạm Y tế phường Minh Sơn',
  'Hợp tác xã Dịch vụ nông nghiệp Bình Thủy',
  'Trường Mầm non Hoa Phượng',
  'Công ty TNHH Một thành viên Đại Phát',
  'Bệnh viện Đa khoa khu vực',
  'Trường Tiểu học Đồng Ích',
  'Chi nhánh Ngân hàng Chính sách xã hội',
];

/** Ten invitations: a full sheet of eight and the beginning of the next. */
export function Slips({ assets }: Sample) {
  return (
    <SamplePage as="province" at="Công an cấp xã" assets={assets} title="Phiếu mời">
      <div class="no-print">
        <PageHeading
          title="Phiếu mời của 10 đơn vị"
          lead="In bằng lệnh In của trình duyệt (Ctrl + P), khổ A4, cắt theo đường đứt. Mã mời chỉ hiện lần này."
        />
      </div>
      <SlipSheets
        lang="vi"
        slips={names.map((unit, n) => ({
          unit,
          office: 'Công an phường Minh Sơn',
          address: 'diemsang.lamgiang.gov.vn',
          account: `ms-${String(n + 12).padStart(4, '0')}`,
          code: `K7RQ-${2049 + n * 311}-XWTM`,
          validUntil: '30/06/2026',
          help: 'trực ban 0210 3 846 112',
        }))}
      />
    </SamplePage>
  );
}
