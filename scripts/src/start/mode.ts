import type { DatabaseConfig } from "@lokaal17/db/database/open";
import type { StartText } from "@lokaal17/shared/text/start";
import type { DemonstrationState } from "../demonstration/state.ts";

/** What has to happen to a database before it is served, or why it is not served. */
export type Mode =
  | { demonstration: true; fill: boolean }
  | { demonstration: false; layReference: boolean }
  | { refused: StartText };

/**
 * A database stays what it was made as: example figures and accounts that everybody knows never come into a real one,
 * and a demonstration never passes for real. A new embedded database becomes a demonstration unless told otherwise,
 * a new PostgreSQL only when that was asked for.
 */
export function chooseMode(
  state: DemonstrationState,
  asked: boolean | null,
  kind: DatabaseConfig["kind"],
): Mode {
  switch (state) {
    case "empty":
      return (asked ?? kind === "pglite")
        ? { demonstration: true, fill: true }
        : { demonstration: false, layReference: true };
    case "real":
      return asked === true ? { refused: "database-is-real" } : { demonstration: false, layReference: false };
    case "begun":
    case "complete":
      return asked === false
        ? { refused: "database-is-demonstration" }
        : { demonstration: true, fill: state === "begun" };
  }
}
