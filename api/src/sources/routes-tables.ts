import type { Actor } from "@lokaal17/shared/accounts/roles";
import { getSourceTable, searchSourceTables } from "@lokaal17/shared/contract/sources";
import { areaCodeOf } from "@lokaal17/shared/sources/area-of-code";
import { readCbsPeriod } from "@lokaal17/shared/sources/cbs-period";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { managing } from "./access.ts";
import {
  type CatalogueTable,
  type CbsCode,
  type CbsTable,
  readCatalogue,
  readProperties,
} from "./cbs-table.ts";
import { describeTable } from "./describe-table.ts";
import { SourceFailure } from "./failure.ts";
import { failureSentence } from "./failure-sentence.ts";
import { SourceReader } from "./source-reader.ts";

const catalog = "CBS";
const mostTables = 100;
const mostCodes = 500;
/** Somebody waits for it at a screen: less patience than a run has. */
const patience = { requestMilliseconds: 15_000, runMilliseconds: 25_000, pauses: [500] };
/** Milliseconds. The list of all tables is large, and changes once a day. */
const catalogueKept = 3_600_000;

/** What the source itself has: its tables, and what one of them holds, to make a mapping with. */
export function tableRoutes(context: ApiContext, app: Hono<RequestState>): void {
  let known: { at: number; tables: CatalogueTable[] } | null = null;

  implement(app, searchSourceTables, async ({ query, actor, locale }) => {
    if (!known || context.now().getTime() - known.at > catalogueKept)
      known = {
        at: context.now().getTime(),
        tables: await asked(context, actor, locale, (reader) =>
          readCatalogue(reader, { base: context.sources.cbs, catalog }),
        ),
      };
    else managing(actor);
    const words = query.search.toLowerCase().split(/\s+/);
    const found = known.tables.filter(({ table, title }) => {
      const text = `${table} ${title}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return { tables: found.slice(0, mostTables) };
  });

  implement(app, getSourceTable, async ({ params, actor, locale }) => {
    const table: CbsTable = { base: context.sources.cbs, catalog, table: params.table };
    const { properties, measures, dimensions, codes } = await asked(context, actor, locale, async (reader) =>
      describeTable(reader, table, await readProperties(reader, table)),
    );
    const { areaOf } = await context.views.reference();
    return {
      table: params.table,
      title: properties.title,
      modified: properties.modified ?? "",
      measures: measures.map(({ identifier, title, unit, decimals }) => ({
        identifier,
        title,
        unit,
        decimals,
      })),
      dimensions: dimensions.map(({ identifier, title }) => {
        const own = codes.get(identifier) ?? [];
        const kind = kindOfDimension(own, areaOf);
        return {
          identifier,
          title,
          kind,
          codes:
            kind === "other"
              ? own.slice(0, mostCodes).map(({ code, title: name }) => ({ code, title: name }))
              : [],
          codeCount: own.length,
        };
      }),
    };
  });
}

/** What a dimension is about, by its codes: the kind that a table gives it says "Dimension" of some regions too. */
function kindOfDimension(
  codes: readonly CbsCode[],
  areaOf: ReadonlyMap<string, unknown>,
): "region" | "period" | "other" {
  const periods = codes.filter(({ code }) => readCbsPeriod(code) !== null).length;
  if (periods > 0 && periods * 2 >= codes.length) return "period";
  return codes.some(({ code }) => areaOf.has(areaCodeOf(code))) ? "region" : "other";
}

/** Asks the source while somebody waits. @throws Problem 403, and 503 with what the source did wrong */
async function asked<T>(
  { sources }: ApiContext,
  actor: Actor | null,
  locale: Locale,
  work: (reader: SourceReader) => Promise<T>,
): Promise<T> {
  managing(actor);
  const settings = { ...sources, caps: { ...sources.caps, ...patience } };
  const reader = new SourceReader(settings, new AbortController().signal);
  try {
    return await work(reader);
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    const reason = failureSentence({ code: error.code, values: error.values }, locale);
    throw new Problem(503, "source-failed", "source-failed.detail", { values: { reason } });
  } finally {
    reader.end();
  }
}
