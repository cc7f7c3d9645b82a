import { z } from "zod";
import { indicatorCode, layer } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** Below this share of the organisations that were asked, an indicator is one that few could fill in. */
export const leastShare = 0.4;

const count = z.object({
  /** Organisations of the layer that were asked and took part. */
  asked: z.number().int(),
  /** How many of them handed in a figure of the last year of the round. */
  filled: z.number().int(),
});

export const getFeasibility = endpoint({
  method: "get",
  path: "/v1/feasibility",
  summary:
    "Own-entry indicators that fewer than 40 % of the organisations could fill in, in each of the two latest closed rounds",
  access: "signed-in",
  response: z.object({
    /** The rounds that were counted, the newest first; fewer than two: nothing can be said yet. */
    rounds: z.array(z.object({ id: z.string(), name: z.string(), closesOn: z.string(), period: z.string() })),
    rows: z.array(
      z.object({
        indicator: indicatorCode,
        name: z.string(),
        goal: z.number().int().nullable(),
        layer,
        required: z.boolean(),
        /** In the order of the rounds. */
        counts: z.array(count),
        /** Why there is no figure, in the words of who handed in, the most frequent first; at most five. */
        reasons: z.array(z.object({ text: z.string(), count: z.number().int() })),
      }),
    ),
  }),
});
export type Feasibility = z.infer<typeof getFeasibility.response>;

export const feasibilityCsv = endpoint({
  method: "get",
  path: "/v1/feasibility.csv",
  summary: "The same as CSV",
  access: "signed-in",
  response: z.string(),
});
