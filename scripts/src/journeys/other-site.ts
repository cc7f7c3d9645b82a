import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of another site, on an origin of its own on this computer. */
export async function otherSite(body: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const page = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title></head><body><main><h1>Gemeente</h1>${body}</main></body></html>`;
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8").end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
