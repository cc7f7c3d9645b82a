import { z } from "zod";
import { areaCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** `read`: see drafts, completeness and preview of the organisation. `entry`: fill cells too, never submit or approve. */
export const keyScopes = ["read", "entry"] as const;

export const apiKey = z.object({
  id: uuid,
  area: areaCode,
  areaName: z.string(),
  /** What it is for: "Koppeling zaaksysteem". */
  name: z.string(),
  scope: z.enum(keyScopes),
  /** Its first characters, to recognise it by. */
  tokenStart: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the minute; null: never. */
  lastUsedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

export const listApiKeys = endpoint({
  method: "get",
  path: "/v1/api-keys",
  summary: "Keys of the organisations that one manages keys for, the newest first",
  access: "signed-in",
  query: z.strictObject({ area: areaCode.optional() }),
  response: z.object({
    keys: z.array(apiKey),
    /** Organisations for which the reader may make keys; null: every one. */
    areas: z.array(z.object({ code: areaCode, name: z.string() })).nullable(),
    longestDays: z.number().int(),
  }),
});
export type ApiKeys = z.infer<typeof listApiKeys.response>;

export const postApiKey = endpoint({
  method: "post",
  path: "/v1/api-keys",
  summary: "Makes a key for a program of an organisation; its token is in this answer and nowhere else",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    area: areaCode,
    name: z.string().trim().min(3).max(100),
    scope: z.enum(keyScopes),
    /** Last day on which it works, at most a year from now. */
    expiresOn: z.iso.date(),
  }),
  response: z.object({
    key: apiKey,
    /** `l17_…`, for `Authorization: Bearer`. Null in the answer to a retry: it is not stored. */
    token: z.string().nullable(),
  }),
});
export type NewApiKey = z.infer<typeof postApiKey.response>;

export const deleteApiKey = endpoint({
  method: "delete",
  path: "/v1/api-keys/:id",
  summary: "Ends a key at once",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  response: apiKey,
});
