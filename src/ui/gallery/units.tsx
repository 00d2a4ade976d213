import { Button, LinkButton, PostButton } from '../button.tsx';
import { CsrfField } from '../csrf-field.tsx';
import { Filters } from '../filters.tsx';
import { ListBar } from '../list-bar.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Pagination } from '../pagination.tsx';
import { SelectField } from '../select-field.tsx';
import { type ShownStatus, StatusTag } from '../status-tag.tsx';
import { Table } from '../table.tsx';
import { TextField } from '../text-field.tsx';
import { type Sample, SamplePage } from './frame.tsx';

const kinds = [
  'Trường THPT',
  'Trường THCS',
  'Trường Tiểu học',
  'Công ty Cổ phần',
  'Công ty TNHH',
  'Bệnh viện Đa khoa',
  'Trung tâm Y tế',
  'Chi cục Thuế khu vực',
  'Hợp tác xã',
  'Trường Mầm non',
];
const places = ['Minh Sơn', 'Bình Thủy', 'Đồng Ích', 'Yên Phúc', 'Lâm Thao', 'Thượng Ấm', 'Ea Kly'];
interface State {
  readonly status: ShownStatus;
  readonly label: string;
}
const states: readonly State[] = [
  { status: 'open', label: 'Đang thực hiện' },
  { status: 'awaiting', label: 'Xã đang thẩm định' },
  { status: 'met', label: 'Đã công nhận' },
  { status: 'open', label: 'Trả lại bổ sung' },
  { status: 'awaiting', label: 'Chờ tiếp nhận' },
  { status: 'notMet', label: 'Không công nhận' },
  { status: 'notApplicable', label: 'Đã rút' },
];

const pick = <T,>(list: readonly T[], n: number, none: T): T => list[n % list.length] ?? none;
const noState = { status: 'open', label: '' } as const;

const units = Array.from({ length: 50 }, (_, n) => {
  const place = pick(places, n * 5, '');
  return {
    code: `LG-${String(1051 + n * 7).padStart(5, '0')}`,
    name: `${pick(kinds, n * 3, '')} ${place}`,
    commune: `${n % 3 === 0 ? 'Phường' : 'Xã'} ${place}`,
    level: n % 5 === 0 ? 'Tỉnh' : 'Xã',
    met: (n * 7) % 14,
    late: n % 4 === 1 ? (n % 3) + 1 : 0,
    state: pick<State>(states, n * 3, noState),
    day: `${String(1 + (n % 28)).padStart(2, '0')}/06/2026`,
  };
});

const options = (...labels: readonly string[]) => labels.map((label) => ({ value: label, label }));

/** Fifty of sixty thousand units, as the province's appraiser works through them. */
export function Units({ assets }: Sample) {
  return (
    <SamplePage as="province" at="Đơn vị" assets={assets} title="Đơn vị" dense>
      <PageHeading
        title="Đơn vị"
        lead="Đợt Điển hình 2026 · 124 xã, phường"
        actions={
          <>
            <LinkButton href="#nhap">Nhập từ Excel</LinkButton>
            <LinkButton kind="primary" href="#them">
              Thêm đơn vị
            </LinkButton>
          </>
        }
      />
      <Filters
        lang="vi"
        action="#"
        keep={{ sort: 'name' }}
        active={[
          { label: 'Loại hình: cơ sở giáo dục', removeHref: '#bo-1' },
          { label: 'Còn thiếu ít nhất 03 tiêu chí', removeHref: '#bo-2' },
        ]}
        clearHref="#bo-het"
        more={
          <>
            <SelectField
              lang="vi"
              name="level"
              label="Cấp quản lý"
              options={options('Tỉnh', 'Xã')}
              empty="Cả hai cấp"
            />
            <TextField lang="vi" name="behind" label="Chậm từ (ngày)" inputMode="numeric" />
          </>
        }
      >
        <TextField lang="vi" type="search" name="q" label="Tên hoặc mã đơn vị" value="truong" />
        <SelectField
          lang="vi"
          name="commune"
          label="Xã, phường"
          options={options('Phường Minh Sơn', 'Xã Đồng Ích')}
          empty="Tất cả xã, phường"
        />
        <SelectField
          lang="vi"
          name="state"
          label="Trạng thái hồ sơ"
          options={options(...new Set(states.map(({ label }) => label)))}
          empty="Mọi trạng thái"
        />
        <SelectField
          lang="vi"
          name="kind"
          label="Loại hình"
          value="Cơ sở giáo dục"
          options={options('Cơ quan', 'Doanh nghiệp', 'Cơ sở giáo dục')}
          empty="Mọi loại hình"
        />
      </Filters>
      <form method="post" action="#moi" id="units-form">
        <CsrfField token="token" />
        <ListBar lang="vi" count="60.000 đơn vị" downloadHref="#xlsx">
          <Button kind="secondary" name="act" value="invite">
            In phiếu mời cho đơn vị đã chọn
          </Button>
        </ListBar>
        <Table
          lang="vi"
          id="units-table"
          caption="Danh sách đơn vị"
          captionHidden
          rows={units}
          rowKey={({ code }) => code}
          choice={{
            name: 'unit',
            heading: 'Chọn',
            value: ({ code }) => code,
            label: ({ name, code }) => `Chọn ${name}, ${code}`,
            checked: ({ code }) => code === 'LG-01058',
          }}
          columns={[
            {
              key: 'name',
              label: 'Đơn vị',
              rowHeader: true,
              sort: { href: '#sap-ten', order: 'ascending' },
              cell: ({ name }) => <a href="#don-vi">{name}</a>,
            },
            { key: 'code', label: 'Mã', unbroken: true, cell: ({ code }) => code },
            {
              key: 'commune',
              label: 'Xã, phường',
              sort: { href: '#sap-xa' },
              cell: ({ commune }) => commune,
            },
            { key: 'level', label: 'Cấp quản lý', cell: ({ level }) => level },
            {
              key: 'state',
              label: 'Hồ sơ',
              cell: ({ state }) => (
                <StatusTag lang="vi" status={state.status} label={state.label} />
              ),
            },
            {
              key: 'met',
              label: 'Tiêu chí đạt',
              numeric: true,
              sort: { href: '#sap-dat' },
              cell: ({ met }) => `${met} / 14`,
            },
            {
              key: 'late',
              label: 'Quá hạn',
              numeric: true,
              sort: { href: '#sap-qua-han' },
              cell: ({ late }) => (late === 0 ? '–' : <strong>{late}</strong>),
            },
            { key: 'day', label: 'Cập nhật', numeric: true, cell: ({ day }) => day },
          ]}
        />
      </form>
      <Pagination lang="vi" page={2} pageSize={50} total={60000} hrefOf={(page) => `?p=${page}`} />
      <div class="actions">
        <PostButton action="#dong" csrf="token" kind="danger">
          Khóa tài khoản của đơn vị đã giải thể
        </PostButton>
      </div>
    </SamplePage>
  );
}
