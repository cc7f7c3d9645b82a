import { countChanges } from "@lokaal17/db/audit/history";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { listAreas } from "@lokaal17/shared/contract/areas";
import { listAuditEvents } from "@lokaal17/shared/contract/audit";
import type { getComparison } from "@lokaal17/shared/contract/comparison";
import type { getCompleteness } from "@lokaal17/shared/contract/completeness";
import type { Endpoint } from "@lokaal17/shared/contract/endpoint";
import type { getEntries } from "@lokaal17/shared/contract/entry";
import * as files from "@lokaal17/shared/contract/exports";
import type { listIndicators } from "@lokaal17/shared/contract/framework";
import { getRevisions } from "@lokaal17/shared/contract/revisions";
import type { listScores } from "@lokaal17/shared/contract/scores";
import type { ExportFrame, ExportState } from "@lokaal17/shared/open-data/about";
import { comparisonTable } from "@lokaal17/shared/open-data/comparison-table";
import type { ExportTable } from "@lokaal17/shared/open-data/export-table";
import { auditTable, completenessTable, entriesTable } from "@lokaal17/shared/open-data/own-tables";
import { areasTable, indicatorsTable } from "@lokaal17/shared/open-data/register-tables";
import { revisionsTable } from "@lokaal17/shared/open-data/revisions-table";
import { scoresTable } from "@lokaal17/shared/open-data/scores-table";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import { choiceOf, readEvents } from "../audit/routes.ts";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { chooseRevisions } from "../observations/revisions.ts";
import type { View } from "../publications/views.ts";
import { type FileRequest, fileRequestOf, frameOf, stateOf } from "./file-request.ts";
import { type ReadAnswer, Refused, readAnswer } from "./read-answer.ts";
import { sendFile } from "./send-file.ts";

/** What a table is made with: what was asked and by whom, the names of the view, what stands around it. */
interface Making {
  /** What was asked, as it stands in the address. */
  asked: Record<string, string>;
  actor: Actor | null;
  view: View;
  state: ExportState;
  frame: ExportFrame;
}

/** One screen's answer as files. */
interface FileOf<E extends Endpoint> {
  name(answer: ReadAnswer<E>["answer"], locale: Locale, c: Context<RequestState>): string;
  table(answer: ReadAnswer<E>["answer"], making: Making): ExportTable | Promise<ExportTable>;
}

/** More events or revisions than this are for a narrower choice. */
const mostLines = 20_000;

/** @throws Problem 413 with the number, as for figures: a file that is cut off looks like a whole one */
function refuseTooMany(count: number): void {
  if (count <= mostLines) return;
  const values = { count, limit: mostLines };
  throw new Problem(413, "too-many-rows", "too-many-lines.detail", { values, extra: values });
}

