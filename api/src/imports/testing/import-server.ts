import { mkdir } from "node:fs/promises";
import { type DatabaseConfig, openDatabase } from "@lokaal17/db/database/open";
import { migrations } from "@lokaal17/db/migrations/list";
import { pino } from "pino";
import { createContext, startServer } from "../../server.ts";

/** Serves the API in a process of its own, and kills it where it is told: `node import-server.ts {config, workFolder}`. */
const { config, workFolder }: { config: DatabaseConfig; workFolder: string } = JSON.parse(
  process.argv[2] ?? "",
);
await mkdir(workFolder, { recursive: true });
const database = await openDatabase(config, migrations);
const context = createContext({
  ...{ database, demonstration: true, workFolder, version: "test", web: null },
  log: pino({ level: "silent" }),
});
const { url } = await startServer(context, { port: 0, host: "127.0.0.1" });
process.stdout.write(`${url}\n`);
process.on("message", (fault: string) => {
  process.env.FAULT_POINT = fault;
});
process.on("disconnect", () => process.exit(0));
