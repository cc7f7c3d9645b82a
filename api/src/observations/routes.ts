import {
  listObservations,
  observationsCsv,
  observationsCsvMetadata,
  observationsJsonStat,
  observationsParquet,
  observationsXlsx,
} from "@lokaal17/shared/contract/observations";
import { observationsToJsonStat } from "@lokaal17/shared/open-data/json-stat";
import { changesBetween, changesTable } from "@lokaal17/shared/open-data/observation-changes";
import { ObservationTally, observationRow, tableAround } from "@lokaal17/shared/open-data/observations-table";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { type Call, implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { fileRequestOf, frameOf, stateOf } from "../open-data/file-request.ts";
import { mapInPieces } from "../open-data/in-pieces.ts";
import { sendFile } from "../open-data/send-file.ts";
import { factsOf } from "./facts-of.ts";
import { type ObservationChoice, observationsOf } from "./find-observations.ts";

/** Observations as they are stored, exact to the digit, as JSON and in every form of file. */
export function observationRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listObservations, async ({ c, query, actor }) => {
    const view = await context.views.at(query.asOf, actor);
    const since = query.changedSince === undefined ? null : await context.views.at(query.changedSince, actor);
    return answerOf(context, c, view, async () => {
      const now = await observationsOf(context, view, query, actor);
      const changes = since && changesBetween(await observationsOf(context, since, query, actor), now);
      const observations = changes?.changed ?? now;
      return {
        dataVersion: view.dataVersion,
        synthetic: observations.some(({ origin }) => origin === "synthetic"),
        observations,
        ...(changes && {
          since: since.dataVersion,
          removed: changes.removed.map(({ indicator, area, period, breakdown }) => ({
            indicator,
            area,
            period,
            breakdown,
          })),
        }),
      };
    });
  });

  const send = (call: FileCall) => sendObservations(context, call);
  implement(app, observationsCsv, send);
  implement(app, observationsCsvMetadata, send);
  implement(app, observationsXlsx, send);
  implement(app, observationsParquet, send);
  implement(app, observationsJsonStat, send);
}

/** Every form is asked the same; JSON-stat knows no changes, only CSV another decimal mark. */
type FileCall = Pick<Call<typeof observationsCsv>, "c" | "actor"> & {
  query: Omit<Call<typeof observationsCsv>["query"], "changedSince" | "decimalMark"> &
    Partial<Pick<Call<typeof observationsCsv>["query"], "changedSince" | "decimalMark">>;
};

async function sendObservations(context: ApiContext, { c, query, actor }: FileCall): Promise<Response> {
  const request = fileRequestOf(c, query);
  const view = await context.views.at(query.asOf, actor);
  const since = query.changedSince === undefined ? null : await context.views.at(query.changedSince, actor);
  const name = nameOf(query, since?.dataVersion, request.locale);
  const state = { name, key: view.key, isPublic: view.isPublic };
  return sendFile(context, c, request, state, async () => {
    const frame = frameOf(context, request);
    const [rows, facts] = await Promise.all([
      observationsOf(context, view, query, actor),
      factsOf(context, view, actor),
    ]);
    if (since) {
      const changes = changesBetween(await observationsOf(context, since, query, actor), rows);
      return { table: changesTable(changes, since.dataVersion, facts, frame, stateOf(view)) };
    }
    const tally = new ObservationTally();
    const cells = await mapInPieces(rows, (row) => {
      tally.add(row);
      return observationRow(row, facts, frame.locale);
    });
    const table = { ...tableAround(tally, facts, frame, stateOf(view)), rows: cells };
    return { table, jsonStat: () => observationsToJsonStat(rows, facts, table) };
  });
}

/** A file of one indicator or of one area bears its code. */
function nameOf(
  { indicators = [], areas = [] }: ObservationChoice,
  since: number | undefined,
  locale: "nl" | "en",
): string {
  const [indicator, ...otherIndicators] = indicators;
  const [area, ...otherAreas] = areas;
  const what =
    indicator && otherIndicators.length === 0
      ? indicator
      : area && otherAreas.length === 0
        ? area
        : locale === "nl"
          ? "cijfers"
          : "figures";
  return since === undefined ? what : `${what}-${locale === "nl" ? "sinds" : "since"}-${since}`;
}
