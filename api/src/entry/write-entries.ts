import type { Database } from "@lokaal17/db/database/schema";
import { readCells } from "@lokaal17/db/entry/queries-place";
import { type CellWrite, writeCells } from "@lokaal17/db/entry/write-cell";
import { may, mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Checked, ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { EntryCell, postEntries } from "@lokaal17/shared/contract/entry";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { problemText } from "@lokaal17/shared/text/problems";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { invalid, notFound, Problem } from "../http/problem.ts";
import { cellAt, cellKey, type KnownCells, knowPlaceAndCells } from "./grid-cells.ts";
import type { Standing } from "./grid-place.ts";
import { type CellWish, type Prepared, prepareWrite } from "./write.ts";
import { lockProblem, lockSentence } from "./write-lock.ts";

interface Target {
  round: string;
  area: AreaCode;
}

interface Caller {
  actor: Actor;
  locale: Locale;
}

/**
 * Writes one cell of the grid: checked, against the version that was read, with its line in the log.
 * @throws Problem 404 for a cell that does not exist or is not the account's to see, 409 for one that is locked, 400 with
 * all its mistakes, 412 with the cell as it is now when somebody wrote in between
 */
export async function writeEntry(
  standing: Standing,
  tx: Transaction<Database>,
  target: Target,
  wish: CellWish,
  { actor, locale }: Caller,
): Promise<EntryCell> {
  const { round, area } = target;
  const { indicator, period } = wish;
  // Drafts of another organisation do not exist for this account, nor do those that a colleague of hers fills.
  if (!may(actor, "enter values", area) && !mayWriteCell(actor, { area, round, indicator })) throw notFound();
  const known = await knowPlaceAndCells(standing, tx, target, [indicator]);
  const definition = known.definitions.of.get(indicator);
  if (!definition) throw notFound("indicator-not-found.detail", { code: indicator });
  const prepared = prepareWrite(standing.context, known, wish, actor);
  if (prepared.kind === "locked") throw lockProblem(prepared.lock, known.place, locale);
  if (prepared.kind === "refused")
    throw invalid(
      prepared.mistakes.map(({ field, text, values }) => ({
        pointer: `#/body/${field}`,
        text,
        ...(values && { values }),
      })),
    );
  const isWritten =
    prepared.kind === "write" && (await write(standing.context, tx, known, [prepared.write], actor)).size > 0;
  const cell = cellAt(known, definition, period, actor, locale);
  if (isWritten || prepared.kind === "unchanged") return cell;
  throw new Problem(412, "version-differs", "version-differs.detail", {
    values: { seen: wish.versionRead, current: cell.version },
    extra: { current: cell },
  });
}

export type Results = ResponseOf<typeof postEntries>["results"];

/**
 * Writes many cells in one transaction and says of each what happened: one that is refused does not stop the others.
 * @throws Problem 404 for an organisation of which the account may write nothing
 */
export async function writeEntries(
  standing: Standing,
  tx: Transaction<Database>,
  target: Target,
  { channel, cells }: { channel: CellWish["channel"]; cells: Checked<typeof postEntries>["body"]["cells"] },
  { actor, locale }: Caller,
): Promise<{ results: Results }> {
  if (!may(actor, "contribute values", target.area)) throw notFound();
  const named = [...new Set(cells.map(({ indicator }) => indicator))];
  const known = await knowPlaceAndCells(standing, tx, target, named);
  const seen = new Set<string>();
  const wishes = cells.map(({ indicator, period, version, ...body }) => {
    const wish: CellWish = { indicator, period, versionRead: version, body, channel };
    if (seen.has(cellKey(wish))) return { wish, prepared: repeated };
    seen.add(cellKey(wish));
    return { wish, prepared: prepareWrite(standing.context, known, wish, actor) };
  });
  const writes = wishes.flatMap(({ prepared }) => (prepared.kind === "write" ? [prepared.write] : []));
  const written = await write(standing.context, tx, known, writes, actor);
  const text = problemText(locale);
  return {
    results: wishes.map(({ wish: { indicator, period }, prepared }): Results[number] => {
      const of = { indicator, period };
      if (prepared.kind === "locked")
        return {
          ...of,
          outcome: "locked",
          cell: null,
          reason: lockSentence(prepared.lock, known.place, locale),
        };
      if (prepared.kind === "refused") {
        const sentences = prepared.mistakes.map((mistake) => text(mistake.text, mistake.values));
        return { ...of, outcome: "refused", cell: null, reason: sentences.join(" ") };
      }
      const definition = known.definitions.of.get(indicator);
      const cell = definition ? cellAt(known, definition, period, actor, locale) : null;
      const kind =
        prepared.kind === "write" ? (written.has(cellKey(of)) ? "written" : "changed") : prepared.kind;
      return { ...of, outcome: kind, cell, reason: null };
    }),
  };
}

const repeated: Prepared = { kind: "refused", mistakes: [{ field: "cells", text: "given-twice" }] };

/** Writes cells, and brings what is known of them up to date. */
async function write(
  { newId, now }: ApiContext,
  tx: Transaction<Database>,
  known: KnownCells,
  writes: readonly CellWrite[],
  actor: Actor,
): Promise<Set<string>> {
  const choice = { roundId: known.place.round.id, area: known.place.area.code };
  const writer = { ...choice, accountId: actor.accountId, now: now(), changeId: newId() };
  const entries = await writeCells(tx, writes, writer, (cell) => known.entries.get(cellKey(cell)));
  for (const entry of entries) known.entries.set(cellKey(entry), { ...entry, authorName: actor.name });
  const written = new Set(entries.map(cellKey));
  const missed = writes.filter((cell) => !written.has(cellKey(cell)));
  if (missed.length > 0) {
    const indicators = [...new Set(missed.map(({ indicator }) => indicator))];
    const { entries: current } = await readCells(tx, { ...choice, indicators });
    for (const entry of current) known.entries.set(cellKey(entry), entry);
  }
  return written;
}
