import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { endSlowRequests } from "./slow-requests.ts";

const limits = { header: 5_000, request: 350, file: 5_000 };

/** Sends a piece of a body every 50 ms, or one and no more; whether the server ended the connection within a second. */
async function isEnded(path: string, goesOn: boolean): Promise<boolean> {
  const server = createServer((request) => request.resume());
  endSlowRequests(server, ({ url }) => url === "/file", limits);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  socket.on("error", () => undefined);
  let ended = false;
  socket.once("close", () => {
    ended = true;
  });
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na`);
  for (let turn = 0; turn < 20 && !ended; turn++) {
    await sleep(50);
    if (goesOn) socket.write("a");
  }
  const result = ended;
  socket.destroy();
  server.closeAllConnections();
  server.close();
  return result;
}

test("a request that comes too slowly is ended; a file may take its time as long as it comes", async () => {
  expect(await isEnded("/entries", true)).toBe(true);
  expect(await isEnded("/file", false)).toBe(true);
  expect(await isEnded("/file", true)).toBe(false);
});
