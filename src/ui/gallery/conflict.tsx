import { Button } from '../button.tsx';
import { Conflict } from '../conflict.tsx';
import { Form } from '../form.tsx';
import { Notice } from '../notice.tsx';
import { PageHeading } from '../page-heading.tsx';
import { type Sample, SamplePage, unitSections } from './frame.tsx';

/** Two people have changed one record: neither version is lost. */
export function ConflictPage({ assets }: Sample) {
  return (
    <SamplePage
      as="officer"
      assets={assets}
      title="Người khác vừa sửa việc này"
      side={unitSections('Ghi việc')}
      banner="Hệ thống bảo trì từ 22 giờ đến 23 giờ tối nay, 12/06/2026."
      breadcrumbs={[
        { label: 'Tổng quan', href: '#' },
        { label: 'Ghi việc', href: '#ghi-viec' },
      ]}
    >
      <PageHeading
        title="Người khác vừa sửa việc này"
        lead="Trong khi bạn đang nhập, một người khác đã lưu. Hãy chọn bản đúng cho từng mục khác nhau."
      />
      <Notice lang="vi" tone="info">
        Bản không được chọn vẫn còn trong lịch sử của việc này.
      </Notice>
      <Form
        lang="vi"
        id="merge"
        action="/records/merge"
        csrf="token"
        submit="Lưu bản đã chọn"
        wide
        buttons={
          <Button kind="danger" name="drop" value="mine">
            Bỏ bản của tôi
          </Button>
        }
      >
        <Conflict
          lang="vi"
          caption="Hai bản của việc “Lễ phát động Tháng hành động phòng, chống ma túy”"
          mine="Bạn vừa nhập"
          theirs="Lê Thị Hoa lưu lúc 14:05, 12/06/2026"
          rows={[
            { label: 'Ngày', mine: '03/06/2026', theirs: '03/06/2026' },
            {
              label: 'Số người tham gia',
              mine: '920',
              theirs: '1.040',
              choice: { name: 'people', value: 'theirs' },
            },
            {
              label: 'Nội dung chính',
              mine: 'Mít tinh, diễu hành, ký cam kết.',
              theirs: '',
              choice: { name: 'notes', value: 'mine' },
            },
          ]}
        />
      </Form>
    </SamplePage>
  );
}
