import { z } from "zod";
import { knownKinds } from "../sources/known-elsewhere.ts";
import { decimal, indicatorCode, period } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { batchLimit, prefillOffer, roundAndArea, writtenCells } from "./entry.ts";

const cell = z.strictObject({ indicator: indicatorCode, period });

export const postTakenPrefills = endpoint({
  method: "post",
  path: "/v1/rounds/:round/areas/:area/prefills/taken",
  summary:
    "Writes figures that are known elsewhere into their cells, in one transaction, with their source; says per cell what happened",
  access: "signed-in",
  params: roundAndArea,
  body: z.strictObject({
    cells: z
      .array(
        cell.extend({
          version: z.number().int().min(0),
          /** Of the offer that was seen: when the source gives another figure meanwhile, it is refused. */
          offeredAt: z.iso.datetime(),
          /** Where only the denominator is known elsewhere. */
          numerator: decimal.optional(),
        }),
      )
      .min(1)
      .max(batchLimit),
  }),
  response: writtenCells,
});

export const postDeclinedPrefills = endpoint({
  method: "post",
  path: "/v1/rounds/:round/areas/:area/prefills/declined",
  summary:
    "Says no to figures that are known elsewhere: they are not offered again until the source gives another",
  access: "signed-in",
  params: roundAndArea,
  body: z.strictObject({ cells: z.array(cell).min(1).max(batchLimit) }),
  response: z.object({ declined: z.number().int() }),
});

/** How the figures of an organisation came into a round, and what that saved. */
export const savedWork = z.object({
  /** Figures by the way in which they were entered. */
  source: z.number().int(),
  file: z.number().int(),
  paste: z.number().int(),
  api: z.number().int(),
  typed: z.number().int(),
  /** The middle time between two cells that one person typed after each other, in seconds; null when too few were typed. */
  secondsPerCell: z.number().nullable(),
  /** How many such times there are. */
  measured: z.number().int(),
  /** What was taken over, times the seconds of a typed one; null when those are not known. */
  minutes: z.number().int().nullable(),
});

export const getKnownFigures = endpoint({
  method: "get",
  path: "/v1/rounds/:round/areas/:area/known",
  summary: "Where the figures that are asked probably exist already, and what taking them over saved",
  access: "signed-in",
  params: roundAndArea,
  response: z.object({
    places: z.array(
      z.object({
        indicator: indicatorCode,
        kind: z.enum(knownKinds).nullable(),
        /** In words: where, and what to look for. */
        where: z.string().nullable(),
      }),
    ),
    /** Offers of a part of a figure: its denominator. */
    partial: z.array(prefillOffer.extend({ indicator: indicatorCode })),
    saved: savedWork,
  }),
});
export type KnownFigures = z.infer<typeof getKnownFigures.response>;

/** The largest file in which figures are looked for, in bytes. */
export const largestKnownFile = 20_000_000;

const saidNames = z
  .string()
  .max(8_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "is no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().max(300), indicatorCode));

export const postKnownFile = endpoint({
  method: "post",
  path: "/v1/rounds/:round/areas/:area/known-files",
  summary:
    "Looks in a file that one has already (an Iv3 delivery, a table of figures) for what a round asks; what is found is offered, nothing is written",
  access: "signed-in",
  params: roundAndArea,
  file: "application/octet-stream",
  query: z.strictObject({
    fileName: z.string().trim().min(1).max(200),
    /** The year of the figures, where the file does not say it. */
    period: period.optional(),
    /** `{"name in the file": "indicator"}` for names that are not ours. */
    names: saidNames.optional(),
  }),
  response: z.object({
    /** What the file was recognised as; null: nothing that we know. */
    kind: z.enum(["iv3", "table"]).nullable(),
    found: z.array(
      z.object({
        indicator: indicatorCode,
        name: z.string(),
        unit: z.string(),
        decimals: z.number().int(),
        period,
        value: z.string().nullable(),
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
        place: z.string(),
      }),
    ),
    unsure: z.array(
      z.object({
        text: z.string(),
        written: z.string(),
        suggestions: z.array(z.object({ code: indicatorCode, name: z.string() })),
      }),
    ),
    /** Whether somebody has to say of which year the figures are. */
    needsPeriod: z.boolean(),
    /** What else there is to know, in words. */
    remarks: z.array(z.string()),
  }),
});
export type KnownFile = z.infer<typeof postKnownFile.response>;
