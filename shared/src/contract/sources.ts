import { z } from "zod";
import { areaCode, decimal, indicatorCode, observationStatus, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const schedule = z.enum(["manual", "daily", "weekly", "monthly"]);
const sourceId = z.string().regex(/^[a-z]{2,10}-[A-Za-z0-9]{4,20}$/, "an id such as cbs-83625NED");
/** As CBS writes them: the case matters. */
const tableId = z.string().regex(/^[A-Za-z0-9]{4,20}$/, "a table such as 83625NED");
const identifier = z.string().regex(/^[A-Za-z0-9_]{1,60}$/, "an identifier such as M001534");

/** Which measure of the table is which indicator. */
export const sourceMapping = z.strictObject({
  indicator: indicatorCode,
  breakdown: z.string().max(40).default("_T"),
  /** "": still to be chosen; such a mapping is kept as a proposal and never fetched. */
  measure: identifier.or(z.literal("")),
  /** Checked at every run: the source renumbers its measures. */
  measureTitle: z.string().max(300),
  numerator: identifier.nullable().default(null),
  numeratorTitle: z.string().max(300).nullable().default(null),
  denominator: identifier.nullable().default(null),
  denominatorTitle: z.string().max(300).nullable().default(null),
  factor: decimal,
  regionDimension: identifier.nullable(),
  periodDimension: identifier,
  periodKind: z.enum(["year", "half-year", "quarter", "month"]),
  fromPeriod: period.nullable().default(null),
  filters: z.record(identifier, z.string().max(60)),
  boundaryYear: z.number().int().min(1990).max(2035).nullable().default(null),
});
export type SourceMapping = z.infer<typeof sourceMapping>;

export const sourceRun = z.object({
  id: uuid,
  trigger: z.enum(["schedule", "manual", "command"]),
  state: z.enum(["running", "unchanged", "preview", "stored", "rejected", "cancelled"]),
  startedBy: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  progress: z.number().nullable(),
  modified: z.string().nullable(),
  rows: z.number().int().nullable(),
  missing: z.number().int().nullable(),
  provisional: z.number().int().nullable(),
  indicators: z.array(
    z.object({
      indicator: indicatorCode,
      name: z.string(),
      new: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      /** Regions with figures for which there is no area. */
      skipped: z.number().int(),
      /** Figures of codes that did not exist in that year: not stored. */
      outside: z.number().int(),
      prefilled: z.number().int(),
    }),
  ),
  /** Why it was rejected, in words. */
  error: z.string().nullable(),
  dataVersion: z.number().int().nullable(),
});
export type SourceRun = z.infer<typeof sourceRun>;

export const authority = z.object({
  indicator: indicatorCode,
  state: z.enum(["proposed", "confirmed"]),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  /** Whether this account may confirm it now; when not, why. */
  mayConfirm: z.boolean(),
  whyNotConfirm: z.string().nullable(),
});

export const sourceView = z.object({
  id: sourceId,
  table: tableId,
  title: z.string(),
  organisation: z.string(),
  schedule,
  active: z.boolean(),
  version: z.number().int(),
  /** The table's own date at the last good run. */
  modified: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  nextRunAt: z.string().nullable(),
  lastRun: sourceRun.nullable(),
  mappings: z.array(
    sourceMapping.extend({
      name: z.string(),
      /** `official`: stored as approved; `prefill`: offered to the organisation that enters it itself. */
      use: z.enum(["official", "waits-for-authority", "prefill"]),
      /** From the catalogue and tried by nobody yet. */
      proposal: z.boolean(),
      /** What somebody still has to choose before it can be fetched, in words. */
      toChoose: z.string().nullable(),
      authority: authority.nullable(),
    }),
  ),
});
export type SourceView = z.infer<typeof sourceView>;

const oneSource = z.strictObject({ id: sourceId });

export const listSources = endpoint({
  method: "get",
  path: "/v1/sources",
  summary: "Tables of official statistics from which figures come, each with its last run",
  access: "signed-in",
  response: z.object({ sources: z.array(sourceView) }),
});

export const getSource = endpoint({
  method: "get",
  path: "/v1/sources/:id",
  summary: "One source with its mappings",
  access: "signed-in",
  params: oneSource,
  response: sourceView,
});

export const putSource = endpoint({
  method: "put",
  path: "/v1/sources/:id",
  summary: 'Makes or changes a source. If-Match names the version that was read, "0" for a new one',
  access: "signed-in",
  params: oneSource,
  body: z.strictObject({
    table: tableId,
    title: z.string().trim().min(1).max(300),
    schedule,
    active: z.boolean(),
    mappings: z.array(sourceMapping).max(100),
  }),
  response: sourceView,
});

/** What a table of the source holds, to make a mapping with; asked of the source itself. */
export const getSourceTable = endpoint({
  method: "get",
  path: "/v1/source-tables/:table",
  summary: "Measures, dimensions and codes of a table, as the source gives them now",
  access: "signed-in",
  params: z.strictObject({ table: tableId }),
  response: z.object({
    table: tableId,
    title: z.string(),
    modified: z.string(),
    measures: z.array(
      z.object({
        identifier: z.string(),
        title: z.string(),
        unit: z.string().nullable(),
        decimals: z.number().int().nullable(),
      }),
    ),
    dimensions: z.array(
      z.object({
        identifier: z.string(),
        title: z.string(),
        kind: z.enum(["region", "period", "other"]),
        /** At most 500 of them; regions and periods are counted only. */
        codes: z.array(z.object({ code: z.string(), title: z.string() })),
        codeCount: z.number().int(),
      }),
    ),
  }),
});

export const searchSourceTables = endpoint({
  method: "get",
  path: "/v1/source-tables",
  summary: "Tables of the source whose title or id has these words",
  access: "signed-in",
  query: z.strictObject({ search: z.string().trim().min(2).max(100) }),
  response: z.object({
    tables: z.array(
      z.object({
        table: z.string(),
        title: z.string(),
        status: z.string().nullable(),
        modified: z.string().nullable(),
      }),
    ),
  }),
});

export const listSourceRuns = endpoint({
  method: "get",
  path: "/v1/sources/:id/runs",
  summary: "The runs of a source, the newest first",
  access: "signed-in",
  params: oneSource,
  response: z.object({ runs: z.array(sourceRun) }),
});

export const postSourceRun = endpoint({
  method: "post",
  path: "/v1/sources/:id/runs",
  summary: "Fetches the source now: as a preview of the changes, or to store them",
  access: "signed-in",
  status: 202,
  params: oneSource,
  body: z.strictObject({ preview: z.boolean() }),
  response: sourceRun,
});

export const listRunChanges = endpoint({
  method: "get",
  path: "/v1/sources/:id/runs/:run/changes",
  summary: "What a preview would change, 100 rows at a time: old and new",
  access: "signed-in",
  params: oneSource.extend({ run: uuid }),
  query: z.strictObject({
    show: z.enum(["new", "changed"]).default("changed"),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  response: z.object({
    rows: z.array(
      z.object({
        indicator: indicatorCode,
        name: z.string(),
        area: areaCode,
        areaName: z.string(),
        period: z.string(),
        from: z.string().nullable(),
        fromStatus: observationStatus.nullable(),
        to: z.string().nullable(),
        toStatus: observationStatus,
      }),
    ),
    total: z.number().int(),
  }),
});

export const deleteSourceRun = endpoint({
  method: "delete",
  path: "/v1/sources/:id/runs/:run",
  summary: "Stops a run, or throws a preview away",
  access: "signed-in",
  params: oneSource.extend({ run: uuid }),
  response: sourceRun,
});

const oneIndicator = z.strictObject({ id: sourceId, indicator: indicatorCode });

export const postAuthority = endpoint({
  method: "post",
  path: "/v1/sources/:id/authorities/:indicator",
  summary: "Proposes that this source is authoritative for an indicator",
  access: "signed-in",
  status: 201,
  params: oneIndicator,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  response: authority,
});

export const confirmAuthority = endpoint({
  method: "post",
  path: "/v1/sources/:id/authorities/:indicator/confirmation",
  summary: "Confirms it: a second analyst. From the next run its figures are approved by the source",
  access: "signed-in",
  params: oneIndicator,
  response: authority,
});

export const deleteAuthority = endpoint({
  method: "delete",
  path: "/v1/sources/:id/authorities/:indicator",
  summary: "Withdraws a proposal, or ends it: what is stored stays, new figures wait",
  access: "signed-in",
  params: oneIndicator,
  status: 204,
  response: z.null(),
});
