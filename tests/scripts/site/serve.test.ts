import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Server } from "../../../scripts/site/serve.ts";

describe.each([["/"], ["/some/base/"]])("a site served at %s", (base) => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "serve-"));
    await mkdir(join(folder, "papers/one"), { recursive: true });
    await writeFile(join(folder, "index.html"), "first page");
    await writeFile(join(folder, "papers/one/index.html"), "paper one");
    await writeFile(join(folder, "404.html"), "nothing here");
    await writeFile(join(folder, "data.json"), "{}");
    server = await serve(folder, { port: 0, base });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string): Promise<Response> => fetch(server.url + path, { redirect: "manual" });

  test("shows its first page and the pages below", async () => {
    expect(new URL(server.url).pathname).toBe(base);
    expect(await (await get("")).text()).toBe("first page");
    expect(await (await get("papers/one/?q=x")).text()).toBe("paper one");
  });

  test("leads a page's address without its last slash to the one with it, and keeps the search", async () => {
    const response = await get("papers/one?q=x");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe(`${base}papers/one/?q=x`);
  });

  test("gives a file's compressed copy to those who take it", async () => {
    await writeFile(join(folder, "report.json"), "{}");
    await writeFile(join(folder, "report.json.gz"), gzipSync(`{"whole":true}`));
    const packed = await get("report.json");
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("content-type")).toContain("application/json");
    expect(await packed.json()).toEqual({ whole: true });
  });

  test("names the type of a file", async () => {
    expect((await get("data.json")).headers.get("content-type")).toBe("application/json");
  });

  test.each(["//", "//other.example/papers/one", "//[/"])("is not led astray by %s", async (path) => {
    const response = await fetch(new URL(server.url).origin + path, { redirect: "manual" });
    expect(response.status).toBe(404);
    expect((await get("")).status).toBe(200);
  });

  test.each(["papers/two/", "papers/", "nothing", "%E0%A4%A", "data.json/"])(
    "answers %s with its own page and status 404",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe("nothing here");
    },
  );

  test("gives no file outside its folder", async () => {
    await writeFile(`${folder}-secret`, "secret");
    const name = `${folder}-secret`.split("/").at(-1)!;
    for (const path of [`..%2f${name}`, `%2e%2e%2f${name}`, `papers/..%2f..%2f..%2f${name}`]) {
      expect((await get(path)).status).toBe(404);
    }
    await rm(`${folder}-secret`);
  });
});
