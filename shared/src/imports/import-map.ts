import { z } from "zod";
import { observationStatuses } from "../observations/observation.ts";
import { type Finding, mistake } from "./finding.ts";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "cp850"] as const;
export const delimiters = [",", ";", "\t", "|"] as const;
export type Encoding = (typeof encodings)[number];

/** Where a row's own values stand: the names of the file's columns. What no column says stands in `fixed` or `wide`. */
const columns = z.strictObject({
  indicator: z.string().min(1).optional(),
  area: z.string().min(1).optional(),
  period: z.string().min(1).optional(),
  value: z.string().min(1).optional(),
  status: z.string().min(1).optional(),
  numerator: z.string().min(1).optional(),
  denominator: z.string().min(1).optional(),
  breakdown: z.string().min(1).optional(),
  source: z.string().min(1).optional(),
  /** Columns of our own export; what they say of a row goes before what the map says of all. */
  boundaryYear: z.string().min(1).optional(),
  origin: z.string().min(1).optional(),
  definitionVersion: z.string().min(1).optional(),
});
export type MappedColumn = keyof z.infer<typeof columns>;

/** What all rows of the file have in common, in the file's own words. */
const fixed = z.strictObject({
  indicator: z.string().min(1).optional(),
  area: z.string().min(1).optional(),
  period: z.string().min(1).optional(),
  breakdown: z.string().min(1).optional(),
});

/** A column of a wide table: its heading stands for an indicator, an area or a period, and its cells are figures. */
const wideColumn = z.strictObject({
  column: z.string().min(1),
  part: z
    .enum(["value", "numerator", "denominator", "status", "reason", "source", "remark", "version"])
    .default("value"),
  indicator: z.string().min(1).optional(),
  area: z.string().min(1).optional(),
  period: z.string().min(1).optional(),
});
export type WideColumn = z.infer<typeof wideColumn>;

const bilingual = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

const indicator = z.strictObject({
  /** Our indicator or measure. */
  code: z.string().min(1),
  /** The year of the boundaries that the figures were made for; without it: those of the row's own year. */
  boundaryYear: z.int().min(1990).max(2035).optional(),
  /** What the file's number is multiplied by to get our unit: a power of ten, so that decimals stay exact. */
  factor: z
    .number()
    .refine((factor) => Number.isInteger(Math.log10(factor)) && Math.abs(Math.log10(factor)) <= 9)
    .optional(),
  definitionVersion: z.int().min(1).optional(),
  /** A value beyond the natural limits is refused, or stored and asked about. */
  beyondLimits: z.enum(["refuse", "ask"]).default("refuse"),
});
export type MappedIndicator = z.infer<typeof indicator>;

const reasons = z.record(z.string(), bilingual).default({});

export const importMapSchema = z
  .strictObject({
    /** Of a text file. */
    encoding: z.enum(encodings).default("utf-8"),
    delimiter: z.enum(delimiters).default(","),
    /** Of a workbook; without it the first sheet that can be seen. */
    sheet: z.string().min(1).optional(),
    /** Line of the headings, from 1; what stands above is passed over. */
    headerLine: z.int().min(1).max(1000).default(1),
    /** How many lines the headings take: "2024" above "aantal" is one heading, "2024 aantal". */
    headingLines: z.int().min(1).max(3).default(1),
    /** The last line of the table; what stands below (notes, a licence) is passed over. Without it: to the end. */
    lastLine: z.int().min(1).optional(),
    decimalMark: z.enum([",", "."]),
    /**
     * The mark between thousands, when the file or somebody says so: then "1.234" is 1234. Without it such a number can
     * be two things and is refused.
     */
    groupMark: z.enum([",", ".", " ", "'"]).optional(),
    columns: columns.default({}),
    fixed: fixed.default({}),
    wide: z.array(wideColumn).default([]),
    /** Where all figures of the file come from, when no column says so. */
    source: z.string().min(1).optional(),
    origin: z.enum(["real", "synthetic"]).default("real"),
    /** The file's words for a status. Without a column for it every figure is normal. */
    statuses: z.record(z.string(), z.enum(observationStatuses)).default({ "": "normal" }),
    /** What stands in place of a value that is not there, and why it is not. Never becomes 0. */
    missingMarks: z.record(z.string(), z.enum(["missing", "confidential", "not-applicable"])).default({}),
    indicators: z.record(z.string().min(1), indicator),
    /** The file's words for areas that are no codes: `Aa en Hunze` is GM1680. */
    areas: z.record(z.string().min(1), z.string().min(1)).default({}),
    /** Rows that are refused stop the import, or are left out because somebody said so. */
    refusedRows: z.enum(["stop", "leave-out"]).default("stop"),
    /** Codes that are reported and not stored, each with the reason. */
    notStored: z.strictObject({ area: reasons, indicator: reasons }).default({ area: {}, indicator: {} }),
  })
  .refine((map) => map.source === undefined || !hasSourceColumn(map), { path: ["source"] })
  .refine((map) => map.groupMark !== map.decimalMark, { path: ["groupMark"] });

/** Whether every row says itself where its figure comes from. */
export function hasSourceColumn(map: {
  columns: z.infer<typeof columns>;
  wide: readonly WideColumn[];
}): boolean {
  return map.columns.source !== undefined || map.wide.some(({ part }) => part === "source");
}

/** Whether the file has places for numerator and denominator. */
export function hasPartColumns({ columns: of, wide }: Pick<ImportMap, "columns" | "wide">): boolean {
  const isPart = ({ part }: WideColumn) => part === "numerator" || part === "denominator";
  return of.numerator !== undefined || of.denominator !== undefined || wide.some(isPart);
}

/** How to read a file of somebody else: its form, and what its words and codes are called here. */
export type ImportMap = z.infer<typeof importMapSchema>;

/** Reads a map from the text of its file, which has to name the source; everything that is wrong with it, all at once. */
export function readImportMap(text: string): { map: ImportMap } | { findings: Finding[] } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { findings: [mistake("map-no-json", null, null, { reason: String(error) })] };
  }
  const read = importMapSchema.safeParse(content);
  if (read.success) {
    const isComplete = read.data.source !== undefined || hasSourceColumn(read.data);
    return isComplete ? { map: read.data } : { findings: [mistake("map-one-source")] };
  }
  return { findings: read.error.issues.map(describeIssue) };
}

function describeIssue(issue: z.core.$ZodIssue): Finding {
  const place = issue.path.map(String).join(" → ") || "—";
  const say = (code: Finding["code"], values: Finding["values"] = {}) =>
    mistake(code, null, null, { place, ...values });
  switch (issue.code) {
    case "unrecognized_keys":
      return say("map-unknown-key", { keys: issue.keys.join(", ") });
    case "invalid_value":
      return say("map-not-one-of", {
        choices: issue.values.map((value) => JSON.stringify(value)).join(", "),
      });
    case "custom":
      if (place === "groupMark") return say("map-marks");
      return say(place === "source" ? "map-one-source" : "map-factor");
    case "too_small":
    case "too_big":
      return say("map-out-of-range", { reason: issue.message });
    case "invalid_type":
      return issue.input === undefined && /undefined/.test(issue.message)
        ? say("map-missing-key")
        : say("map-wrong-type", { expected: issue.expected });
    default:
      return say("map-wrong-type", { expected: issue.message });
  }
}
