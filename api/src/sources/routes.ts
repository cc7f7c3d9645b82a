import type { Database } from "@lokaal17/db/database/schema";
import { loadMappings, replaceMappings } from "@lokaal17/db/sources/mappings";
import { holdSource, saveSource } from "@lokaal17/db/sources/sources";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { getSource, listSources, putSource, type SourceView } from "@lokaal17/shared/contract/sources";
import { nextRun } from "@lokaal17/shared/sources/schedule";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { managing, seeing } from "./access.ts";
import { authorityRoutes } from "./routes-authorities.ts";
import { runRoutes } from "./routes-runs.ts";
import { tableRoutes } from "./routes-tables.ts";
import { checkMappingInput, refusedMappings, toStored } from "./saved-mappings.ts";
import { definitionsNow, sourceViews } from "./source-view.ts";

/** Sources of official statistics: their mappings, their runs, and which of them is authoritative for what. */
export function sourceRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  const { db } = context.database;

  implement(app, listSources, async ({ actor, locale }) => ({
    sources: await sourceViews(context, db, { actor: seeing(actor), locale }),
  }));

  implement(app, getSource, async ({ params, actor, locale }) =>
    oneSource(context, db, params.id, { actor: seeing(actor), locale }),
  );

  implement(app, putSource, async ({ params: { id }, body, actor, locale, c }) => {
    const manager = managing(actor);
    const versionRead = versionIn(c.req.header("if-match"), "source-version-needed.detail");
    const mistakes = checkMappingInput(body.mappings, await definitionsNow(context, db));
    if (id !== `cbs-${body.table}`)
      mistakes.unshift({ pointer: "#/body/table", text: "id-differs", values: { id: `cbs-${body.table}` } });
    if (mistakes.length > 0) throw refusedMappings(mistakes);
    const now = context.now();
    return once(context, { actor: manager, c, body }, async (tx) => {
      const was = await holdSource(tx, id);
      const current = was?.version ?? 0;
      if (current !== versionRead)
        throw new Problem(412, "source-differs", "source-differs.detail", {
          values: { seen: versionRead, current },
        });
      const before = was ? await loadMappings(tx, id) : [];
      const { table: tableId, title, schedule, active } = body;
      const nextRunAt = active ? nextRun(schedule, now) : null;
      await saveSource(tx, { id, tableId, title, schedule, active, nextRunAt }, was, {
        accountId: manager.accountId,
        now,
        changeId: context.newId(),
        details: {
          from: was && { schedule: was.schedule, active: was.active, mappings: before },
          to: { schedule, active, mappings: body.mappings },
        },
      });
      await replaceMappings(tx, id, toStored(body.mappings));
      return oneSource(context, tx, id, { actor: manager, locale });
    });
  });

  tableRoutes(context, app);
  runRoutes(context, app, worker);
  authorityRoutes(context, app);
}

async function oneSource(
  context: ApiContext,
  db: Kysely<Database>,
  id: string,
  reader: { actor: Actor; locale: Locale },
): Promise<SourceView> {
  const [view] = await sourceViews(context, db, reader, id);
  if (!view) throw notFound();
  return view;
}
