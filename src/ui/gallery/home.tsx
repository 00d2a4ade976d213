import { LinkButton } from '../button.tsx';
import { DotStrip } from '../dot-strip.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Panel } from '../panel.tsx';
import { type StatusItem, StatusList } from '../status-list.tsx';
import { Tabs } from '../tabs.tsx';
import { TaskList } from '../task-list.tsx';
import { YearStrip } from '../year-strip.tsx';
import { type Sample, SamplePage, unitSections } from './frame.tsx';

const clauses: readonly {
  readonly title: string;
  readonly summary: string;
  readonly items: readonly StatusItem[];
}[] = [
  {
    title: 'Khoản 1. Lãnh đạo xây dựng phong trào',
    summary: '4 đạt · 3 còn thiếu · 1 chờ',
    items: [
      { number: 1, title: 'Quán triệt, triển khai đến mọi bộ phận', status: 'met' },
      { number: 2, title: 'Nghị quyết, chương trình, kế hoạch trong Quý I', status: 'met' },
      {
        number: 3,
        title: 'Hội nghị, chuyên đề hoặc mô hình, cách làm hay',
        status: 'open',
        detail: 'Thiếu 01 cách làm hay, đổi mới, sáng tạo',
        aside: 'đến 31/12/2026',
      },
      { number: 4, title: 'Tuyên truyền, phổ biến pháp luật', status: 'met' },
      {
        number: 5,
        title: 'Bảy đợt hưởng ứng trong năm và phong trào tự phát động',
        status: 'open',
        detail: 'Đã có 02 trên 07 đợt; gần nhất: Ngày toàn dân phòng, chống ma túy',
        aside: 'đến 26/06/2026',
      },
      { number: 6, title: 'Lực lượng bảo vệ được kiện toàn, tập huấn', status: 'met' },
      {
        number: 7,
        title: 'Khen thưởng, điển hình, mô hình được phổ biến kinh nghiệm',
        status: 'open',
        detail: 'Thiếu 01 mô hình được Ban Chỉ đạo tỉnh thông báo phổ biến',
        aside: 'đến 31/12/2026',
      },
      {
        number: 8,
        title: 'Đạt “An toàn về ANTT”, phong trào xếp loại Xuất sắc',
        status: 'awaiting',
        detail: 'Kết quả có trước 20/11 và 30/11',
      },
    ],
  },
  {
    title: 'Khoản 2. Bảo đảm an ninh, trật tự',
    summary: '1 đạt · 1 không đạt',
    items: [
      {
        number: 9,
        title: 'Không để xảy ra tội phạm và vi phạm pháp luật',
        status: 'met',
        statusLabel: 'Đến nay chưa phát sinh',
        detail: 'Số liệu tính đến 01/06/2026',
      },
      {
        number: 10,
        title: 'Giải quyết đơn, thư, không tồn đọng',
        status: 'notMet',
        detail: '01 đơn quá hạn giải quyết từ 15/05/2026',
      },
    ],
  },
  {
    title: 'Khoản 3. Xây dựng đơn vị',
    summary: '1 đạt · 1 còn thiếu · 1 chờ · 1 không áp dụng',
    items: [
      { number: 11, title: 'Nội bộ đoàn kết, chấp hành kỷ luật', status: 'met' },
      {
        number: 12,
        title: 'Vượt chỉ tiêu, không nợ lương, bảo hiểm',
        status: 'open',
        detail: 'Chưa khai tỷ lệ hoàn thành kế hoạch; cần trên 100%',
        aside: 'đến 15/11/2026',
      },
      {
        number: 13,
        title: 'Ít nhất 02 hoạt động an sinh xã hội',
        status: 'notApplicable',
        detail: 'Đơn vị không thuộc diện vận động',
      },
      {
        number: 14,
        title: '“Tập thể lao động tiên tiến” và Bằng khen cấp tỉnh trở lên',
        status: 'awaiting',
        detail: 'Kết quả thường có sau tổng kết năm',
      },
    ],
  },
];

const link = (item: StatusItem) => ({ ...item, href: `#tieu-chi-${item.number}` });

