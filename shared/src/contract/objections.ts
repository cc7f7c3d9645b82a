import { z } from "zod";
import { areaCode, asOf, indicatorCode, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** What an organisation holds against an official figure; text and answer stand beside the value, which stays. */
export const objection = z.object({
  id: uuid,
  area: areaCode,
  areaName: z.string(),
  indicator: indicatorCode,
  indicatorName: z.string(),
  period,
  /** The figure that it is about, and the figure as it is now; null where there is none that the reader may see. */
  value: z.string().nullable(),
  current: z.string().nullable(),
  unit: z.string(),
  decimals: z.number().int(),
  /** True when the figure as it is now is an example. */
  synthetic: z.boolean(),
  text: z.string(),
  writtenAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  withdrawn: z.boolean(),
});
export type Objection = z.infer<typeof objection>;

export const objectionLength = 500;
const words = z.string().trim().min(3).max(objectionLength);

export const listObjections = endpoint({
  method: "get",
  path: "/v1/objections",
  summary:
    "What organisations hold against official figures, with the answers; public with a publication, as explanations",
  access: "public",
  query: z.strictObject({ area: areaCode.optional(), indicator: indicatorCode.optional(), asOf }),
  response: z.object({
    dataVersion: z.number().int(),
    /** The newest first. */
    objections: z.array(objection),
    /** Indicators of own entry whose figures come from a source after all: those can be objected to as well. */
    official: z.array(indicatorCode),
  }),
});
export type Objections = z.infer<typeof listObjections.response>;

export const postObjection = endpoint({
  method: "post",
  path: "/v1/objections",
  summary: "An organisation objects to an official figure of its own; the figure stays",
  access: "signed-in",
  status: 201,
  body: z.strictObject({ area: areaCode, indicator: indicatorCode, period, text: words }),
  response: objection,
});

const oneObjection = z.strictObject({ id: uuid });

export const putObjectionAnswer = endpoint({
  method: "put",
  path: "/v1/objections/:id/answer",
  summary: "The association answers an objection, once",
  access: "signed-in",
  params: oneObjection,
  body: z.strictObject({ answer: words }),
  response: objection,
});

export const deleteObjection = endpoint({
  method: "delete",
  path: "/v1/objections/:id",
  summary: "The organisation withdraws its objection",
  access: "signed-in",
  params: oneObjection,
  response: objection,
});
