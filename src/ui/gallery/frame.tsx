import type { ComponentChildren } from 'preact';
import type { NavItem } from '../navigation.tsx';
import { Page, type PageProps } from '../page.tsx';
import type { Assets } from '../shell.tsx';

/** What every sample page needs from whoever shows it. */
export interface Sample {
  readonly assets: Assets;
}

export const organisation = 'Ban Chỉ đạo Phong trào toàn dân bảo vệ ANTQ tỉnh Lam Giang';
export const footerLinks = [
  { label: 'Tra cứu giấy chứng nhận', href: '#tra-cuu' },
  { label: 'Trợ giúp', href: '#tro-giup' },
];

const officer = {
  nav: [
    { label: 'Điển hình 2026', href: '#dien-hinh', current: true },
    { label: 'An toàn về ANTT 2026', href: '#an-toan' },
  ],
  user: { name: 'Trường THPT Minh Sơn', role: 'Cán bộ đầu mối · Trần Thị Thu Hằng' },
};
const province = {
  nav: [
    { label: 'Bàn thẩm định', href: '#ban', count: 37, countLabel: '37 hồ sơ chờ' },
    { label: 'Đơn vị', href: '#don-vi' },
    { label: 'Công an cấp xã', href: '#xa' },
    { label: 'Quyết định', href: '#quyet-dinh' },
    { label: 'Thống kê', href: '#thong-ke' },
  ],
  user: { name: 'Phạm Quốc Dũng', role: 'Thường trực BCĐ tỉnh' },
};
const people = { officer, province };

const sections = ['Tổng quan', 'Ghi việc', 'Minh chứng', 'Số liệu', 'Hồ sơ', 'Lịch năm', 'Giúp đỡ'];

/** The sections of a unit's year, one of them open. */
export const unitSections = (current: string) => ({
  label: 'Các phần của hồ sơ',
  items: sections.map((label) => ({
    label,
    href: `#${label.replaceAll(' ', '-')}`,
    current: label === current,
  })),
});

/** A page as one of the people of the product would see it. */
export function SamplePage({
  as,
  at,
  ...props
}: Omit<PageProps, 'lang' | 'nav' | 'user' | 'homeHref' | 'organisation' | 'children'> & {
  readonly as: keyof typeof people;
  /** Which entry of the navigation is open. */
  readonly at?: string;
  readonly children: ComponentChildren;
}) {
  const { nav, user } = people[as];
  const marked = nav.map((item: NavItem) => (at ? { ...item, current: item.label === at } : item));
  return (
    <Page
      lang="vi"
      homeHref="#"
      nav={marked}
      organisation={organisation}
      footerLinks={footerLinks}
      user={{
        ...user,
        links: [{ label: 'Tài khoản của tôi', href: '#tai-khoan' }],
        otherLanguageHref: '?lang=en',
        signOutAction: '/sign-out',
        csrf: 'token',
      }}
      {...props}
    />
  );
}
