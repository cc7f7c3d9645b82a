import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { loadAreas } from "@lokaal17/db/areas/queries";
import { type DatabaseConfig, type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { migrations } from "@lokaal17/db/migrations/list";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { v7 as orderedId } from "uuid";
import { hashPassword } from "../../accounts/password.ts";

/** The analyst who sends files. */
export const by = { email: "analyst@example.nl", password: "een lang wachtwoord" };

/** The API in a process of its own. */
export interface ServedApi {
  url: string;
  /** The signal that ended it, once it has ended. */
  gone: Promise<string | null>;
  /** Makes it kill itself when it passes this place. */
  killAt(point: string): void;
  kill(): Promise<void>;
}

/** Starts it. @throws Error when it ends before it serves */
export async function serveApi(config: DatabaseConfig, workFolder: string): Promise<ServedApi> {
  const program = fileURLToPath(new URL("./import-server.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify({ config, workFolder })], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const gone = once(child, "exit").then(([, signal]) => signal as string | null);
  if (!child.stdout) throw new Error("No output to read");
  const line = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (line.done) throw new Error("The server ended before it served");
  return {
    url: line.value,
    gone,
    killAt: (point) => void child.send(point),
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Lays the reference facts and makes the analyst's account. @returns the municipalities of 2026 */
export async function prepareImports(database: OpenDatabase): Promise<string[]> {
  await layReference(database, new Date());
  await insertAccount(database.db, {
    ...{ id: orderedId(), email: by.email, name: "Analyst" },
    passwordHash: await hashPassword(by.password),
    grants: [{ role: "analyst", area: null }],
  });
  const areas = await loadAreas(database.db);
  return areas
    .filter((area) => area.layer === "municipality" && isValidIn(area, 2026))
    .map(({ code }) => code);
}

/** Looks into a database that nobody serves. */
export async function look<Result>(
  config: DatabaseConfig,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, migrations);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
