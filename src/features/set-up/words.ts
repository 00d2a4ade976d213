import type { Lang } from '../../core/text.ts';

const vi = {
  title: 'Thiết lập lần đầu',
  lead: 'Tạo tỉnh, thành phố và tài khoản quản trị đầu tiên. Mọi mục đều sửa được sau.',
  provinceName: 'Tên tỉnh, thành phố',
  provinceHint: 'Viết như trong văn bản: “tỉnh Lam Giang”, “thành phố Hà Nội”.',
  admin: 'Tài khoản quản trị của bạn',
  adminName: 'Họ và tên',
  login: 'Tên tài khoản',
  loginHint: 'Chữ thường không dấu, số, dấu chấm hoặc gạch; ví dụ quantri.',
  loginWrong: 'Tên tài khoản: từ 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.',
  loginTaken: 'Tên tài khoản này đã có người dùng.',
  submit: 'Tạo tỉnh và bắt đầu',
  done: 'Đã tạo tỉnh. Dưới đây là những việc cần làm để bắt đầu.',
  over: 'Đường dẫn thiết lập này không dùng được nữa: hệ thống đã được thiết lập, hoặc đã khởi động lại. Hãy đăng nhập, hoặc lấy đường dẫn mới ở nơi chạy hệ thống.',
};

type Words = typeof vi;

const en: Words = {
  title: 'First set-up',
  lead: 'Create the province and the first administrator. Everything can be changed later.',
  provinceName: 'Name of the province',
  provinceHint: 'As it is written in papers: “tỉnh Lam Giang”, “thành phố Hà Nội”.',
  admin: 'Your administrator account',
  adminName: 'Full name',
  login: 'Account name',
  loginHint: 'Small letters without accents, digits, dots or dashes, for example quantri.',
  loginWrong: 'Account name: 3 to 40 small letters without accents, digits, dots or dashes.',
  loginTaken: 'Somebody has this account name already.',
  submit: 'Create the province and begin',
  done: 'The province was created. What is to be done next stands below.',
  over: 'This set-up link no longer works: the system has been set up, or was started again. Sign in, or take the new link where the system runs.',
};

const both: Readonly<Record<Lang, Words>> = { vi, en };

export function setUpWords(lang: Lang): Words {
  return both[lang];
}
