import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./run-program.ts";

/** A file that is longer holds more than one idea. */
const mostLines = 400;

/** @throws Error that names every source file that is too long */
export async function checkFileLength(): Promise<void> {
  const files = globSync("{web,api,shared,db,scripts}/src/**/*.{ts,tsx,css}", { cwd: projectRoot });
  const tooLong = files
    .map((file) => ({ file, lines: countLines(readFileSync(join(projectRoot, file), "utf8")) }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ file, lines }) => `${file} has ${lines} lines`);
  if (tooLong.length > 0) throw new Error(`${tooLong.join("; ")}; at most ${mostLines} are allowed`);
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
