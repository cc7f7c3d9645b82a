import { z } from "zod";
import { findableKinds } from "../search/search-index.ts";
import { goalNumber } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const kind = z.enum(findableKinds);

/** A thing that has a page, or a place on one. */
const named = z.object({ kind, code: z.string(), name: z.string() });

export const searchResult = named.extend({
  /** Of a goal, a target and an indicator. */
  goal: goalNumber.nullable(),
  /** One line beside the name: `Gemeente in Noord-Brabant`. */
  detail: z.string(),
  /** The everyday word that found it, where its own name did not. */
  synonym: z.string().nullable(),
  /** What became of a municipality that is no more. */
  explanation: z.string().nullable(),
  /** Successors of a former municipality; indicators of a policy field. */
  links: z.array(named),
});
export type SearchResult = z.infer<typeof searchResult>;

export const getSearch = endpoint({
  method: "get",
  path: "/v1/search",
  summary: "Finds municipalities (former ones too), indicators, goals, targets and policy fields",
  access: "public",
  query: z.strictObject({
    q: z.string().max(200),
    /** At most this many results, the best first. */
    most: z.coerce.number().int().min(1).max(100).default(60),
  }),
  response: z.object({
    q: z.string(),
    /** Everything that was found, also beyond `most`. */
    count: z.number().int(),
    /** What was sought instead, when the words as typed find nothing. */
    corrected: z.string().nullable(),
    results: z.array(searchResult),
  }),
});
export type SearchAnswer = z.infer<typeof getSearch.response>;
