import type { Paper, Signature } from '../paper.ts';
import { capitals, cell } from './letterhead.ts';
import { roomToSign, sizes } from './measures.ts';
import { para } from './paras.ts';
import type { Grid, Para } from './sheet.ts';

/**
 * Recipients on the left, who signs on the right; two who sign stand side by side above them. One
 * grid: no page holds the recipients alone.
 */
export function closing({ signatures, recipients }: Paper, width: number): readonly Grid[] {
  const list = recipients.length === 0 ? [] : recipientsList(recipients);
  const [only, ...others] = signatures;
  if (only && others.length === 0)
    return [sideBySide([[list, signature(only)]], [0.46, 0.54], width)];
  const rows = [
    ...(only ? [signatures.map((one) => signature(one, list.length > 0 ? 10 : 0))] : []),
    ...(list.length > 0 ? [[list, ...signatures.slice(1).map(() => [])]] : []),
  ];
  const columns = Math.max(signatures.length, 1);
  if (rows.length === 0) return [];
  return [
    sideBySide(
      rows,
      Array.from({ length: columns }, () => 1 / columns),
      width,
    ),
  ];
}

function sideBySide(
  rows: readonly (readonly (readonly Para[])[])[],
  shares: readonly number[],
  width: number,
): Grid {
  const last = rows.length - 1;
  return {
    kind: 'grid',
    columns: shares.map((share) => share * width),
    ruled: false,
    head: 0,
    rows: rows.map((row, n) => ({ cells: row.map(cell), splits: false, keep: n < last })),
    after: 8,
  };
}

function recipientsList(recipients: readonly string[]): readonly Para[] {
  const size = sizes.recipients;
  return [
    para('Nơi nhận:', { size: sizes.recipientsLabel, bold: true, italic: true }),
    ...recipients.map((one, n) =>
      para(`- ${one}${n === recipients.length - 1 ? '.' : ';'}`, { size }),
    ),
  ];
}

function signature({ power, office, name }: Signature, after = 0): readonly Para[] {
  const look = { align: 'centre' as const, size: sizes.signature, bold: true };
  const lines = [...power, office].map((line) => para(capitals(line), look));
  const last = lines.length - 1;
  return [
    ...lines.map((line, n) => (n === last ? { ...line, after: roomToSign } : line)),
    para(name ?? '', { ...look, after }),
  ];
}
