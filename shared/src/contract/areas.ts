import { z } from "zod";
import { areaCode, layer, year } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const area = z.object({
  code: areaCode,
  layer,
  name: z.string(),
  provinceCode: areaCode.nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Place on the tile map, flat-topped axial; null for areas without one. */
  tile: z.object({ q: z.number().int(), r: z.number().int() }).nullable(),
});
export type AreaView = z.infer<typeof area>;

export const areaDetail = area.extend({
  provinceName: z.string().nullable(),
  inhabitants: z.object({ year: z.number().int(), value: z.number() }).nullable(),
  predecessors: z.array(z.object({ code: areaCode, name: z.string(), date: z.string() })),
  successors: z.array(z.object({ code: areaCode, name: z.string(), date: z.string() })),
});
export type AreaDetail = z.infer<typeof areaDetail>;

export const listAreas = endpoint({
  method: "get",
  path: "/v1/areas",
  summary: "All areas, unpaged; with boundaryYear only those valid on 1 January of that year",
  access: "public",
  query: z.strictObject({ layer: layer.optional(), boundaryYear: year.optional() }),
  response: z.object({
    areas: z.array(
      /** Of an area that ended: the codes of those that it became part of, as far as they still are. */
      area.extend({ successors: z.array(areaCode).optional() }),
    ),
  }),
});

export const getArea = endpoint({
  method: "get",
  path: "/v1/areas/:code",
  summary: "One area with its predecessors and successors",
  access: "public",
  params: z.strictObject({ code: areaCode }),
  response: areaDetail,
});
