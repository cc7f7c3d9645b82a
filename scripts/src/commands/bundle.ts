import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DatabaseInUse } from "@lokaal17/db/database/folder-lock";
import { type Bundle, BundleFault } from "@lokaal17/db/open-data/bundle-format";
import { loadBundle } from "@lokaal17/db/open-data/bundle-load";
import { checkBundle } from "@lokaal17/db/open-data/bundle-read";
import { saveBundle } from "@lokaal17/db/open-data/bundle-save";
import { projectRoot } from "../checks/run-program.ts";
import { bundleText } from "./bundle-text.ts";
import { type Command, type CommandContext, count, type ExitCode, WrongUse } from "./command.ts";
import { findDatabase, openOrTell, refusal } from "./with-database.ts";

const tasks = { save, load, check };

/** `lokaal17 bundle`: the whole database in one file, and back. */
export const bundleCommand: Command = {
  options: {},
  async run({ positionals }, context) {
    const text = bundleText(context.locale);
    const [name, given, ...more] = positionals;
    const task = Object.entries(tasks).find(([known]) => known === name)?.[1];
    if (task === undefined || given === undefined || more.length > 0) throw new WrongUse(text("missing"));
    try {
      return await task(resolve(given), context);
    } catch (error) {
      if (!(error instanceof BundleFault)) throw error;
      context.tell(text(error.problem, error.values));
      return 1;
    }
  },
};

/** The database is taken as it is: saving does not bring it to this version first. */
async function save(file: string, context: CommandContext): Promise<ExitCode> {
  const text = bundleText(context.locale);
  const config = findDatabase(context);
  const database = config && (await openOrTell(config, [], context));
  if (database === null) return 1;
  try {
    const tables = await saveBundle(database, file, {
      version: await programVersion(),
      now: context.now(),
      onTable: ({ name, rows }) => {
        if (rows > 0) context.tell(text("saving", { table: name, rows: count(rows, context) }));
      },
    });
    context.say(text("saved", { file, ...sizes({ tables }, context) }));
    return 0;
  } finally {
    await database.close();
  }
}

async function load(file: string, context: CommandContext): Promise<ExitCode> {
  const text = bundleText(context.locale);
  const config = findDatabase(context);
  if (config === null) return 1;
  try {
    const bundle = await loadBundle(config, file, (table) => context.tell(text("loading", { table })));
    context.say(text("loaded", { file, ...facts(bundle, context) }));
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error;
    context.tell(refusal(error, config, context));
    return 1;
  }
  return 0;
}

async function check(file: string, context: CommandContext): Promise<ExitCode> {
  const bundle = await checkBundle(file);
  context.say(bundleText(context.locale)("checked", { file, ...facts(bundle, context) }));
  return 0;
}

function facts(bundle: Bundle, context: CommandContext) {
  const { program, savedAt } = bundle;
  return { program, savedAt: savedAt.slice(0, 10), ...sizes(bundle, context) };
}

function sizes({ tables }: Pick<Bundle, "tables">, context: CommandContext) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: count(tables.length, context), rows: count(rows, context) };
}

async function programVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(projectRoot, "package.json"), "utf8"),
  );
  return version;
}
