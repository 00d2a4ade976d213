import type { Lang } from '../../core/text.ts';

const vi = {
  toDo: 'Việc cần làm để bắt đầu',
  toDoLead: 'Làm theo thứ tự; mỗi việc đều có thể quay lại sửa.',
  allDone: 'Đã sẵn sàng',
  allDoneLead:
    'Tỉnh đã có đủ để các đơn vị bắt đầu. Trang này giữ lại các việc để xem lại khi cần.',
  open: 'Chưa làm',
  done: 'Đã xong',
  tasks: {
    province: {
      title: 'Tên các cơ quan như in trong văn bản',
      todo: 'Kiểm tra tên Ban Chỉ đạo, cơ quan thường trực và thẩm quyền ký.',
    },
    communes: {
      title: 'Danh mục xã, phường',
      todo: 'Nhập danh mục từ tệp CSV hoặc Excel, hoặc thêm từng xã.',
      done: (n: string) => `${n} xã, phường`,
    },
    accounts: {
      title: 'Tài khoản của Công an tỉnh và cấp xã',
      todo: 'Mời người thẩm định của tỉnh và từng xã; in phiếu mời.',
      done: (n: string) => `${n} tài khoản`,
    },
    rounds: {
      title: 'Đợt xét',
      todo: 'Tạo đợt của năm, chọn bộ tiêu chí và các hạn, rồi mở đợt.',
      done: (n: string) => `${n} đợt đang mở`,
    },
    factor: {
      title: 'Mã xác thực khi đăng nhập',
      todo: 'Bật mã xác thực cho tài khoản quản trị của bạn.',
      done: 'Đang bật',
    },
  },
  overview: 'Tổng quan',
  units: 'đơn vị',
  unitsInside: 'đơn vị đã vào hệ thống',
  openRounds: 'đợt đang mở',
  byAccount: 'Các đơn vị đã vào hệ thống đến đâu',
  accounts: { active: 'Đang dùng', invited: 'Đã mời, chưa nhận', none: 'Chưa có tài khoản' },
  byKind: 'Theo loại hình',
  standings: {
    met: 'đơn vị đạt mọi tiêu chí',
    awaiting: 'đơn vị chỉ còn chờ kết quả',
    short: 'đơn vị còn thiếu',
  },
  byStanding: 'Các đơn vị trong đợt đang ở đâu',
};

export type HomeWords = typeof vi;

const en: HomeWords = {
  toDo: 'To do before work can begin',
  toDoLead: 'In this order; each can be taken up again.',
  allDone: 'Ready',
  allDoneLead: 'The province has what units need to begin. The tasks stay here to come back to.',
  open: 'To do',
  done: 'Done',
  tasks: {
    province: {
      title: 'Names of the bodies as they print',
      todo: 'Check the committee, its standing office and the powers of signing.',
    },
    communes: {
      title: 'Catalogue of communes',
      todo: 'Import it from a CSV or Excel file, or add communes one by one.',
      done: (n) => `${n} communes`,
    },
    accounts: {
      title: 'Accounts of provincial and commune police',
      todo: 'Invite the appraisers of the province and of each commune; print slips.',
      done: (n) => `${n} accounts`,
    },
    rounds: {
      title: 'Round',
      todo: 'Create the round of the year, choose its criteria set and last days, then open it.',
      done: (n) => `${n} open rounds`,
    },
    factor: {
      title: 'Code at sign-in',
      todo: 'Turn the code on for your administrator account.',
      done: 'On',
    },
  },
  overview: 'Overview',
  units: 'units',
  unitsInside: 'units have signed in',
  openRounds: 'open rounds',
  byAccount: 'How far the units have come',
  accounts: { active: 'Signed in', invited: 'Invited, not yet in', none: 'Not invited' },
  byKind: 'By kind',
  standings: {
    met: 'units with all criteria met',
    awaiting: 'units awaiting results only',
    short: 'units short of something',
  },
  byStanding: 'Where the units of the round stand',
};

const both: Readonly<Record<Lang, HomeWords>> = { vi, en };

export function homeWords(lang: Lang): HomeWords {
  return both[lang];
}
