import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

/**
 * Draws a tree as a whole, also the parts behind a Suspense boundary: nothing is left for a script to put in place.
 * @throws whatever a component threw: React would send the boundary's fallback instead and call it a success
 */
export function renderToHtml(tree: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks).toString("utf8"));
        done();
      },
    });
    const stream = renderToPipeableStream(tree, {
      // Large boundaries would otherwise come hidden at the end, with an inline script to put them in place.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: reject,
      onAllReady: () => stream.pipe(sink),
    });
  });
}
