import { parentPort } from "node:worker_threads";
import type { TypstSource } from "./typst.ts";
import { forgetTypst, setTypst } from "./typst-set.ts";

/** Opens the compiler while the thread that asked writes the document, and sets the pages while that looks at the pictures. */
parentPort?.once("message", (source: TypstSource) => {
  parentPort?.postMessage(setTypst(source));
  forgetTypst();
});
