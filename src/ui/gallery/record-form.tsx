import { Button } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { CheckboxGroup, RadioGroup } from '../choice-group.tsx';
import { DateField } from '../date-field.tsx';
import { errorOf, type FieldError } from '../error-summary.tsx';
import { Fieldset } from '../fieldset.tsx';
import { FileField } from '../file-field.tsx';
import { Form } from '../form.tsx';
import { NumberField } from '../number-field.tsx';
import { PageHeading } from '../page-heading.tsx';
import { SelectField } from '../select-field.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { type Sample, SamplePage, unitSections } from './frame.tsx';

const faults: readonly FieldError[] = [
  { field: 'day', message: 'Ngày 31/06/2026 không có trong lịch: tháng 6 chỉ có 30 ngày.' },
  { field: 'people', message: 'Số người tham gia phải là một số, ví dụ 1.040.' },
  { field: 'proof', message: 'Hãy chọn việc này có minh chứng hay chưa.' },
  { field: 'secret', message: 'Hãy xác nhận tệp không chứa bí mật nhà nước.' },
];

/** A unit records something it has done: every kind of field, with and without errors. */
export function RecordForm({ assets, wrong = true }: Sample & { readonly wrong?: boolean }) {
  const errors = wrong ? faults : [];
  const field = (name: string) => ({
    lang: 'vi' as const,
    name,
    error: errorOf(errors, name),
  });
  return (
    <SamplePage
      as="officer"
      assets={assets}
      title="Ghi một việc đã làm"
      hasErrors={wrong}
      side={unitSections('Ghi việc')}
      breadcrumbs={[{ label: 'Tổng quan', href: '#' }]}
    >
      <PageHeading
        title="Ghi một việc đã làm"
        lead="Một việc được tính cho mọi tiêu chí mà nó đáp ứng; bạn chỉ cần ghi một lần."
      />
      <Form
        lang="vi"
        id="record"
        action="/records"
        csrf="token"
        submit="Lưu việc này"
        errors={errors}
        multipart
        cancelHref="#"
        draft={{ key: 'record-new', user: 'u1' }}
        buttons={
          <Button kind="secondary" name="next" value="another">
            Lưu và ghi việc khác
          </Button>
        }
      >
        <Fieldset legend="Việc gì, khi nào">
          <SelectField
            {...field('category')}
            label="Loại việc"
            required
            value="response"
            options={[
              { value: 'response', label: 'Hưởng ứng một đợt trong năm' },
              { value: 'plan', label: 'Kế hoạch, chương trình, nghị quyết' },
              { value: 'talk', label: 'Tuyên truyền, phổ biến pháp luật' },
            ]}
          />
          <TextField
            {...field('title')}
            label="Tên việc"
            required
            hint="Như trong kế hoạch hoặc báo cáo của đơn vị."
            value="Lễ phát động Tháng hành động phòng, chống ma túy"
          />
          <DateField {...field('day')} label="Ngày tổ chức" required value="31/06/2026" />
          <NumberField
            {...field('people')}
            label="Số người tham gia"
            unit="người"
            value={wrong ? 'khoảng một nghìn' : '920'}
          />
          <TextArea
            {...field('notes')}
            label="Nội dung chính"
            hint="Không ghi tên, lớp, số hồ sơ vụ việc."
            rows={3}
          />
        </Fieldset>
        <Fieldset legend="Minh chứng" hint="Ảnh, bản chụp văn bản, hoặc nơi xem trực tiếp.">
          <RadioGroup
            {...field('proof')}
            label="Việc này có minh chứng không?"
            required
            options={[
              { value: 'file', label: 'Có tệp đính kèm' },
              {
                value: 'place',
                label: 'Xem trực tiếp tại đơn vị',
                hint: 'Ghi nơi lưu: phòng nào, cặp hồ sơ nào.',
              },
              { value: 'later', label: 'Bổ sung sau' },
            ]}
          />
          <FileField
            {...field('files')}
            label="Tệp"
            hint="PDF, Word, Excel hoặc ảnh; mỗi tệp đến 20 MB."
            multiple
          />
          <CheckboxGroup
            {...field('also')}
            label="Việc này cũng là"
            values={['talk']}
            options={[
              { value: 'talk', label: 'Một buổi tuyên truyền pháp luật' },
              { value: 'welfare', label: 'Một hoạt động an sinh xã hội' },
            ]}
          />
          <Checkbox
            {...field('secret')}
            label="Tôi xác nhận các tệp này không chứa bí mật nhà nước"
            required
          />
        </Fieldset>
      </Form>
    </SamplePage>
  );
}
