import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

const running = new Set<ChildProcess>();

export interface ProgramOptions {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program of the project (its tools come first in PATH) that writes to our output; its exit code. */
export async function runProgram(
  name: string,
  parameters: readonly string[],
  options: ProgramOptions = {},
): Promise<number> {
  const tools = join(projectRoot, "node_modules", ".bin");
  const child = spawn(name, parameters, {
    cwd: options.folder ?? projectRoot,
    env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ""}`, ...options.environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.add(child);
  try {
    const [code] = await once(child, "exit");
    return typeof code === "number" ? code : 1;
  } finally {
    running.delete(child);
  }
}

/** @throws Error when the program ends with another code than 0 */
export async function mustRun(
  name: string,
  parameters: readonly string[],
  options?: ProgramOptions,
): Promise<void> {
  const code = await runProgram(name, parameters, options);
  if (code !== 0) throw new Error(`\`${[name, ...parameters].join(" ")}\` ended with ${code}`);
}

/** Ends what `runProgram` started, for when we are told to stop ourselves. */
export function endPrograms(): void {
  for (const child of running) child.kill("SIGTERM");
}
