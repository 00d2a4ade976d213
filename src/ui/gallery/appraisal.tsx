import { LinkButton } from '../button.tsx';
import { Desk } from '../desk.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Notice } from '../notice.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Panel } from '../panel.tsx';
import { type ShownStatus, StatusTag } from '../status-tag.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Table } from '../table.tsx';
import { type Sample, SamplePage } from './frame.tsx';

const queue = [
  ['Công ty Cổ phần Giấy Lam Giang', 'nộp 12/11 · còn 03 ngày'],
  ['Trường THPT Minh Sơn', 'nộp 10/11 · còn 01 ngày'],
  ['Bệnh viện Đa khoa tỉnh', 'nộp 09/11 · Xã đề nghị công nhận'],
  ['Sở Giáo dục và Đào tạo', 'nộp 08/11 · nộp muộn'],
  ['Công ty TNHH Thép Việt Đức', 'nộp 08/11'],
  ['Trường Cao đẳng Y tế', 'nộp 07/11'],
  ['Chi cục Thuế khu vực Đồng Ích', 'nộp 07/11'],
] as const;

interface Reading {
  readonly number: number;
  readonly title: string;
  readonly unit: ShownStatus;
  readonly commune: ShownStatus;
  readonly note?: string;
}

const readings: readonly Reading[] = [
  { number: 1, title: 'Quán triệt, triển khai đến mọi bộ phận', unit: 'met', commune: 'met' },
  { number: 2, title: 'Nghị quyết, chương trình, kế hoạch', unit: 'met', commune: 'met' },
  {
    number: 5,
    title: 'Bảy đợt hưởng ứng trong năm',
    unit: 'met',
    commune: 'met',
    note: 'Đợt 04/10: xem trực tiếp tại đơn vị',
  },
  {
    number: 8,
    title: 'Đạt “An toàn về ANTT”',
    unit: 'awaiting',
    commune: 'awaiting',
    note: 'Kết quả có trước 20/11',
  },
  {
    number: 10,
    title: 'Giải quyết đơn, thư, không tồn đọng',
    unit: 'met',
    commune: 'notMet',
    note: 'Đơn vị khai 00, Công an xã xác nhận 01 · Công văn 112/CAX-TH',
  },
  { number: 13, title: 'Hoạt động an sinh xã hội', unit: 'notApplicable', commune: 'met' },
];

/** The appraiser's desk: the queue beside a dossier, the readings side by side. */
export function Appraisal({ assets }: Sample) {
  return (
    <SamplePage as="province" at="Bàn thẩm định" assets={assets} title="Bàn thẩm định" dense>
      <Desk
        listLabel="Hồ sơ chờ thẩm định"
        list={
          <ol>
            {queue.map(([name, note], n) => (
              <li key={name}>
                <a href={`#ho-so-${n}`} aria-current={n === 1 ? 'page' : undefined}>
                  <span class="desk-title">{name}</span>
                  <span class="desk-note">{note}</span>
                </a>
              </li>
            ))}
          </ol>
        }
      >
        <PageHeading
          over="Tỉnh đang thẩm định · mã 7KQ2-M9"
          title="Trường THPT Minh Sơn"
          lead="13 trên 14 tiêu chí đạt theo đơn vị, 12 theo Công an xã"
          actions={
            <>
              <LinkButton href="#tra-lai">Trả lại bổ sung</LinkButton>
              <LinkButton kind="primary" href="#danh-gia">
                Trình công nhận
              </LinkButton>
            </>
          }
        />
        <Notice lang="vi" tone="danger" heading="Số liệu của Công an khác số liệu của đơn vị">
          <p>Tiêu chí 10: thẩm định theo số của Công an xã, hiện cả hai.</p>
        </Notice>
        <Panel id="readings" heading="Đánh giá từng tiêu chí" summary="02 chỗ khác nhau" bare>
          <Table
            lang="vi"
            id="readings-table"
            caption="Đánh giá của đơn vị, xã và tỉnh"
            captionHidden
            rows={readings}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'number', label: 'Số', numeric: true, cell: ({ number }) => number },
              {
                key: 'title',
                label: 'Tiêu chí',
                rowHeader: true,
                cell: ({ title, note }) => (
                  <>
                    <a href="#tieu-chi">{title}</a>
                    {note && <span class="cell-note">{note}</span>}
                  </>
                ),
              },
              {
                key: 'unit',
                label: 'Đơn vị',
                cell: ({ unit }) => <StatusTag lang="vi" status={unit} />,
              },
              {
                key: 'commune',
                label: 'Xã',
                cell: ({ commune }) => <StatusTag lang="vi" status={commune} />,
              },
              {
                key: 'province',
                label: 'Tỉnh',
                cell: ({ number }) => <a href={`#doc-${number}`}>Đánh giá</a>,
              },
            ]}
          />
        </Panel>
        <Panel id="profile" heading="Hồ sơ">
          <SummaryList
            lang="vi"
            rows={[
              { label: 'Loại hình', value: 'Cơ sở giáo dục, 1.240 người' },
              { label: 'Chốt số liệu', value: '05/11/2026, tính đến 31/10/2026' },
              {
                label: 'Cuộc họp của đơn vị',
                value: 'Biên bản 14/BB-THPT, 06/11/2026',
                changeHref: '#hop',
              },
            ]}
          />
        </Panel>
        <EmptyState
          title="Chưa có phần bổ sung nào"
          text="Kết quả về sau, số liệu được xác nhận và sự việc phát sinh sẽ hiện ở đây, đánh số theo thứ tự."
          action={<LinkButton href="#bo-sung">Ghi phần bổ sung</LinkButton>}
        />
      </Desk>
    </SamplePage>
  );
}
