/** Words of the command line, as a Vietnamese office writes them. */
export const vi = {
  file: '(tệp)',
  unreadable: {
    missing: 'không có tệp này',
    folder: 'đây là thư mục, không phải tệp',
    denied: 'không có quyền đọc tệp này',
    tooLarge: 'tệp quá lớn: một hồ sơ hay bộ tiêu chí tối đa 4 MB',
    encoding: 'tệp không phải là văn bản UTF-8; hãy lưu lại với mã UTF-8',
    other: 'không đọc được tệp này',
  },

  year: (year: number) => `năm ${year}`,
  window: (from: string, to: string) => `kỳ ${from} – ${to}`,
  asOf: (day: string) => `tính đến ${day}`,
  closed: 'hồ sơ đã chốt',
  nameless: 'Đơn vị chưa ghi tên',
  summary: (met: number, applicable: number) => `${met} trên ${applicable} tiêu chí đạt`,
  short: (n: number) => `${n} còn thiếu`,
  awaiting: (n: number) => `${n} chờ kết quả`,
  failed: (n: number) => `${n} không đạt`,
  notApplicable: (n: number) => `${n} không áp dụng`,
  warning: 'Lưu ý: ',

  slip: (printed: string, reading: string) => `Bản in ghi “${printed}”, đọc là “${reading}”.`,
  issuer: 'Cơ quan ban hành',
  numberAndDay: 'Số, ngày ban hành',
  windowOfSet: 'Kỳ đánh giá',
  numberAndDayOf: (number: string | null, day: string | null) =>
    number === null && day === null
      ? 'để trống trong bản sao'
      : `${number ?? 'để trống trong bản sao'}, ${day ?? 'để trống trong bản sao'}`,
  /** A day of every year, as a set writes it: `MM-DD`. */
  setDay: ({ day, year }: { day: string; year: 'this' | 'before' }) =>
    `${day.slice(3)}/${day.slice(0, 2)}${year === 'before' ? ' năm trước' : ''}`,
  onlyFor: (label: string) => `Chỉ xét với ${label}`,
  ownReading: ' (cách hiểu của phần mềm, văn bản không ghi)',
  external: 'Do văn bản của cơ quan khác quyết định',

  setSound: (id: string, criteria: number, checks: number) =>
    `Bộ tiêu chí ${id} hợp lệ: ${criteria} tiêu chí, ${checks} yêu cầu.`,
  examplesPass: (n: number) => `${n} tình huống mẫu đều cho kết quả như đã ghi.`,
  noExamples: 'Chưa có tình huống mẫu (examples.yaml).',
  idUnlikeFolder: (id: string, folder: string) => `mã “${id}” phải trùng tên thư mục “${folder}”`,

  trail: {
    sound: (province: string, acts: number, head: string) =>
      `${province}: nhật ký nguyên vẹn, ${acts} việc, mã cuối ${head}`,
    broken: {
      gap: (province: string, n: number) => `${province}: NHẬT KÝ BỊ SỬA: thiếu việc số ${n}`,
      detail: (province: string, n: number) =>
        `${province}: NHẬT KÝ BỊ SỬA: chi tiết của việc số ${n} không còn như lúc ghi`,
      chain: (province: string, n: number) =>
        `${province}: NHẬT KÝ BỊ SỬA: việc số ${n} không còn như lúc ghi`,
    },
    noProvince: 'Chưa có tỉnh nào trong cơ sở dữ liệu: chưa có nhật ký để kiểm tra.',
    noDatabase: (folder: string) =>
      `không có cơ sở dữ liệu trong ${folder}; hãy đặt DATA_DIR hoặc DATABASE_URL như khi chạy máy chủ`,
    notOurs: 'cơ sở dữ liệu này chưa được Điểm Sáng dùng; hãy xem lại DATABASE_URL',
    unreachable: (why: string) => `không mở được cơ sở dữ liệu: ${why}`,
  },

  verification: {
    /** What was looked at beside the trail, on the same line. */
    looked: (dossiers: number, snapshots: number, files: string, erased: number) =>
      `; ${dossiers} hồ sơ, ${snapshots} bản chốt, ${files}, ${erased} nội dung đã xóa theo nhật ký`,
    files: (n: number) => `${n} tệp`,
    filesSkipped: 'không đọc tệp (--no-files)',
    more: (province: string, n: number) => `${province}: … và ${n} dòng nữa cùng loại`,
    line: (province: string, text: string) => `${province}: ${text}`,
    fault: (text: string) => `SAI LỆCH: ${text}`,
    at: (round: string, code: string) => `đợt “${round}”, hồ sơ ${code}`,
    action: {
      unreadable: (n: number) => `bước số ${n} không đọc được`,
      missing: (n: number) => `thiếu bước số ${n}`,
      impossible: (n: number) => `bước số ${n} không thể xảy ra lúc ấy`,
      otherUnit: (n: number) => `bước số ${n} ghi cho đơn vị khác`,
      unlikeAct: (n: number) => `bước số ${n} không còn như nhật ký ghi`,
      withoutAct: (n: number) => `bước số ${n} không có trong nhật ký`,
    },
    act: (act: number, n: number) =>
      `việc số ${act} của nhật ký kể bước số ${n}, mà hồ sơ không có bước ấy`,
    strayAct: (act: number) => `việc số ${act} của nhật ký kể một hồ sơ không có`,
    column: {
      state: 'trạng thái đang ghi khác với các bước đã làm',
      stateAt: 'thời điểm vào trạng thái khác với các bước đã làm',
      late: 'dấu gửi muộn khác với các bước đã làm',
      code: 'mã lần chốt khác với các bước đã làm',
      registeredOn: 'ngày đăng ký khác với các bước đã làm',
      round: 'đợt đang ghi không còn',
      verdicts: 'kết quả đang ghi của các tiêu chí khác với bản chốt',
    },
    record: (name: string) => `việc ${name} không còn lần ghi nào như lúc chốt`,
    figure: (label: string) => `số liệu “${label}” không còn lần khai nào như lúc chốt`,
    snapshot: {
      missing: 'thiếu bản chốt mà một lần chốt đã nêu',
      changed: 'bản chốt không còn như lúc chốt',
      unreadable: 'bản chốt không đọc được',
      otherUnit: 'bản chốt ghi cho đơn vị khác',
      unnamed: 'có bản chốt mà không lần chốt nào nêu',
    },
    set: {
      missing: 'không có bản bộ tiêu chí mà bản chốt nêu',
      changed: 'bộ tiêu chí không còn như lúc công bố',
      unreadable: 'bộ tiêu chí không đọc được',
    },
    check: (criterion: number, check: string, was: string, now: string) =>
      `tiêu chí ${criterion}, yêu cầu ${check}: lúc chốt ${was}, tính lại ${now}`,
    evaluator: (was: number, now: number) =>
      ` (lúc chốt dùng bộ đánh giá bản ${was}, nay bản ${now})`,
    verdict: (criterion: number | undefined, was: string, now: string) =>
      `${criterion === undefined ? 'kết quả chung' : `kết quả tiêu chí ${criterion}`}: lúc chốt ${was}, tính lại ${now}`,
    nothing: 'không có',
    text: {
      changed: (digest: string) => `nội dung ${digest} không còn như lúc chốt`,
      missing: (digest: string) => `thiếu nội dung ${digest} mà một bản chốt nêu`,
      erasedWithoutAct: (digest: string) =>
        `nội dung ${digest} bị xóa mà nhật ký không ghi việc xóa`,
    },
    file: {
      missing: (name: string) => `mất tệp ${name}`,
      changed: (name: string) => `tệp ${name} không còn như lúc nhận`,
      unreadable: (name: string) => `không đọc được tệp ${name} trong kho`,
      unknown: (name: string) => `không có tệp ${name} mà hồ sơ đã chốt nêu`,
      withoutDigest: (name: string) => `tệp ${name} không còn mã băm`,
      erasedWithoutAct: (name: string) => `tệp ${name} bị xóa mà nhật ký không ghi việc xóa`,
    },
    erased: {
      text: (name: string, act: number) => `nội dung ${name}: đã xóa theo việc số ${act}`,
      file: (name: string, act: number) => `tệp ${name}: đã xóa theo việc số ${act}`,
    },
  },

  help: {
    usage: 'Cách dùng:',
    arguments: 'Tham số:',
    options: 'Tùy chọn:',
    commands: 'Lệnh:',
    program: 'Điểm Sáng: đánh giá cơ quan, doanh nghiệp, cơ sở giáo dục theo bộ tiêu chí về ANTT.',
    evaluate: 'Đánh giá hồ sơ cả năm của một hay nhiều đơn vị, nêu rõ còn thiếu gì và căn cứ.',
    evaluateFiles: 'hồ sơ YAML hoặc JSON; nhiều tệp cùng lúc cũng được',
    asOf: 'ngày xem xét (YYYY-MM-DD); chỉ quyết định việc nào đã quá hạn; mặc định: hôm nay',
    final: 'hồ sơ đã chốt: yêu cầu chưa đủ căn cứ là không đạt',
    json: 'in JSON, mỗi hồ sơ một dòng',
    lang: 'ngôn ngữ',
    criteria: 'Xem và kiểm tra các bộ tiêu chí.',
    check: 'Kiểm tra bộ tiêu chí trong một thư mục và chạy các tình huống mẫu.',
    checkFolder: 'thư mục có set.yaml và, nếu có, examples.yaml',
    show: 'Đọc một bộ tiêu chí: nguyên văn và từng yêu cầu.',
    showId: 'mã bộ tiêu chí',
    verify: 'Kiểm tra nhật ký, hồ sơ, bản chốt và tệp của mọi tỉnh trong máy chủ.',
    verifyWhere:
      'Đọc DATABASE_URL hoặc DATA_DIR từ môi trường và tệp .env, như máy chủ. Máy chủ đang chạy thì cứ để chạy.',
    noFiles: 'không đọc tệp trong kho',
    verifyExit:
      'Kết thúc: 0 nguyên vẹn; 1 có chỗ không còn như lúc ghi; 2 không mở được cơ sở dữ liệu.',
    help: 'xem hướng dẫn',
    version: 'xem phiên bản',
    examples: 'Ví dụ:',
    exitCodes: 'Kết thúc: 0 đã đánh giá, dù kết quả thế nào; 2 dữ liệu hoặc tham số sai.',
  },
  usage: {
    unknownOption: (what: string) => `không có tùy chọn ${what}`,
    unknownCommand: (what: string) => `không có lệnh ${what}`,
    missingArgument: 'thiếu tham số',
    excessArguments: 'thừa tham số',
    badOption: (what: string) => `giá trị của tùy chọn chưa đúng: ${what}`,
    badAsOf: (what: string) => `--as-of: “${what}” không phải là một ngày có thật dạng YYYY-MM-DD`,
    badLang: (what: string) => `--lang: “${what}” không dùng được; chọn vi hoặc en`,
    unknownSet: (id: string, ids: string) => `không có bộ tiêu chí “${id}”; hiện có: ${ids}`,
    seeHelp: (command: string) => `Xem: ${command} --help`,
  },
};

/** Vietnamese is the pattern; English must have every one of its messages. */
export type Messages = typeof vi;
