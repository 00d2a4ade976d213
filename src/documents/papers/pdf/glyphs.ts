/** The characters that a TrueType font has a shape for, read from its `cmap`. */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const table = tableOf(font, 'cmap');
  const found = new Set<number>();
  for (let n = 0; n < table.readUInt16BE(2); n++) {
    const at = table.readUInt32BE(4 + n * 8 + 4);
    // Unicode beyond the first plane, and within it; each font has the one or the other.
    if (table.readUInt16BE(at) === 12) groups(table.subarray(at), found);
    if (table.readUInt16BE(at) === 4) segments(table.subarray(at), found);
  }
  return found;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const at = 12 + n * 16;
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new Error(`the font has no table ${tag}`);
}

function groups(table: Buffer, found: Set<number>): void {
  for (let n = 0; n < table.readUInt32BE(12); n++) {
    const at = 16 + n * 12;
    for (let c = table.readUInt32BE(at); c <= table.readUInt32BE(at + 4); c++) found.add(c);
  }
}

function segments(table: Buffer, found: Set<number>): void {
  const twice = table.readUInt16BE(6);
  for (let n = 0; n < twice; n += 2) {
    const last = table.readUInt16BE(14 + n);
    const first = table.readUInt16BE(16 + twice + n);
    const delta = table.readUInt16BE(16 + twice * 2 + n);
    const at = 16 + twice * 3 + n;
    const range = table.readUInt16BE(at);
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const glyph = range === 0 ? c : table.readUInt16BE(at + range + (c - first) * 2);
      if (((glyph === 0 && range !== 0 ? -delta : glyph) + delta) % 65_536 !== 0) found.add(c);
    }
  }
}