/** A unit's home: what is short, by how much, by when, and the next thing to do. */
export function Home({ assets }: Sample) {
  return (
    <SamplePage as="officer" assets={assets} title="Tổng quan" side={unitSections('Tổng quan')}>
      <Tabs
        label="Các đợt đang mở"
        items={[
          { label: 'Điển hình 2026', note: 'đạt 6/13 tiêu chí', href: '#', current: true },
          {
            label: 'An toàn về ANTT 2026',
            note: 'đạt 2/5 tiêu chí',
            href: '#an-toan',
            current: false,
          },
        ]}
      />
      <PageHeading
        over="Đợt Điển hình 2026 · Đang thực hiện"
        title="06 trên 13 tiêu chí đã đạt"
        lead="Còn thiếu ở 04 tiêu chí, 02 tiêu chí chờ kết quả, 01 không đạt. Chốt số liệu sau 156 ngày."
        actions={
          <LinkButton kind="primary" href="#ghi">
            Ghi một việc đã làm
          </LinkButton>
        }
      />
      <DotStrip
        lang="vi"
        groups={clauses.map(({ items }, n) => ({
          label: `Khoản ${n + 1}`,
          dots: items.map(({ number = 0, status }) => ({
            number,
            status,
            href: `#tieu-chi-${number}`,
          })),
        }))}
      />
      <Panel id="tasks" heading="Việc cần làm" summary="04 việc, 01 quá hạn">
        <TaskList
          tasks={[
            {
              due: '31/03',
              dueNote: 'quá 73 ngày',
              overdue: true,
              title: 'Bổ sung bản kế hoạch đã ban hành trong Quý I',
              detail: '“Kế hoạch bảo đảm ANTT năm 2026” chưa có minh chứng · Tiêu chí 2',
              action: { label: 'Đính kèm', href: '#dinh-kem' },
            },
            {
              due: '26/06',
              dueNote: 'còn 14 ngày',
              title: 'Hưởng ứng Ngày toàn dân phòng, chống ma túy',
              detail: 'Có thể kết hợp tuyên truyền pháp luật: tính cho cả Tiêu chí 4 và 5',
              action: { label: 'Ghi việc này', href: '#ghi-ma-tuy' },
            },
            {
              due: '30/07',
              dueNote: 'còn 48 ngày',
              title: 'Hưởng ứng Ngày toàn dân phòng, chống mua bán người',
              detail: 'Học sinh nghỉ hè: có thể tổ chức với cán bộ, giáo viên · Tiêu chí 5',
              action: { label: 'Ghi việc này', href: '#ghi-mua-ban' },
            },
            {
              due: '15/11',
              dueNote: 'còn 156 ngày',
              title: 'Khai tỷ lệ hoàn thành kế hoạch năm',
              detail: 'Tiêu chí 12 cần trên 100%',
              action: { label: 'Khai số liệu', href: '#khai' },
            },
          ]}
        />
      </Panel>
      <Panel id="year" heading="Năm 2026">
        <YearStrip
          label="Năm 2026: đã ghi 04 việc, hưởng ứng 1 trên 2 đợt."
          months={Array.from({ length: 12 }, (_, n) => ({
            from: n * 30,
            to: n * 30 + 29,
            label: `Th ${n + 1}`,
            name: `Tháng ${n + 1}/2026`,
          }))}
          bands={[{ from: 0, to: 89, label: 'Quý I' }]}
          marks={[
            { from: 154, to: 154, kind: 'done', short: '05/06', label: 'Ngày môi trường thế giới' },
            {
              from: 240,
              to: 269,
              kind: 'observance',
              short: '',
              label: 'Tháng An toàn giao thông',
            },
            { from: 322, to: 322, kind: 'last', short: '20/11', label: 'hạn gửi hồ sơ' },
          ]}
          today={{ day: 161, label: 'Hôm nay 12/06' }}
          records={[
            { day: 40, count: 1 },
            { day: 72, count: 2 },
            { day: 154, count: 1 },
          ]}
          counted={(n) => `${n} việc đã ghi`}
          listLabel="Năm theo từng tháng"
        />
      </Panel>
      {clauses.map(({ title, summary, items }, n) => (
        <Panel key={title} id={`clause-${n + 1}`} heading={title} summary={summary} bare>
          <StatusList lang="vi" items={items.map(link)} />
        </Panel>
      ))}
    </SamplePage>
  );
}
