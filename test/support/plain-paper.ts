import { dayOf } from '../../src/core/vietnamese/day.ts';
import { type Block, type Paper, paragraph, type Table } from '../../src/documents/papers/paper.ts';

/** A paper with sensible defaults, to be told only what a test is about. */
export function aPaper(told: Partial<Paper> = {}): Paper {
  return {
    title: 'Báo cáo',
    orientation: 'portrait',
    letterhead: { parent: 'Sở Y tế', issuer: 'Bệnh viện Đa khoa' },
    number: { given: undefined, symbol: 'BC-BVĐK' },
    place: 'Đông Lam',
    day: dayOf(2026, 2, 5),
    kind: 'Báo cáo',
    subject: 'Về một việc',
    to: ['Ban Chỉ đạo'],
    blocks: [paragraph('Một đoạn.')],
    signatures: [{ power: [], office: 'Giám đốc', name: 'Nguyễn Văn An' }],
    recipients: ['Như trên', 'Lưu: VT'],
    code: undefined,
    annexes: [],
    made: dayOf(2026, 2, 5),
    ...told,
  };
}

/** A list of so many units. */
export function aTable(rows: number, told: Partial<Table> = {}): Block {
  return {
    kind: 'table',
    columns: [
      { share: 12, align: 'centre' },
      { share: 90, align: 'left' },
      { share: 60, align: 'left' },
    ],
    head: [['TT', 'Tên đơn vị', 'Địa bàn'].map((words) => ({ words }))],
    rows: Array.from({ length: rows }, (_, n) => ({
      kind: 'cells' as const,
      cells: [String(n + 1), `Trường THCS số ${n + 1}`, `Xã Đông Lam ${n % 90}`],
    })),
    ...told,
  };
}
