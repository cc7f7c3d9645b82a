import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { findActor } from "@lokaal17/api/accounts/find-actor";
import { storeBoundaries } from "@lokaal17/db/areas/boundaries";
import { loadAreas } from "@lokaal17/db/areas/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { makeBoundaries } from "@lokaal17/shared/areas/boundaries";
import { boundaryText, describeRefusal, namedCodes } from "@lokaal17/shared/text/boundaries";
import { readBoundaryBytes } from "./boundary-file.ts";
import {
  type Command,
  type CommandContext,
  count,
  type ExitCode,
  required,
  WrongUse,
  wholeNumber,
} from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** What is loaded, from where, and by whom. */
export interface BoundaryLoad {
  bytes: Buffer;
  year: number;
  source: string;
  licence: string | null;
  /** E-mail address of the account that answers for it. */
  by: string;
}

/** `lokaal17 boundaries load`: the shapes of all municipalities of one year, for the boundary map. */
export const boundariesCommand: Command = {
  options: {
    year: { type: "string" },
    source: { type: "string" },
    licence: { type: "string" },
    by: { type: "string" },
  },
  async run(given, context) {
    const [action, file] = given.positionals;
    const needed = ["year", "source", "by"] as const;
    const missing = needed
      .filter((option) => required(given, option) === null)
      .map((option) => `--${option}`);
    if (!file) missing.unshift("FILE");
    if (action !== "load") missing.unshift("load");
    if (!file || missing.length > 0)
      throw new WrongUse(context.text("usage.missing", { missing: missing.join(", ") }));
    const year = wholeNumber(given, "year", 0, [1990, 2100], context);
    const read = await readBoundaryBytes(file, context.environment, context.locale);
    if ("refusal" in read) {
      context.tell(read.refusal);
      return 1;
    }
    const load: BoundaryLoad = {
      bytes: read.bytes,
      year,
      source: required(given, "source") ?? "",
      licence: required(given, "licence"),
      by: required(given, "by") ?? "",
    };
    return withDatabase(context, (database) => loadBoundaries(database, load, context));
  },
};

/** Stores the boundaries of a year, if the account may and every municipality of that year is there. */
export async function loadBoundaries(
  { db }: Pick<OpenDatabase, "db">,
  { bytes, year, source, licence, by }: BoundaryLoad,
  context: Pick<CommandContext, "locale" | "say" | "tell" | "now" | "newId">,
): Promise<ExitCode> {
  const { locale, say, tell } = context;
  const text = boundaryText(locale);
  const found = await findActor({ db }, by, "manage sources");
  if ("because" in found) {
    tell(text(found.because, { by }));
    return 1;
  }
  const made = makeBoundaries(bytes.toString("utf8"), year, await loadAreas(db), compressedSize);
  if ("refusal" in made) {
    tell(describeRefusal(made.refusal, year, locale));
    if (made.refusal.code === "areas-missing") tellUnknown(made.refusal.unknown);
    return 1;
  }
  const { shapes, width, height, system, property, unknown } = made.set;
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  await storeBoundaries(
    db,
    { year, source, licence, width, height, fileHash, shapes },
    { id: context.newId(), accountId: found.actor.accountId, occurredAt: context.now(), channel: "command" },
  );
  tellUnknown(unknown);
  const size = count(Math.ceil(compressedSize(JSON.stringify(shapes)) / 1000), context);
  say(text("stored", { count: count(shapes.length, context), year: String(year), size, property, system }));
  return 0;

  function tellUnknown(codes: readonly string[]): void {
    if (codes.length > 0) tell(text("unknown", { codes: namedCodes(codes) }));
  }
}

const compressedSize = (text: string) => gzipSync(text).length;
