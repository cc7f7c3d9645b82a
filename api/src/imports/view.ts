import type { Database } from "@lokaal17/db/database/schema";
import { countFindings, loadFindings } from "@lokaal17/db/imports/import-findings";
import { busyStates, findNamedImport, type NamedImport } from "@lokaal17/db/imports/imports";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { fileReading, ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";
import { describeRemark, type FileReading } from "@lokaal17/shared/imports/file-reading";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { notFound } from "../http/problem.ts";
import { whyNotUndo } from "./undo-import.ts";
import { findingView } from "./view-finding.ts";
import { mayUse } from "./view-rights.ts";

interface Reader {
  actor: Actor;
  locale: Locale;
}

/** Findings that come with an import itself; the others come with their rows. */
const firstFindings = 200;

/** An import as its people see it. */
export async function viewOf(
  db: Kysely<Database>,
  found: NamedImport,
  { actor, locale }: Reader,
): Promise<ImportView> {
  const why = found.state === "stored" ? await whyNotUndo(db, actor, found) : null;
  const name = locale === "nl" ? found.roundNl : found.roundEn;
  return {
    id: found.id,
    target: found.target,
    round: found.roundId === null ? null : { id: found.roundId, name: name ?? found.roundId },
    area: found.area,
    areaName: found.areaName,
    state: found.state,
    version: found.version,
    fileName: found.fileName,
    fileSize: found.fileSize,
    progress: isBusy(found) ? (found.jobProgress ?? 0) : null,
    summary: found.summary,
    error: found.error?.[locale] ?? null,
    reason: found.reason,
    createdBy: found.createdByName,
    createdAt: found.createdAt.toISOString(),
    storedBy: found.storedByName,
    storedAt: found.storedAt?.toISOString() ?? null,
    undoneBy: found.undoneByName,
    undoneAt: found.undoneAt?.toISOString() ?? null,
    dataVersion: found.dataVersion,
    mayUndo: found.state === "stored" && why === null,
    whyNotUndo: why?.[locale] ?? null,
  };
}

const isBusy = ({ state }: NamedImport) => (busyStates as readonly string[]).includes(state);

/**
 * An import that somebody may see.
 * @throws Problem 404 for one that is not there, or is of another organisation
 */
export async function findVisible(db: Kysely<Database>, id: string, actor: Actor): Promise<NamedImport> {
  const found = await findNamedImport(db, id);
  if (!found || found.state === "uploading" || !(await mayUse(db, actor, found))) throw notFound();
  return found;
}

/** The same, as it is shown. */
export const viewNow = async (db: Kysely<Database>, id: string, reader: Reader): Promise<ImportView> =>
  viewOf(db, await findVisible(db, id, reader.actor), reader);

/** An import with how it is read and what was found. */
export async function detailOf(db: Kysely<Database>, id: string, reader: Reader): Promise<ImportDetail> {
  const found = await findVisible(db, id, reader.actor);
  const { locale } = reader;
  const findings = await loadFindings(db, id, firstFindings);
  return {
    ...(await viewOf(db, found, reader)),
    reading: found.reading && readingView(found.reading, locale),
    mapping: found.mapping,
    findings: findings.map((finding) => findingView(finding, locale)),
    findingCount: await countFindings(db, id),
  };
}

function readingView(
  { proposal: _, remarks, ...reading }: FileReading,
  locale: Locale,
): z.output<typeof fileReading> {
  return structuredClone({
    ...reading,
    remarks: remarks.map((remark) => describeRemark(remark, locale)),
  }) as z.output<typeof fileReading>;
}
