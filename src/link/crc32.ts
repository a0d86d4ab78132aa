const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of gzip and PNG (ISO 3309), as its four bytes, the highest first. */
export function crc32(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, ~rest >>> 0);
  return sum;
}
