/** 1 January 1980, the first day that a zip file can tell. */
const firstDay = 0x0021;
const entry = 0x02014b50;

/** A zip file whose parts carry no moment, so that equal papers give equal files. */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // The end record has no comment: it is the last 22 bytes.
  const end = zip.byteLength - 22;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === entry) {
    const local = view.getUint32(at + 42, true);
    view.setUint32(at + 12, firstDay << 16, true);
    view.setUint32(local + 10, firstDay << 16, true);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}
