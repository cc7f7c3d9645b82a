import { type DatabaseConfig, openDatabase } from "@lokaal17/db/database/open";
import { v7 as orderedId } from "uuid";
import { runImport } from "../run-import.ts";
import { smallMap } from "./small-file.ts";

/** Imports a file in a process of its own, which FAULT_POINT may kill: `node import-child.ts {config, file, by}`. */
const { config, file, by }: { config: DatabaseConfig; file: string; by: string } = JSON.parse(
  process.argv[2] ?? "",
);
const database = await openDatabase(config);
const outcome = await runImport({
  database,
  file,
  map: smallMap,
  by,
  reason: "a test",
  now: new Date(),
  newId: orderedId,
});
console.log(outcome.kind);
await database.close();
