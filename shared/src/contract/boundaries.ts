import { z } from "zod";
import { areaCode, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const boundarySet = z.object({
  /** The boundaries of 1 January of this year. */
  year: z.number().int(),
  source: z.string(),
  licence: z.string().nullable(),
  /** The frame of the paths, in their units; that of all years is the same. */
  width: z.number().int(),
  height: z.number().int(),
  areas: z.number().int(),
  loadedAt: z.string(),
});

export const listBoundaries = endpoint({
  method: "get",
  path: "/v1/boundaries",
  summary: "The years whose boundaries can be drawn, the newest first",
  access: "public",
  response: z.object({ sets: z.array(boundarySet) }),
});

export const getBoundaries = endpoint({
  method: "get",
  path: "/v1/boundaries/:year",
  summary:
    "The municipalities of one year as SVG paths in whole units of a frame, ready to draw: 145 metres for a unit, north is up",
  access: "public",
  params: z.strictObject({ year }),
  response: boundarySet.extend({ shapes: z.array(z.object({ code: areaCode, path: z.string() })) }),
});
export type BoundariesView = z.infer<typeof getBoundaries.response>;
