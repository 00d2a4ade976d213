import { Form } from '../form.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Panel } from '../panel.tsx';
import { Progress } from '../progress.tsx';
import { SelectField } from '../select-field.tsx';
import { Steps } from '../steps.tsx';
import { Table } from '../table.tsx';
import { type Sample, SamplePage } from './frame.tsx';

const targets = [
  { value: 'code', label: 'Mã đơn vị' },
  { value: 'name', label: 'Tên đơn vị' },
  { value: 'commune', label: 'Xã, phường' },
  { value: 'level', label: 'Cấp quản lý' },
  { value: 'phone', label: 'Điện thoại' },
];
const columns = [
  { letter: 'A', heading: 'STT', sample: '1 · 2 · 3', target: '' },
  { letter: 'B', heading: 'Mã ĐV', sample: 'LG-00012 · LG-00013 · LG-00014', target: 'code' },
  {
    letter: 'C',
    heading: 'Tên cơ quan, doanh nghiệp, nhà trường',
    sample: 'Trường THPT Minh Sơn · Công ty TNHH Đại Phát',
    target: 'name',
  },
  { letter: 'D', heading: 'Địa bàn', sample: 'xã Đồng Ích · P. Minh Sơn', target: 'commune' },
  { letter: 'E', heading: 'Cấp QL', sample: 'xã · tỉnh · xã', target: 'level' },
];

/** The third of five steps of an import: which column holds what. */
export function ImportStep({ assets }: Sample) {
  return (
    <SamplePage
      as="province"
      at="Đơn vị"
      assets={assets}
      title="Ghép cột"
      breadcrumbs={[{ label: 'Đơn vị', href: '#' }]}
      flash={{ tone: 'success', text: 'Đã nhận tệp danh-sach-2026.xlsx: 03 trang tính.' }}
    >
      <PageHeading title="Nhập đơn vị từ Excel" />
      <Steps
        lang="vi"
        label="Các bước nhập"
        current={3}
        steps={[
          { label: 'Chọn tệp', href: '#1' },
          { label: 'Chọn trang tính', href: '#2' },
          { label: 'Ghép cột' },
          { label: 'Chạy thử' },
          { label: 'Nhập' },
        ]}
      />
      <Panel id="columns" heading="Cột nào chứa gì?" summary="danh-sach-2026.xlsx · 50.000 dòng">
        <Form
          lang="vi"
          id="mapping"
          action="/import/columns"
          csrf="token"
          submit="Chạy thử"
          cancelHref="#"
          wide
        >
          <Table
            lang="vi"
            id="columns-table"
            caption="Cột của tệp và mục của hệ thống"
            captionHidden
            rows={columns}
            rowKey={({ letter }) => letter}
            columns={[
              {
                key: 'heading',
                label: 'Cột trong tệp',
                rowHeader: true,
                cell: ({ letter, heading }) => (
                  <>
                    {heading}
                    <span class="cell-note">Cột {letter}</span>
                  </>
                ),
              },
              { key: 'sample', label: 'Ví dụ', cell: ({ sample }) => sample },
              {
                key: 'target',
                label: 'Là',
                cell: ({ letter, heading, target }) => (
                  <SelectField
                    lang="vi"
                    name={`column-${letter}`}
                    label={`Cột ${letter}, ${heading}, là`}
                    labelHidden
                    required
                    empty="Không dùng"
                    value={target}
                    options={targets}
                  />
                ),
              },
            ]}
          />
        </Form>
      </Panel>
      <Panel id="running" heading="Lần nhập trước đang chạy">
        <Progress
          lang="vi"
          id="import-progress"
          label="Đang nhập danh-sach-bo-sung.xlsx"
          value={31200}
          max={50000}
          text="31.200 trên 50.000 dòng, còn khoảng 40 giây. Có thể đóng trang này."
        />
      </Panel>
    </SamplePage>
  );
}
