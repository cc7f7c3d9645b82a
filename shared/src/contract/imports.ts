import { z } from "zod";
import { delimiters, encodings, importMapSchema } from "../imports/import-map.ts";
import { locales } from "../text/define-text.ts";
import { areaCode, indicatorCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const importState = z.enum([
  "uploading",
  "reading",
  "to-map",
  "checking",
  "checked",
  "storing",
  "stored",
  "undoing",
  "undone",
  "failed",
  "cancelled",
]);

/** What is said of one place in the file, in the reader's language. */
export const importFinding = z.object({
  kind: z.enum(["mistake", "doubt", "not-stored"]),
  code: z.string(),
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  text: z.string(),
});

export const importSummary = z.object({
  rowsRead: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  notStored: z.number().int(),
  doubtful: z.number().int(),
  synthetic: z.boolean(),
});

const columnRole = z.enum([
  "indicator",
  "area",
  "period",
  "value",
  "numerator",
  "denominator",
  "status",
  "source",
  "breakdown",
  "wide",
  "none",
]);

/** What was recognised of the file's form; the same as `FileReading`, with its remarks in words. */
export const fileReading = z.object({
  kind: z.enum(["text", "workbook"]),
  recognised: z.enum(["template", "export", "known-file"]).nullable(),
  knownFile: z.string().nullable(),
  encoding: z.string().nullable(),
  otherEncodings: z.array(z.string()),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  headerLine: z.number().int(),
  preamble: z.array(z.string()),
  rows: z.number().int(),
  columns: z.array(z.object({ name: z.string(), role: columnRole, examples: z.array(z.string()) })),
  sample: z.array(z.array(z.string())),
  decimalMark: z.enum([",", "."]).nullable(),
  ambiguousNumbers: z.array(z.string()),
  missingMarks: z.array(z.object({ text: z.string(), rows: z.number().int() })),
  names: z.array(
    z.object({
      of: z.enum(["area", "indicator"]),
      text: z.string(),
      rows: z.number().int(),
      code: z.string().nullable(),
      suggestions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  rememberedFrom: z.string().nullable(),
  open: z.array(z.enum(["indicator", "area", "period", "value", "names", "decimal-mark", "source"])),
  remarks: z.array(z.string()),
});

export const importView = z.object({
  id: uuid,
  target: z.enum(["entry", "approved"]),
  round: z.object({ id: z.string(), name: z.string() }).nullable(),
  area: areaCode.nullable(),
  areaName: z.string().nullable(),
  state: importState,
  /** For If-Match. */
  version: z.number().int(),
  fileName: z.string(),
  fileSize: z.number().int(),
  /** 0 to 1 while work goes on; null otherwise. */
  progress: z.number().nullable(),
  summary: importSummary.nullable(),
  /** Why it cannot be read or stored, in words. */
  error: z.string().nullable(),
  reason: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  storedBy: z.string().nullable(),
  storedAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  dataVersion: z.number().int().nullable(),
  /** Whether it can be taken back now; when not, why. */
  mayUndo: z.boolean(),
  whyNotUndo: z.string().nullable(),
});
export type ImportView = z.infer<typeof importView>;

/** What a row of a file may change besides the value. */
export const besideValue = [
  "numerator",
  "denominator",
  "status",
  "source",
  "origin",
  "boundaryYear",
  "definitionVersion",
  "reason",
  "remark",
] as const;

const oneImport = z.strictObject({ id: uuid });

/** In the reader's language; a plain link of a page says in which language the page is. */
const inLanguage = z.strictObject({ locale: z.enum(locales).optional() });

export const postImport = endpoint({
  method: "post",
  path: "/v1/imports",
  summary:
    "Sends a file as the bytes of the body (application/octet-stream). It is read, and checked when nothing has to be said first",
  access: "signed-in",
  status: 202,
  file: "application/octet-stream",
  query: z.strictObject({
    fileName: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^\P{Cc}+$/u, "a name without control characters"),
    /** Drafts of this round. Without: figures that are approved at once. */
    round: z.string().min(1).max(40).optional(),
    /** Drafts of this organisation; without, of all for which the account may import. */
    area: areaCode.optional(),
  }),
  response: importView,
});

export const listImports = endpoint({
  method: "get",
  path: "/v1/imports",
  summary: "Files that were sent, the newest first: who, what, when, what became of them",
  access: "signed-in",
  query: z.strictObject({ area: areaCode.optional(), before: uuid.optional() }),
  response: z.object({ imports: z.array(importView), more: z.boolean() }),
});

export const getImport = endpoint({
  method: "get",
  path: "/v1/imports/:id",
  summary: "One file: how it is read, and what the dry run counted",
  access: "signed-in",
  params: oneImport,
  response: importView.extend({
    reading: fileReading.nullable(),
    mapping: importMapSchema.nullable(),
    /** Remarks about the file as a whole, and the first of its rows. */
    findings: z.array(importFinding),
    findingCount: z.number().int(),
  }),
});
export type ImportDetail = z.infer<typeof getImport.response>;

export const putImportMapping = endpoint({
  method: "put",
  path: "/v1/imports/:id/mapping",
  summary: "Says how the file is read, and starts the dry run. If-Match names the version that was read",
  access: "signed-in",
  status: 202,
  params: oneImport,
  body: z.strictObject({ mapping: importMapSchema, remember: z.boolean().default(true) }),
  response: importView,
});

export const putImportForm = endpoint({
  method: "put",
  path: "/v1/imports/:id/form",
  summary:
    "Corrects how the file is taken apart (encoding, delimiter, sheet, line of the headings) and reads it again. If-Match names the version that was read",
  access: "signed-in",
  status: 202,
  params: oneImport,
  body: z.strictObject({
    encoding: z.enum(encodings).optional(),
    delimiter: z.enum(delimiters).optional(),
    sheet: z.string().min(1).max(100).optional(),
    headerLine: z.number().int().min(1).max(1000).optional(),
  }),
  response: importView,
});

export const listImportRows = endpoint({
  method: "get",
  path: "/v1/imports/:id/rows",
  summary: "Rows of the dry run of one kind, 100 at a time",
  access: "signed-in",
  params: oneImport,
  query: z.strictObject({
    show: z.enum(["new", "changed", "unchanged", "doubtful", "refused", "not-stored"]),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  response: z.object({
    rows: z.array(
      z.object({
        line: z.number().int().nullable(),
        indicator: indicatorCode.nullable(),
        indicatorName: z.string().nullable(),
        area: areaCode.nullable(),
        areaName: z.string().nullable(),
        period: z.string().nullable(),
        breakdown: z.string().nullable(),
        /** What is there now; null: nothing. */
        from: z.string().nullable(),
        fromStatus: z.string().nullable(),
        to: z.string().nullable(),
        toStatus: z.string().nullable(),
        /** What differs from what is there besides the value; empty where nothing is there. */
        alsoChanges: z.array(z.enum(besideValue)),
        findings: z.array(importFinding),
      }),
    ),
    total: z.number().int(),
  }),
});

/** The file as it was sent, with the findings in its cells: same kind of file, errors marked. */
export const getMarkedFile = endpoint({
  method: "get",
  path: "/v1/imports/:id/marked-file",
  summary: "The user's own sheet with every finding marked in its cell, and a column that says what is wrong",
  access: "signed-in",
  params: oneImport,
  query: inLanguage,
  response: z.string(),
});

export const postImportStorage = endpoint({
  method: "post",
  path: "/v1/imports/:id/storage",
  summary: "Stores all of it, or nothing. If-Match names the version whose dry run was seen",
  access: "signed-in",
  status: 202,
  params: oneImport,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  response: importView,
});

export const postImportUndo = endpoint({
  method: "post",
  path: "/v1/imports/:id/undo",
  summary: "Takes a whole import back, while nothing was built on it",
  access: "signed-in",
  status: 202,
  params: oneImport,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  response: importView,
});

export const deleteImport = endpoint({
  method: "delete",
  path: "/v1/imports/:id",
  summary:
    "Cancels an import that was not stored: its work stops, nothing of it stays but its line in the list",
  access: "signed-in",
  params: oneImport,
  response: importView,
});

/** The workbook to fill in, with what is known in it. */
export const getTemplate = endpoint({
  method: "get",
  path: "/v1/rounds/:round/areas/:area/template.xlsx",
  summary: "The workbook of a round for one organisation, prefilled, in the reader's language",
  access: "signed-in",
  params: z.strictObject({ round: z.string().max(40), area: areaCode }),
  query: inLanguage,
  response: z.string(),
});
