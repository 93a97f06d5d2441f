import { describe, expect, it } from "vitest";
import { findLinks } from "../../../scripts/pipeline/links.ts";

describe("a link in an abstract", () => {
  it.each([
    ["Code is available at https://github.com/owner/repo.", "code", "https://github.com/owner/repo"],
    ["(see https://gitlab.com/owner/repo)", "code", "https://gitlab.com/owner/repo"],
    [
      "Datasets: https://huggingface.co/datasets/lab/bench, models.",
      "data",
      "https://huggingface.co/datasets/lab/bench",
    ],
    ["Demo: https://huggingface.co/spaces/lab/demo", "project", "https://huggingface.co/spaces/lab/demo"],
    ["Data at https://zenodo.org/records/1234567.", "data", "https://zenodo.org/records/1234567"],
    ["More on https://lab.github.io/paper/.", "project", "https://lab.github.io/paper/"],
    ["as in https://arxiv.org/abs/2206.02072", "other", "https://arxiv.org/abs/2206.02072"],
  ])("is told by its host: %s", (text, kind, url) => {
    expect(findLinks(text)).toEqual([{ kind, url }]);
  });

  it.each([
    ["Our code is at https://goo.gl/abc.", "code"],
    ["The dataset can be found at https://example.org/x.", "data"],
    ["The project website is https://example.org/x.", "project"],
    ["We use data and release our code at https://example.org/x.", "code"],
    ["It follows https://example.org/x closely.", "other"],
  ])("is told by the words before it where the host says nothing: %s", (text, kind) => {
    expect(findLinks(text).map((link) => link.kind)).toEqual([kind]);
  });

  it.each([
    ["found at github.com/owner/repo.", "https://github.com/owner/repo"],
    ["(www.example.org/page)", "https://www.example.org/page"],
    ["hosted at learning.example.pub.", "https://learning.example.pub"],
  ])("needs no scheme: %s", (text, url) => {
    expect(findLinks(text).map((link) => link.url)).toEqual([url]);
  });

  it.each([
    [
      "https://en.wikipedia.org/wiki/Stability_(probability)",
      "https://en.wikipedia.org/wiki/Stability_(probability)",
    ],
    ["[here](https://example.org/a)", "https://example.org/a"],
    ["“https://example.org/a”", "https://example.org/a"],
    ["<https://example.org/a?b=c&d=e#f>", "https://example.org/a?b=c&d=e#f"],
    ["https://example.org/a...", "https://example.org/a"],
    ["*https://example.org/a*;", "https://example.org/a"],
  ])("ends where the sentence goes on: %s", (text, url) => {
    expect(findLinks(text).map((link) => link.url)).toEqual([url]);
  });

  it("is told once", () => {
    const text = "https://github.com/a/b, again https://github.com/a/b and https://github.com/a/c";
    expect(findLinks(text).map((link) => link.url)).toEqual([
      "https://github.com/a/b",
      "https://github.com/a/c",
    ]);
  });

  it.each([
    "an and/or choice, input/output, 1/2 and e.g. this",
    "trained on ImageNet.We find",
    "https:// and http://localhost are none",
    "write to someone@example.org/x",
    "TCP/IP at 95.3% on 3.5/5",
  ])("is not seen in: %s", (text) => {
    expect(findLinks(text)).toEqual([]);
  });

  it("is looked for in time that grows with the text", () => {
    expect(findLinks("a.".repeat(50_000))).toEqual([]);
    expect(findLinks("a".repeat(100_000))).toEqual([]);
    expect(findLinks("a-b.".repeat(25_000) + "/")).toBeInstanceOf(Array);
  });
});
