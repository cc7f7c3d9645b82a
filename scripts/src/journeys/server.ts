import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll } from "vitest";
import { type Served, serve } from "../start/served.ts";
import { demonstrationFolder } from "./prepared-folder.ts";

/** The real program, started as an operator starts it, on a port and a data folder of its own. */
export interface JourneyServer {
  /** `http://localhost:41234` */
  readonly url: string;
}

/**
 * A running server for the tests of a file.
 * @param change what is different in its data folder, made before it starts
 */
export function withServer(change?: (folder: string) => Promise<void>): JourneyServer {
  const server = { url: "" };
  let folder = "";
  let served: Served | null = null;
  beforeAll(async () => {
    folder = await demonstrationFolder();
    await change?.(folder);
    served = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
    server.url = served.url;
  }, 300_000);
  afterAll(async () => {
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
  return server;
}

/**
 * A running server for journeys that change nothing that another one reads: it is started once for all of their files in
 * a worker, which spares each the eight seconds of processor time that a start and the first pages take.
 */
export function withSharedServer(): JourneyServer {
  const server = { url: "" };
  beforeAll(async () => {
    started ??= startShared().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    server.url = (await started).url;
  }, 300_000);
  return server;
}

let started: Promise<Served> | undefined;

async function startShared(): Promise<Served> {
  const folder = await demonstrationFolder();
  const served = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
  // No hook runs after the last file of a worker; it is told to end by SIGTERM.
  const end = () => {
    try {
      process.kill(served.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  process.once("SIGTERM", end);
  return served;
}
