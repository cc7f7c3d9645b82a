import { setImmediate as turn } from "node:timers/promises";
import type { CellWrite } from "@lokaal17/db/entry/write-cell";
import type { DraftVerdict, StagedRow } from "@lokaal17/db/imports/import-drafts";
import type { AnyFinding } from "@lokaal17/db/imports/import-findings";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import { exactDecimals } from "@lokaal17/shared/observations/decimal-places";
import { sayImporting } from "@lokaal17/shared/text/importing";
import { formatNumber } from "@lokaal17/shared/text/number";
import { problemText } from "@lokaal17/shared/text/problems";
import { isEmpty } from "../entry/cell-view.ts";
import { cellAt, cellKey, type KnownCells, knowPlaceAndCells } from "../entry/grid-cells.ts";
import type { Standing } from "../entry/grid-place.ts";
import type { Prepared } from "../entry/write.ts";
import { lockSentence } from "../entry/write-lock.ts";
import { keptParts, prepareRow, versionNow } from "./store-prepare.ts";
import { sayDropped } from "./view-dropped.ts";
import { said } from "./view-finding.ts";

interface DraftFile {
  roundId: string;
  fileName: string;
  /** Whether the file has places for numerator and denominator: then an empty one says that there is none. */
  hasParts: boolean;
}

export interface DraftsJudged {
  verdicts: DraftVerdict[];
  findings: AnyFinding[];
}

/** So many rows are judged before others get their turn: 5 ms. */
const rowsPerTurn = 200;

/**
 * Judges staged rows of a file by what the grid knows of their cells: what is new, changed, or there already, what is
 * refused and why, and what a colleague would ask about. Nothing is written.
 */
export async function judgeRows(
  standing: Standing,
  actor: Actor,
  file: DraftFile,
  rows: readonly StagedRow[],
  signal: AbortSignal,
): Promise<DraftsJudged> {
  const judged: DraftsJudged = { verdicts: [], findings: [] };
  for (const [area, own] of Map.groupBy(rows, (row) => row.area)) {
    const known = await knownFor(standing, file.roundId, area, own);
    const written: { row: StagedRow; verdict: DraftVerdict }[] = [];
    for (const [at, given] of own.entries()) {
      if (at % rowsPerTurn === 0) await turn();
      signal.throwIfAborted();
      const kept = file.hasParts ? null : keptParts(known, given);
      const row = { ...given, ...kept };
      const version = versionNow(known, row);
      const verdict: DraftVerdict = {
        area,
        indicator: row.indicator,
        period: row.period,
        seenVersion: version,
        outcome: null,
        doubtful: false,
        kept,
      };
      judged.verdicts.push(verdict);
      const context = { context: standing.context, known, actor, fileName: file.fileName, reason: null };
      const prepared = prepareRow(context, row, version);
      if (prepared.kind === "unchanged") verdict.outcome = "unchanged";
      else if (prepared.kind === "write") {
        const current = known.entries.get(cellKey(row));
        verdict.outcome = current && !isEmpty(current) ? "changed" : "new";
        const asked = [olderThan(known, row, prepared.write), droppedBy(known, row)].filter(
          (one) => one !== null,
        );
        judged.findings.push(...asked);
        verdict.doubtful = asked.length > 0;
        written.push({ row, verdict });
        preview(known, prepared.write, actor, standing.context.now());
      } else judged.findings.push(...refusals(prepared, known, row));
    }
    for (const [at, { row, verdict }] of written.entries()) {
      if (at % rowsPerTurn === 0) await turn();
      const doubts = doubtsAbout(known, row, actor);
      judged.findings.push(...doubts);
      verdict.doubtful ||= doubts.length > 0;
    }
  }
  return judged;
}

/** What is known of an organisation's cells; rows of one that the round does not ask were refused before. */
async function knownFor(
  standing: Standing,
  roundId: string,
  area: AreaCode,
  rows: readonly StagedRow[],
): Promise<KnownCells> {
  const named = [...new Set(rows.map(({ indicator }) => indicator))];
  const { db } = standing.context.database;
  return knowPlaceAndCells(standing, db, { round: roundId, area }, named);
}

/** From here on the checks between indicators see what the file would make of the cell. */
function preview(known: KnownCells, write: CellWrite, actor: Actor, now: Date): void {
  known.entries.set(cellKey(write), {
    ...write,
    value: write.value ?? null,
    numerator: write.numerator ?? null,
    denominator: write.denominator ?? null,
    reason: write.reason ?? null,
    remark: write.remark ?? null,
    roundId: known.place.round.id,
    area: known.place.area.code,
    state: "draft",
    enteredBy: actor.accountId,
    enteredAt: now,
    authorName: actor.name,
  });
}

/** A colleague wrote in the cell after the template was made, and the file says something else. */
function olderThan(known: KnownCells, row: StagedRow, write: CellWrite): AnyFinding | null {
  const current = known.entries.get(cellKey(row));
  if (row.version === null || !current || current.version <= row.version) return null;
  const shown = (value: string | null | undefined, locale: "nl" | "en") =>
    value == null
      ? sayImporting("no-value")[locale]
      : formatNumber(Number(value), exactDecimals(value), locale);
  const text = (locale: "nl" | "en") =>
    sayImporting("version-older", {
      name: current.authorName,
      value: shown(current.value, locale),
      given: shown(write.value, locale),
    })[locale];
  return said("doubt", row.line, { nl: text("nl"), en: text("en") });
}

/** Another value takes the place of one that has its parts. */
function droppedBy(known: KnownCells, row: StagedRow): AnyFinding | null {
  const { numerator = null, denominator = null } = known.entries.get(cellKey(row)) ?? {};
  if (numerator === null || denominator === null) return null;
  if (row.value === null || row.numerator !== null || row.denominator !== null) return null;
  return said("doubt", row.line, sayDropped({ numerator, denominator }));
}

function refusals(prepared: Prepared, known: KnownCells, row: StagedRow): AnyFinding[] {
  const mistake = (text: (locale: "nl" | "en") => string) =>
    said("mistake", row.line, { nl: text("nl"), en: text("en") });
  if (prepared.kind === "locked")
    return [mistake((locale) => lockSentence(prepared.lock, known.place, locale))];
  if (prepared.kind !== "refused") return [];
  return prepared.mistakes.map(({ text, values }) => mistake((locale) => problemText(locale)(text, values)));
}

/** What the grid would ask about the cell, with the file's figure in it. */
function doubtsAbout(known: KnownCells, row: StagedRow, actor: Actor): AnyFinding[] {
  const definition = known.definitions.of.get(row.indicator);
  if (!definition) return [];
  const asked = (locale: "nl" | "en") =>
    cellAt(known, definition, row.period, actor, locale).checks.filter(({ severity }) => severity !== "note");
  const nl = asked("nl");
  if (nl.length === 0) return [];
  const en = asked("en");
  return nl.map((check, at): AnyFinding => {
    const text: Bilingual = { nl: check.text, en: en[at]?.text ?? check.text };
    return said("doubt", row.line, text);
  });
}
