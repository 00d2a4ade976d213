import { dayOf } from '../../src/core/vietnamese/day.ts';
import {
  banDangKy,
  baoCaoTuDanhGia,
  bienBanHop,
  danhMucMinhChung,
  keHoach,
  type Paper,
  toTrinhDeNghi,
} from '../../src/documents/papers/index.ts';

/** The six papers of a unit with a text of the caller's in every field, one after the other. */
export function filledPapers(say: () => string): readonly (readonly [string, Paper])[] {
  const day = dayOf(2026, 1, 8);
  const person = () => ({ name: say(), position: say() });
  const unit = {
    name: say(),
    parent: say(),
    symbol: say(),
    place: say(),
    facts: [{ label: say(), value: say() }],
    signs: { power: [say()], office: say(), name: say() },
    copies: [say()],
    archive: say(),
  };
  const given = {
    ...{ unit, to: [say(), say()], year: 2026, set: say(), aim: say(), grounds: [say(), say()] },
    ...{ code: say(), day, made: day, asOf: day, window: { from: day, to: day } },
  };
  const criterion = {
    ...{ number: 1, letter: say(), words: say(), name: say(), label: say() },
    ...{ restsOn: [say(), say()], explanation: say(), reasons: [say()], demands: [say(), say()] },
  };
  const results = ['met', 'notMet', 'open', 'awaiting', 'notApplicable'] as const;
  const clauses = [{ title: say(), criteria: results.map((result) => ({ ...criterion, result })) }];
  const works = [{ work: say(), criterion: say(), due: say() }];
  const files = [{ name: say(), sha256: say() }];
  const records = [
    { number: say(), day, title: say(), criteria: [say(), say()], files, seenAt: say() },
  ];
  const officer = { ...person(), phone: say() };
  return [
    ['bản đăng ký', banDangKy({ ...given, criteria: 14, works, officer, lastDay: day })],
    ['kế hoạch', keHoach({ ...given, clauses, works, officer: say(), lastDay: day })],
    ['báo cáo', baoCaoTuDanhGia({ ...given, clauses })],
    ['danh mục', danhMucMinhChung({ ...given, records })],
    [
      'biên bản',
      bienBanHop({
        ...{ ...given, clauses, where: say(), attending: [{ body: say(), who: say() }] },
        ...{ chair: person(), secretary: person() },
      }),
    ],
    ['tờ trình', toTrinhDeNghi({ ...given, clauses, enclosed: [say(), say()] })],
  ];
}
