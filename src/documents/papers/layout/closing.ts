import type { Paper, Signature } from '../paper.ts';
import { capitals, cell } from './letterhead.ts';
import { roomToSign, sizes } from './measures.ts';
import { para } from './paras.ts';
import type { Grid, Para } from './sheet.ts';

/** Recipients on the left, who signs on the right; two who sign stand side by side above them. */
export function closing({ signatures, recipients }: Paper, width: number): readonly Grid[] {
  const list = recipients.length === 0 ? [] : recipientsList(recipients);
  const [only, ...others] = signatures;
  if (only && others.length === 0)
    return [sideBySide([list, signature(only)], [0.46, 0.54], width)];
  const shares = signatures.map(() => 1 / signatures.length);
  return [
    ...(only ? [sideBySide(signatures.map(signature), shares, width)] : []),
    ...(list.length > 0 ? [sideBySide([list, []], [0.5, 0.5], width)] : []),
  ];
}

function sideBySide(
  columns: readonly (readonly Para[])[],
  shares: readonly number[],
  width: number,
): Grid {
  return {
    kind: 'grid',
    columns: shares.map((share) => share * width),
    ruled: false,
    head: 0,
    rows: [{ cells: columns.map(cell), splits: false, keep: false }],
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

function signature({ power, office, name }: Signature): readonly Para[] {
  const look = { align: 'centre' as const, size: sizes.signature, bold: true };
  const lines = [...power, office].map((line) => para(capitals(line), look));
  const last = lines.length - 1;
  return [
    ...lines.map((line, n) => (n === last ? { ...line, after: roomToSign } : line)),
    para(name ?? '', look),
  ];
}
