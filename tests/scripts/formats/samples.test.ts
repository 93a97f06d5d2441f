/** What holds of every layout, by a small file of each. */
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../scripts/formats/index.ts";
import { claims, issues, parse, records } from "./page.ts";
import { SAMPLE_TITLES, SAMPLES } from "./samples.ts";

const formatOf = (id: string) => FORMATS.find((format) => format.id === id)!;
const titles = (id: string, lines: readonly string[]) =>
  records(parse(formatOf(id), [...lines])).map(({ title }) => title);
const samples = Object.entries(SAMPLES);

describe.each(samples)("a file of %s", (id, lines) => {
  it("is claimed by its layout alone, and has its three papers and no issue", () => {
    expect(claims([...lines])).toEqual([id]);
    const items = parse(formatOf(id), [...lines]);
    expect(records(items).map(({ title }) => title)).toEqual(SAMPLE_TITLES);
    expect(issues(items)).toEqual([]);
  });

  it("is claimed cut off anywhere after its first paper, and loses no whole paper", () => {
    for (let end = Math.ceil(lines.length / 2); end < lines.length; end++) {
      expect(claims(lines.slice(0, end)), `${end} lines`).toEqual([id]);
      expect(titles(id, lines.slice(0, end)), `${end} lines`).toContain(SAMPLE_TITLES[0]);
    }
  });

  it("costs itself alone where a line of its second paper is lost", () => {
    const at = lines.findIndex((line) => line.includes(SAMPLE_TITLES[1]!));
    // A paper of one line is gone with it.
    for (const lost of id === "papers-jsonl" ? [at] : [at, at + 1]) {
      const left = titles(id, lines.toSpliced(lost, 1));
      expect(left, `line ${lost + 1}`).toEqual(
        expect.arrayContaining([SAMPLE_TITLES[0]!, SAMPLE_TITLES[2]!]),
      );
    }
  });

  it("is not hurt by harmful keys, marks and halves of characters", () => {
    const harmful = lines.map((line) =>
      line.replace(SAMPLE_TITLES[1]!, "__proto__ constructor \u202E\u200B\uFEFF toString"),
    );
    expect(titles(id, harmful)).toHaveLength(3);
  });
});
