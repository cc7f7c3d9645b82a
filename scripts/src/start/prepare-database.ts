import { loadEditions } from "@lokaal17/db/chapter/editions";
import { DatabaseInUse } from "@lokaal17/db/database/folder-lock";
import { type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { clearStaging } from "@lokaal17/db/imports/staging";
import { migrations } from "@lokaal17/db/migrations/list";
import { startText } from "@lokaal17/shared/text/start";
import { keepRoundOpen } from "../demonstration/round.ts";
import { demonstrationState } from "../demonstration/state.ts";
import type { Configuration } from "./configuration.ts";
import { chooseMode } from "./mode.ts";

/** The program cannot start, for a reason that the one who started it can do something about. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** Opens the database with the migrations it lacks. @throws CannotStart with a sentence for the operator */
export async function openForServing({ database }: Configuration): Promise<OpenDatabase> {
  try {
    return await openDatabase(database, migrations);
  } catch (error) {
    if (error instanceof DatabaseInUse) throw new CannotStart(error.message);
    if (error instanceof Error && expected.has(error.name)) throw new CannotStart(error.message);
    const reason = error instanceof Error ? error.message || codeOf(error) : String(error);
    throw new CannotStart(startText("en")(`no-${database.kind}`, { reason }), { cause: error });
  }
}

const expected = new Set(["DatabaseTooNew", "DiskAlmostFull"]);
const codeOf = (error: Error) => ("code" in error ? String(error.code) : error.name);

/**
 * Makes an open database ready to be served: filled when it is new, without what an earlier process left half done.
 * @returns whether it is a demonstration
 * @throws CannotStart when it is not what was asked for
 */
export async function prepareDatabase(
  database: OpenDatabase,
  { demonstration: asked }: Pick<Configuration, "demonstration">,
  say: (sentence: string) => void,
): Promise<{ demonstration: boolean }> {
  const mode = chooseMode(await demonstrationState(database), asked, database.kind);
  if ("refused" in mode) throw new CannotStart(startText("en")(mode.refused));
  if (!mode.demonstration) {
    if (mode.layReference) await layReference(database, new Date());
  } else if (mode.fill) {
    say(startText("nl")("filling"));
    const { fillDemonstration } = await import("../demonstration/fill.ts");
    await fillDemonstration(database);
  } else {
    await keepRoundOpen(database, new Date());
    // One from before there were editions of the chapter gets them.
    if ((await loadEditions(database.db)).length === 0) {
      const { fillDemonstration } = await import("../demonstration/fill.ts");
      await fillDemonstration(database);
    }
  }
  await clearStaging(database, new Date());
  return { demonstration: mode.demonstration };
}
