import { join } from "node:path";
import { countFindings, loadFindings } from "@lokaal17/db/imports/import-findings";
import { hasParts } from "@lokaal17/db/imports/import-parts";
import { loadImports } from "@lokaal17/db/imports/imports";
import { may } from "@lokaal17/shared/accounts/rights";
import {
  getImport,
  getMarkedFile,
  getTemplate,
  listImportRows,
  listImports,
} from "@lokaal17/shared/contract/imports";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import type { JobWorker } from "../jobs/job-worker.ts";
import { contentDisposition } from "../open-data/file-name.ts";
import { fileLine } from "./file-line.ts";
import { largestMarked, mostMarked } from "./marked-file.ts";
import { stepRoutes } from "./routes-steps.ts";
import { uploadRoutes } from "./routes-upload.ts";
import { startMarkedFile } from "./start-marked-file.ts";
import { templateFile } from "./template.ts";
import { detailOf, findVisible, viewOf } from "./view.ts";
import { findingSentence } from "./view-finding.ts";
import { importAreas, visibleTo } from "./view-rights.ts";
import { rowsOf } from "./view-rows.ts";
import { withImportFile } from "./work-file.ts";

const importsPerPage = 50;

/** Files on their way in: sending, reading, the dry run, storing, and taking back. */
export function importRoutes(context: ApiContext, app: Hono<RequestState>, worker: JobWorker): void {
  const { db } = context.database;
  uploadRoutes(context, app, worker);
  stepRoutes(context, app, worker);

  implement(app, listImports, async ({ query, actor, locale }) => {
    const reader = signedIn(actor);
    const { area = null, before = null } = query;
    if (area !== null && !may(reader, "import values", area)) throw notFound();
    if (!may(reader, "import as approved") && importAreas(reader).length === 0) throw forbidden();
    const found = await loadImports(db, visibleTo(reader), { area, before, limit: importsPerPage + 1 });
    const imports = [];
    for (const one of found.slice(0, importsPerPage))
      imports.push(await viewOf(db, one, { actor: reader, locale }));
    return { imports, more: found.length > importsPerPage };
  });

  implement(app, getImport, ({ params, actor, locale }) =>
    detailOf(db, params.id, { actor: signedIn(actor), locale }),
  );

  implement(app, listImportRows, async ({ params, query, actor, locale }) =>
    rowsOf(context, await findVisible(db, params.id, signedIn(actor)), query, locale),
  );

  implement(app, getMarkedFile, async ({ params, query, actor, locale: preferred, c }) => {
    const found = await findVisible(db, params.id, signedIn(actor));
    const locale = query.locale ?? preferred;
    const { mapping: map, fileName } = found;
    if (!map) throw conflict("import-not-now.detail");
    if (!(await hasParts(db, found.id))) throw conflict("import-file-gone.detail");
    const findings = (await loadFindings(db, found.id, mostMarked)).map(
      ({ line, columnName, kind, code, values }) => ({
        line,
        column: columnName,
        kind,
        text: findingSentence({ code, values }, locale),
      }),
    );
    const count = await countFindings(db, found.id);
    const { signal } = c.req.raw;
    const into = join(context.workFolder, `${context.newId()}.marked`);
    const request = { fileName, findings, count, map, locale, into };
    const marked = await fileLine.pass(signal, () =>
      found.fileSize > 1_000_000 * largestMarked.text
        ? startMarkedFile({ ...request, file: null }, signal)
        : withImportFile(context, found.id, signal, (file) => startMarkedFile({ ...request, file }, signal)),
    );
    return download(c, marked);
  });

  implement(app, getTemplate, async ({ params, query, actor, locale, c }) =>
    download(c, await templateFile(context, params, signedIn(actor), query.locale ?? locale)),
  );
}

function download(
  c: Context<RequestState>,
  { bytes, mediaType, fileName }: { bytes: Uint8Array; mediaType: string; fileName: string },
): Response {
  c.header("Content-Disposition", contentDisposition(fileName));
  c.header("Cache-Control", "private, no-store");
  c.header("X-Content-Type-Options", "nosniff");
  return c.body(new Uint8Array(bytes), 200, { "Content-Type": mediaType });
}
