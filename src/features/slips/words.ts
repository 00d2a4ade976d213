import type { Lang } from '../../core/text.ts';

const vi = {
  lead: (slips: number) =>
    `In ngay bằng lệnh In của trình duyệt (Ctrl + P), khổ A4, cắt theo đường đứt rồi trao ${slips > 1 ? 'từng phiếu' : 'phiếu'} tận tay người nhận.`,
  once: 'Mã mời chỉ hiện lần này',
  onceText:
    'Rời trang này là không xem lại được mã, kể cả với quản trị. Lỡ mất phiếu thì cấp phiếu mới; mã cũ khi đó hết tác dụng.',
  qr: (account: string) => `Mã QR mở trang đặt mật khẩu của tài khoản ${account}`,
  back: 'In xong, về danh sách',
  print: 'In phiếu',
};

type Words = typeof vi;

const en: Words = {
  lead: (slips) =>
    `Print now with the browser's own Print (Ctrl + P), on A4, cut along the lines and hand ${slips > 1 ? 'each slip' : 'the slip'} to its holder.`,
  once: 'The code is shown only this once',
  onceText:
    'Once you leave this page nobody can see the code again, not even an administrator. If a slip is lost, issue a new one; the old code is then void.',
  qr: (account) => `QR code that opens the password page of the account ${account}`,
  print: 'Print',
  back: 'Printed, back to the list',
};

const both: Readonly<Record<Lang, Words>> = { vi, en };

export function slipWords(lang: Lang): Words {
  return both[lang];
}