/** What screens show, as files: each is made of the very answer that its screen reads, with the same rights. */
export function exportRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const route = <E extends Endpoint>(endpoints: readonly Endpoint[], file: FileOf<E>) => {
    for (const endpoint of endpoints)
      implement(app, endpoint, ({ c, query }) => send(context, app, c, fileRequestOf(c, query ?? {}), file));
  };

  route<typeof listScores>([files.scoresCsv, files.scoresCsvMetadata, files.scoresXlsx], {
    name: () => "scores",
    table: (scores, { view, frame, state }) => scoresTable(scores, namesOf(view, frame.locale), frame, state),
  });
  route<typeof getComparison>([files.comparisonCsv, files.comparisonCsvMetadata, files.comparisonXlsx], {
    name: ({ indicator, goal, year }, locale) =>
      [indicator ?? `${locale === "nl" ? "doel" : "goal"}-${goal}`, year].filter(Boolean).join("-"),
    table: (comparison, { view, frame, state }) =>
      comparisonTable(comparison, namesOf(view, frame.locale), frame, state),
  });
  route<typeof listAreas>([files.areasCsv, files.areasCsvMetadata, files.areasXlsx], {
    name: (_, locale) => (locale === "nl" ? "gebieden" : "areas"),
    table: ({ areas }, { view, frame, state }) =>
      areasTable(areas, namesOf(view, frame.locale).areaName, frame, state),
  });
  route<typeof listIndicators>([files.indicatorsCsv, files.indicatorsCsvMetadata, files.indicatorsXlsx], {
    name: (_, locale) => (locale === "nl" ? "indicatoren" : "indicators"),
    table: ({ indicators }, { view, frame, state }) =>
      indicatorsTable(
        indicators.flatMap(({ code }) => view.definitions.get(code) ?? []),
        frame,
        state,
      ),
  });
  route<typeof getRevisions>([files.revisionsCsv, files.revisionsCsvMetadata, files.revisionsXlsx], {
    name: (_, locale) => (locale === "nl" ? "revisies" : "revisions"),
    table: async ({ total }, { asked, frame, state }) => {
      refuseTooMany(total);
      const { chosen, shown } = await chooseRevisions(context, revisionsQuery.parse(asked), frame.locale);
      return revisionsTable(chosen.map(shown), frame, state);
    },
  });
  route<typeof getCompleteness>([files.completenessCsv, files.completenessXlsx], {
    name: ({ round }, locale) => `${locale === "nl" ? "volledigheid" : "completeness"}-${round.id}`,
    table: (answer, { frame }) => completenessTable(answer, frame),
  });
  route<typeof listAuditEvents>([files.auditEventsCsv, files.auditEventsXlsx], {
    name: ({ area }, locale) => `${locale === "nl" ? "logboek" : "log"}-${area ?? "lokaal17"}`,
    table: async (first, { asked, actor, frame }) => {
      if (first.next === null) return auditTable(first, frame);
      const query = { ...auditQuery.parse(asked), before: first.next };
      const { db } = context.database;
      refuseTooMany(first.events.length + (await countChanges(db, choiceOf(query))));
      const rest = await readEvents(db, query, actor, mostLines);
      return auditTable({ ...first, events: [...first.events, ...rest] }, frame);
    },
  });
  route<typeof getEntries>([files.entriesCsv, files.entriesXlsx], {
    name: ({ area, round }) => `${area}-${round.id}`,
    table: (entries, { frame }) => entriesTable(entries, frame),
  });
}

/** Without what only files have. */
const auditQuery = listAuditEvents.query.strip();
const revisionsQuery = getRevisions.query.strip();

async function send<E extends Endpoint>(
  context: ApiContext,
  app: Hono<RequestState>,
  c: Context<RequestState>,
  request: FileRequest,
  file: FileOf<E>,
): Promise<Response> {
  const { locale, format } = request;
  const path = new URL(c.req.url).pathname.slice(0, -(format.length + 1));
  try {
    const { answer, tag } = await readAnswer<E>(app, c, { path, locale });
    const view = await context.views.at(c.req.query("asOf"), c.get("actor"));
    const name = file.name(answer, locale, c);
    return await sendFile(
      context,
      c,
      request,
      { name, key: tag ?? "", isPublic: tag !== null },
      async () => ({
        table: await file.table(answer, {
          asked: c.req.query(),
          actor: c.get("actor"),
          view,
          state: stateOf(view),
          frame: frameOf(context, request),
        }),
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return error.response;
    throw error;
  }
}

function namesOf({ reference }: View, locale: Locale) {
  const goals = new Map(reference.goals.map(({ number, name }) => [number as number, name[locale]]));
  return {
    areaName: (code: string) => reference.areaOf.get(code)?.name ?? code,
    provinceOf: (code: string) => {
      const province = reference.areaOf.get(code)?.provinceCode;
      return province ? (reference.areaOf.get(province)?.name ?? null) : null;
    },
    goalName: (goal: number) => goals.get(goal) ?? String(goal),
  };
}
