import { z } from "zod";
import { movementVerdicts } from "../publications/movement.ts";
import { asOf, goalNumber, indicatorCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const count = z.number().int();
const movement = { up: count, down: count, same: count, verdict: z.enum(movementVerdicts) };
const named = { indicator: indicatorCode, name: z.string(), goal: goalNumber.nullable() };
const publicationName = z.object({ id: uuid, name: z.string(), publishedAt: z.string() });

export const changedGoal = z.object({
  goal: goalNumber,
  name: z.string(),
  /** The middle municipality; null when fewer than half have a score. */
  before: z.number().nullable(),
  now: z.number().nullable(),
  /** Municipalities whose score is higher, lower or the same. */
  ...movement,
  /** One of the scores leans on an example. */
  synthetic: z.boolean(),
});
export type ChangedGoal = z.infer<typeof changedGoal>;

export const changedFigure = z.object({
  ...named,
  ...movement,
  /** Null where nothing is judged. */
  direction: z.enum(["higher", "lower"]).nullable(),
  /** The latest year that both have figures of. */
  yearBefore: count,
  yearNow: count,
  synthetic: z.boolean(),
});
export type ChangedFigure = z.infer<typeof changedFigure>;

export const getPublicationChanges = endpoint({
  method: "get",
  path: "/v1/publications/changes",
  summary: "What changed clearly between a publication and the one before it, and what was revised or new",
  access: "public",
  query: z.strictObject({ asOf }),
  response: z.object({
    /** Null before the first publication, and in a preview, which is held against the latest publication. */
    to: publicationName.nullable(),
    /** Null with one publication: there is nothing to compare with. */
    from: publicationName.nullable(),
    /** Why scores of goals are not compared; null when they are. */
    notCompared: z.enum(["other-basket"]).nullable(),
    goals: z.array(changedGoal),
    /** Goals whose scores are made with other bounds, or of other indicators, than before: they are not compared. */
    otherScale: z.array(goalNumber),
    /** Indicators whose figures moved the same way in clearly most municipalities, in order of their goals. */
    figures: z.array(changedFigure),
    /** Indicators with figures in both, newer or revised: all that were tested. */
    tested: count,
    /** Figures that became others, per indicator, most first; null in a preview, where nothing is revised yet. */
    revisions: z.object({ count, indicators: z.array(z.object({ ...named, count })) }).nullable(),
    /** Indicators that have figures for the first time, with the number of areas. */
    newIndicators: z.array(z.object({ ...named, areaCount: count })),
    /** Indicators with a newer year than before. */
    newYears: z.array(z.object({ ...named, year: count })),
  }),
});
export type PublicationChanges = z.infer<typeof getPublicationChanges.response>;
