import type { IncomingMessage, Server } from "node:http";

/** Milliseconds. */
const limits = {
  /** For a header. */
  header: 10_000,
  /** For a whole request; of a file, for the next bytes of it. */
  request: 30_000,
  /** For a file: 200 MB over a line of 3 Mbit/s. */
  file: 600_000,
};

/**
 * Ends slow clients, each of which holds a place of another: one that takes too long for its header or its request, and one
 * that sends a file and stands still.
 * @param isFile whether a request sends a file
 */
export function endSlowRequests(
  server: Server,
  isFile: (request: IncomingMessage) => boolean,
  { header, request: whole, file } = limits,
): void {
  server.headersTimeout = header;
  server.requestTimeout = file;
  server.on("request", (request: IncomingMessage) => {
    if (request.method === "GET" || request.method === "HEAD") return;
    const { socket } = request;
    let read = -1;
    const timer = setInterval(() => {
      if (isFile(request) && socket.bytesRead !== read) read = socket.bytesRead;
      else if (!request.complete) socket.destroy();
    }, whole).unref();
    request.once("close", () => clearInterval(timer));
  });
}
