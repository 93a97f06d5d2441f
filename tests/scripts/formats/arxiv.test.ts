import { describe, expect, it } from "vitest";
import { arxiv } from "../../../scripts/formats/arxiv.ts";
import { claims, issues, parse, records } from "./page.ts";

const HEAD = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">';
const entry = (fields: string) => `<entry><title>Tides</title>${fields}</entry>`;
const read = (text: string) => records(parse(arxiv, text.split("\n")));

describe("an entry of arXiv's answers", () => {
  it.each([
    ["its number without the version", "<id>http://arxiv.org/abs/2406.00001v2</id>", { arxiv: "2406.00001" }],
    ["a number of the older kind", "<id>http://arxiv.org/abs/math/0309136v1</id>", { arxiv: "math/0309136" }],
    [
      "the day of its first version",
      "<updated>2024-07-01T00:00:00Z</updated><published>2024-06-10T17:59:59Z</published>",
      { date: "2024-06-10" },
    ],
    [
      "its authors without their places of work",
      "<author><name>Ada Okonkwo</name><arxiv:affiliation>Sea</arxiv:affiliation></author><author>\n<name>Per Lindqvist</name></author>",
      { authors: [{ literal: "Ada Okonkwo" }, { literal: "Per Lindqvist" }] },
    ],
    [
      "its summary over lines",
      "<summary>  We predict\n  tides.\n</summary>",
      { abstract: "We predict tides." },
    ],
    ["its DOI", "<arxiv:doi>10.1000/ABC</arxiv:doi>", { doi: "10.1000/abc" }],
    [
      "its DOI under the prefix declared on the spot",
      '<x:doi xmlns:x="http://arxiv.org/schemas/atom">10.1000/ABC</x:doi>',
      { doi: "10.1000/abc" },
    ],
    [
      "its DOI as a link",
      '<link title="doi" href="http://dx.doi.org/10.1000/abc" rel="related"/>',
      { doi: "10.1000/abc" },
    ],
    [
      "the journal without its numbers",
      "<arxiv:journal_ref>Coastal Machines, Vol. 3 (2024) 1-9</arxiv:journal_ref>",
      { venue: "Coastal Machines" },
    ],
    [
      "code that the comment names",
      "<arxiv:comment>9 pages, code at https://github.com/a/b</arxiv:comment>",
      { links: [{ kind: "code", url: "https://github.com/a/b" }] },
    ],
    [
      "signs that XML escapes",
      "<summary>a &lt; b &amp;&#32;c &#x3b1;</summary>",
      { abstract: "a < b & c α" },
    ],
    ["text that is not to be escaped", "<summary><![CDATA[a < b & c]]></summary>", { abstract: "a < b & c" }],
    ["categories, which no paper has", '<category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>', {}],
  ])("has %s", (_, fields, known) => {
    expect(read(`${HEAD}\n${entry(fields)}\n</feed>`)).toEqual([{ title: "Tides", ...known }]);
  });

  it("may stand with all others in one line, under a prefix", () => {
    const text = `<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>arXiv Query</a:title><a:entry><a:id>http://arxiv.org/abs/2406.00001</a:id><a:title>One</a:title></a:entry><a:entry><a:title>Two</a:title></a:entry></a:feed>`;
    expect(claims([text])).toEqual(["arxiv"]);
    expect(read(text).map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  it.each([
    ["is not closed", "<entry><title>Two</title>", "bad-xml"],
    ["has an element that is not closed", "<entry><title>Two</entry>", "bad-xml"],
    ["has a sign that is not escaped", "<entry><title>Two & more</title></entry>", "bad-xml"],
    ["names an entity that nobody declares", "<entry><title>Two &nbsp;</title></entry>", "bad-xml"],
    ["has no title", "<entry><id>2</id></entry>", "no-title"],
    ["has lost its beginning", "<title>Two</title></entry>", "outside-entry"],
  ])("costs itself alone where it %s", (_, broken, code) => {
    const items = parse(arxiv, [HEAD, entry(""), broken, "<entry><title>Three</title></entry>", "</feed>"]);
    expect(records(items).map(({ title }) => title)).toEqual(["Tides", "Three"]);
    expect(issues(items)).toEqual([[3, code]]);
  });
});
