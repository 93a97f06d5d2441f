import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

export type Server = { url: string; close(): Promise<void> };

/**
 * Serves a built folder as a static host does: files as they are, or their compressed copies where there are some,
 * `/a` redirected to `/a/` where that is a page, `404.html` with status 404 for the rest.
 * @param folder the built site.
 * @param options.port 0 takes any free port.
 * @param options.base the path under which the site stands, "/" or "/some/base/".
 * @returns the address of the site's first page, and how to stop. Rejects where the port is taken.
 */
export async function serve(folder: string, options: { port: number; base?: string }): Promise<Server> {
  const base = options.base ?? "/";
  // `dev` looks at the disk on each request, so that a site rebuilt in place is served at once.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: true, brotli: true, gzip: true });

  const server = createServer((request, response) => {
    // Not as a second argument: "//x" would be read as another host.
    const url = new URL(`http://host${request.url ?? "/"}`);
    const notFound = (): void => {
      const page = join(folder, "404.html");
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(existsSync(page) ? readFileSync(page) : "Not found");
    };
    if (!url.pathname.startsWith(base) || url.pathname.startsWith("//")) return notFound();
    const path = safeDecode(url.pathname.slice(base.length));
    if (path === undefined) return notFound();
    const isPage = !path.includes("..") && existsSync(join(folder, path, "index.html"));
    if (path !== "" && !path.endsWith("/") && isPage) {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` });
      response.end();
      return;
    }
    // sirv would also answer `/a/` with `a.html` or `a`, which static hosts do not.
    if (path.endsWith("/") && !isPage) return notFound();
    request.url = `/${url.pathname.slice(base.length)}${url.search}`;
    files(request, response, notFound);
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function safeDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
