import { rm } from "node:fs/promises";
import { afterAll, beforeAll } from "vitest";
import { type Served, serve } from "../start/served.ts";
import { preparedFolder } from "./prepared-folder.ts";

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
    folder = await preparedFolder(async (empty) => {
      await (await serve(environmentOf(empty))).stop();
    });
    await change?.(folder);
    served = await serve(environmentOf(folder));
    server.url = served.url;
  }, 300_000);
  afterAll(async () => {
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
  return server;
}

const environmentOf = (folder: string) => ({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
