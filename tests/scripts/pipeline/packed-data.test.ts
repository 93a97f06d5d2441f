import { beforeAll, describe, expect, test } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import type { Fetched } from "../../../src/core/data.ts";
import type { Request } from "../../../src/core/engine.ts";
import { openSource } from "../../../src/core/open-source.ts";
import { Report } from "../../../src/core/schema.ts";
import type { Source } from "../../../src/core/source.ts";
import { fetched } from "../../support/fetched.ts";
import { makeWorld, type World } from "../../support/memory-effects.ts";
import { buildListings, readSeeds } from "../../support/real-listings.ts";

type Data = { read: (path: string) => Fetched; source: Source };

/** A data folder's files, and a source that takes them as they come. */
async function open({ files }: World): Promise<Data> {
  const read = (path: string): Fetched => fetched(files.get(`out/${path}`)!);
  return { read, source: await openSource(async (path) => read(path)) };
}

let packed: Data;
let reference: Data;
beforeAll(async () => {
  reference = await open(await buildListings());
  const world = makeWorld(await readSeeds());
  await buildData({ seeds: "seeds", out: "out", index: "packed" }, world.effects);
  packed = await open(world);
});

const request = (text: string, more: Partial<Request> = {}): Request => ({
  text,
  selection: {},
  offset: 0,
  limit: 20,
  ...more,
});

/** Sums of parts may differ in their last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? part.toFixed(6) : part)),
  );

describe("packed files of the listings", () => {
  test.each([
    "",
    "edge of stability",
    "edge of stabilty",
    "simsekli",
    '"gradient descent"',
    '"neural networks" -title:deep',
    "abstract:grokking",
    "grok*",
    "has:code optimization",
    "author:simsekli OR year:2020",
  ])("answer %j as MiniSearch does, once settled", async (text) => {
    for (const more of [{}, { typing: true }, { sort: "title" }, { sort: "oldest" }] as const) {
      const asked = request(text, { ...more, settled: true });
      expect(rounded(await packed.source.run(asked))).toEqual(rounded(await reference.source.run(asked)));
    }
    const asked = request(text);
    expect(await packed.source.places(asked)).toEqual(await reference.source.places(asked));
  });

  test("choose and count as MiniSearch does", async () => {
    const { facets } = await reference.source.run(request(""));
    for (const { key, values } of facets) {
      for (const { value } of values.slice(0, 3)) {
        const asked = request("learning", {
          selection: { [key]: { include: [value], exclude: [] } },
          weakPlaces: true,
          settled: true,
        });
        expect(rounded(await packed.source.run(asked))).toEqual(rounded(await reference.source.run(asked)));
      }
    }
  });

  test("make the same pages of papers, people, topics and the map, and the same citations", async () => {
    const { source } = packed;
    const [ids, authors, topics] = await Promise.all(
      (["papers", "authors", "topics"] as const).map(async (kind) => {
        const all = await source.ids(kind);
        expect(all).toEqual(await reference.source.ids(kind));
        return all;
      }),
    );
    for (const id of ids!.slice(0, 20))
      expect(await source.paper(id)).toEqual(await reference.source.paper(id));
    for (const id of authors!.slice(0, 50))
      expect(await source.author(id, 5)).toEqual(await reference.source.author(id, 5));
    for (const id of topics!.slice(0, 50))
      expect(await source.topic(id, 5)).toEqual(await reference.source.topic(id, 5));
    expect(await source.map(5)).toEqual(await reference.source.map(5));
    expect(await source.trends()).toEqual(await reference.source.trends());
    const query = { ids: ids! };
    expect(await source.citables(query)).toEqual(await reference.source.citables(query));
  });
});

test("pages get the report without an entry a record, which is as large as a catalog", async () => {
  const whole = Report.parse(JSON.parse(packed.read("report.json").text()));
  const { report } = await packed.source.overview();
  expect(whole).toMatchObject(report);
  expect(whole.files.map(({ file }) => file)).toEqual(report.files.map(({ file }) => file));
  for (const file of report.files) expect(file).not.toHaveProperty("account");
});

test("what a first suggestion needs is made beforehand where there is time, and it suggests the same", async () => {
  const idle: (() => void)[] = [];
  const whenIdle = (work: () => void): void => void idle.push(work);
  const source = await openSource(async (path) => packed.read(path), { whenIdle });
  expect(idle).toHaveLength(1);
  for (const work of idle) work();
  expect(await source.suggest("yan", 10)).toEqual(await packed.source.suggest("yan", 10));
  expect(await source.suggest("yan", 10)).toContainEqual(expect.objectContaining({ kind: "author" }));
});

describe("while files are still on their way", () => {
  /** A source that gets the files whose names begin so only when they are let go. */
  async function openSlowly(held: RegExp): Promise<{ source: Source; asked: string[]; letGo: () => void }> {
    const asked: string[] = [];
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const source = await openSource(async (path) => {
      asked.push(path);
      if (held.test(path)) await gate;
      return packed.read(path);
    });
    return { source, asked, letGo };
  }

  test("titles and authors are searched, and it is said that there is more to come", async () => {
    const { source, letGo } = await openSlowly(/postings/);
    const early = await source.run(request("grokking"));
    expect(early.partial).toBe("found");
    expect(early.total).toBeGreaterThan(0);
    letGo();
    const whole = await source.run(request("grokking", { settled: true }));
    expect(whole.partial).toBeUndefined();
    expect(whole.total).toBeGreaterThan(early.total);
  });

  test("abstracts are fetched for what is shown alone, and then the same request is whole at once", async () => {
    const { source, asked, letGo } = await openSlowly(/^$/);
    letGo();
    const some = request("", { limit: 3 });
    await source.run(request("grokking", { plain: true, settled: true }));
    expect(await source.run(some)).toMatchObject({ partial: "shown", hits: [{ awaited: true }, {}, {}] });
    await source.run({ ...some, settled: true });
    expect(asked).toContainEqual(expect.stringContaining("abstracts-0"));
    expect((await source.run(some)).partial).toBeUndefined();
  });

  test("what nobody waits for any more is answered from what is there", async () => {
    const { source, letGo } = await openSlowly(/postings/);
    const old = source.run(request('"gradient descent"', { settled: true }));
    await source.run(request("edge"));
    letGo();
    expect((await old).partial).toBe("found");
  });

  test("a file that cannot be had is told to who waits for the whole, and tried again", async () => {
    let isThere = false;
    const source = await openSource(async (path) => {
      if (path.includes("postings") && !isThere) throw new Error("no connection");
      return packed.read(path);
    });
    await expect(source.run(request("edge", { settled: true }))).rejects.toThrow("no connection");
    expect((await source.run(request("edge"))).partial).toBe("found");
    isThere = true;
    expect((await source.run(request("edge", { settled: true }))).partial).toBeUndefined();
  });

  test.each(["cards", "terms", "postings", "latent", "shards"])(
    "a damaged file of %s is refused",
    async (name) => {
      const source = openSource(async (path) => {
        const file = packed.read(path);
        if (!path.includes(`/${name}-`)) return file;
        const bytes = file.bytes.slice();
        bytes[bytes.length - 5]! ^= 1;
        return fetched(bytes);
      });
      const answer = source.then((opened) => opened.run(request("edge", { settled: true })));
      await expect(answer).rejects.toMatchObject({ error: { code: "damaged" } });
    },
  );
});
