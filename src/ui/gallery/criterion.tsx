import { LinkButton } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Panel } from '../panel.tsx';
import { Quote } from '../quote.tsx';
import { StatusList } from '../status-list.tsx';
import { StatusTag } from '../status-tag.tsx';
import { Table } from '../table.tsx';
import { type Sample, SamplePage, unitSections } from './frame.tsx';

const records = [
  {
    day: '05/06/2026',
    title: 'Ra quân trồng cây, thu gom rác thải nhựa hưởng ứng Ngày môi trường thế giới',
    people: '1.180',
    files: '2 ảnh',
    counts: 'Tiêu chí 5, 13',
  },
  {
    day: '03/06/2026',
    title: 'Lễ phát động Tháng hành động phòng, chống ma túy',
    people: '920',
    files: 'Kế hoạch 31/KH-THPT',
    counts: 'Tiêu chí 4, 5',
  },
  {
    day: '18/05/2026',
    title: 'Phong trào “Lớp học an toàn”',
    people: '1.040',
    files: 'chưa có minh chứng',
    counts: 'Tiêu chí 5',
  },
];

/** A criterion: the law's words, each check with have and need, the records that count. */
export function Criterion({ assets }: Sample) {
  return (
    <SamplePage
      as="officer"
      assets={assets}
      title="Tiêu chí 5"
      side={unitSections('Hồ sơ')}
      breadcrumbs={[
        { label: 'Tổng quan', href: '#' },
        { label: 'Khoản 1', href: '#khoan-1' },
      ]}
    >
      <PageHeading
        title="Tiêu chí 5. Bảy đợt hưởng ứng trong năm"
        lead={
          <>
            <StatusTag lang="vi" status="open" /> · đạt 02 trên 05 yêu cầu, gần nhất 26/06/2026
          </>
        }
        actions={
          <LinkButton kind="primary" href="#ghi">
            Ghi việc cho tiêu chí này
          </LinkButton>
        }
      />
      <Quote
        text="Hằng năm, tổ chức được các hoạt động: Tháng hành động phòng, chống ma túy (tháng 6), “Ngày toàn dân phòng, chống ma túy” (26/6); “Ngày môi trường thế giới” (5/6); “Ngày phòng, chống mua bán người” (30/7); “Tháng An toàn giao thông” (tháng 9); “Ngày hội toàn dân bảo vệ ANTQ” (19/8); “Ngày toàn dân phòng cháy, chữa cháy” (04/10) và các phong trào thi đua khác do CQDNCSGD phát động."
        source="Phụ lục số 02, khoản 1 điểm (đ)"
      />
      <Panel id="checks" heading="Từng yêu cầu">
        <StatusList
          lang="vi"
          items={[
            {
              title: 'Tháng hành động phòng, chống ma túy',
              detail: 'Đã có 01 hoạt động, cần ít nhất 01',
              status: 'met',
              aside: '1 / 1',
            },
            {
              title: 'Ngày toàn dân phòng, chống ma túy, 26/6',
              detail: 'Chưa có hoạt động nào; tổ chức trước hoặc sau ngày này vẫn được tính',
              status: 'open',
              aside: '0 / 1',
            },
            {
              title: 'Ngày môi trường thế giới, 5/6',
              detail: 'Đã có 02 hoạt động, cần ít nhất 01',
              status: 'met',
              aside: '2 / 1',
            },
            {
              title: 'Phong trào thi đua do đơn vị phát động',
              detail: 'Đã tổ chức 02 trên 03 phong trào đã phát động',
              status: 'open',
              aside: '2 / 3',
            },
            {
              title: 'Đông đảo người tham gia',
              detail: 'Do Công an xã xác nhận',
              status: 'awaiting',
            },
          ]}
        />
      </Panel>
      <Panel id="records" heading="Việc đang được tính" summary="03 việc" bare>
        <Table
          lang="vi"
          id="records-table"
          caption="Các việc đang được tính cho Tiêu chí 5"
          captionHidden
          rows={records}
          rowKey={({ title }) => title}
          columns={[
            { key: 'day', label: 'Ngày', cell: ({ day }) => day },
            {
              key: 'title',
              label: 'Việc',
              rowHeader: true,
              cell: ({ title }) => <a href="#viec">{title}</a>,
            },
            { key: 'people', label: 'Người dự', numeric: true, cell: ({ people }) => people },
            { key: 'files', label: 'Minh chứng', cell: ({ files }) => files },
            { key: 'counts', label: 'Tính cho', cell: ({ counts }) => counts },
          ]}
        />
      </Panel>
      <Notice lang="vi" tone="warning">
        Không ghi tên, lớp hay số hồ sơ vụ việc của bất kỳ ai. Không tải lên văn bản có đóng dấu
        mật.
      </Notice>
    </SamplePage>
  );
}
