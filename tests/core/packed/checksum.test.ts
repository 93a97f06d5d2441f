import { expect, test } from "vitest";
import { checksum } from "../../../src/core/packed/checksum.ts";

// Values of MurmurHash3_x86_32 with seed 0 that other implementations are tested with.
test.each([
  ["", 0],
  ["test", 0xba6bd213],
  ["Hello, world!", 0xc0363e43],
  ["The quick brown fox jumps over the lazy dog", 0x2e4ff723],
])("of %j", (text, expected) => {
  expect(checksum(new TextEncoder().encode(text))).toBe(expected);
});
