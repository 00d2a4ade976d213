import { LinkButton } from '../button.tsx';
import { Figures } from '../figures.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Panel } from '../panel.tsx';
import { ShareBar } from '../share-bar.tsx';
import { Table } from '../table.tsx';
import { type Sample, SamplePage } from './frame.tsx';

const shorts = [
  { criterion: 'Tiêu chí 7. Khen thưởng, điển hình, mô hình', short: '812', due: '31/12/2026' },
  { criterion: 'Tiêu chí 14. Tập thể lao động, Bằng khen', short: '640', due: '–' },
  { criterion: 'Tiêu chí 5. Bảy đợt hưởng ứng trong năm', short: '417', due: '04/10/2026' },
];

/** A leader's page: three numbers and one picture before anything else. */
export function Leader({ assets }: Sample) {
  return (
    <SamplePage as="province" at="Thống kê" assets={assets} title="Toàn tỉnh">
      <PageHeading
        over="Đợt Điển hình 2026 · tính đến 12/06/2026"
        title="Toàn tỉnh có 1.402 đơn vị đăng ký"
        actions={<LinkButton href="#in">Bản để in</LinkButton>}
      />
      <Figures
        items={[
          {
            value: '1.402',
            label: 'đơn vị đăng ký',
            note: 'trên 1.655 đơn vị; năm trước 1.190',
            href: '#dang-ky',
          },
          { value: '37', label: 'hồ sơ chờ thẩm định', note: '03 hồ sơ quá hạn', href: '#cho' },
          { value: '156', label: 'ngày nữa chốt số liệu', note: 'đến hết ngày 15/11/2026' },
        ]}
      />
      <Panel id="picture" heading="Hồ sơ đang ở đâu">
        <ShareBar
          lang="vi"
          label="1.402 đơn vị đăng ký"
          shares={[
            { status: 'met', label: 'Đủ mọi tiêu chí', count: 24, href: '#du' },
            { status: 'awaiting', label: 'Chỉ còn chờ kết quả', count: 361, href: '#cho-ket-qua' },
            { status: 'open', label: 'Còn thiếu', count: 955, href: '#thieu' },
            { status: 'notMet', label: 'Có tiêu chí không đạt', count: 62, href: '#khong-dat' },
          ]}
        />
      </Panel>
      <Panel id="shorts" heading="Thiếu nhiều nhất ở" bare>
        <Table
          lang="vi"
          id="shorts-table"
          caption="Tiêu chí còn nhiều đơn vị thiếu"
          captionHidden
          rows={shorts}
          rowKey={({ criterion }) => criterion}
          columns={[
            {
              key: 'criterion',
              label: 'Tiêu chí',
              rowHeader: true,
              cell: ({ criterion }) => <a href="#tieu-chi">{criterion}</a>,
            },
            { key: 'short', label: 'Đơn vị thiếu', numeric: true, cell: ({ short }) => short },
            { key: 'due', label: 'Hạn gần nhất', numeric: true, cell: ({ due }) => due },
          ]}
        />
      </Panel>
    </SamplePage>
  );
}
