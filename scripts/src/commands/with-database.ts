import { DatabaseInUse } from "@lokaal17/db/database/folder-lock";
import { type DatabaseConfig, type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { migrations } from "@lokaal17/db/migrations/list";
import { projectRoot } from "../checks/run-program.ts";
import { configure } from "../start/configuration.ts";
import { readEnvironment } from "../start/environment.ts";
import type { CommandContext, ExitCode } from "./command.ts";

/** Opens the database that the environment names, made and filled with the reference facts when it is new. */
export async function withDatabase(
  context: CommandContext,
  work: (database: OpenDatabase) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = findDatabase(context);
  const database = config && (await openOrTell(config, migrations, context));
  if (database === null) return 1;
  try {
    await layReference(database, context.now());
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The database that the environment names; null when it says something impossible, which is told. */
export function findDatabase(context: CommandContext): DatabaseConfig | null {
  const configured = configure(readEnvironment(context.environment), projectRoot);
  if ("configuration" in configured) return configured.configuration.database;
  for (const sentence of configured.mistakes) context.tell(sentence);
  return null;
}

/** Opens it after these migrations; null when it does not open, which is told. */
export function openOrTell(
  config: DatabaseConfig,
  steps: Parameters<typeof openDatabase>[1],
  context: CommandContext,
): Promise<OpenDatabase | null> {
  return openDatabase(config, steps).catch((error: unknown) => {
    context.tell(refusal(error, config, context));
    return null;
  });
}

/** Why a database does not open. */
export function refusal(error: unknown, config: DatabaseConfig, { text }: CommandContext): string {
  if (error instanceof DatabaseInUse) {
    const { pid, address } = error.owner;
    return text("database.in-use", {
      folder: config.kind === "pglite" ? config.folder : "",
      pid: String(pid),
      served: address === null ? "no" : "yes",
      address: address ?? "",
    });
  }
  const reason =
    error instanceof Error ? error.message || ("code" in error ? String(error.code) : error.name) : error;
  return text("database.failed", { reason: String(reason) });
}
