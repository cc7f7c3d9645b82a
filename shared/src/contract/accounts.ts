import { z } from "zod";
import { roles } from "../accounts/roles.ts";
import { areaCode } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const currentAccount = z.object({
  name: z.string(),
  email: z.string(),
  grants: z.array(
    z.object({ role: z.enum(roles), area: areaCode.nullable(), areaName: z.string().nullable() }),
  ),
  /** What the account may do somewhere; the screens show only these ways in. */
  may: z.object({
    enter: z.boolean(),
    approve: z.boolean(),
    seePreview: z.boolean(),
    publish: z.boolean(),
    decideThresholds: z.boolean(),
    setOwnTargets: z.boolean(),
    makeChapters: z.boolean(),
    editNetwork: z.boolean(),
  }),
});
export type CurrentAccount = z.infer<typeof currentAccount>;

export const postSession = endpoint({
  method: "post",
  path: "/v1/sessions",
  summary: "Signs in with a local account; sets the session cookie",
  access: "public",
  status: 201,
  body: z.strictObject({
    email: z.string().trim().toLowerCase().max(200),
    password: z.string().min(1).max(200),
  }),
  response: currentAccount,
});

export const getSession = endpoint({
  method: "get",
  path: "/v1/sessions/current",
  summary: "Who is signed in; account is null for the public",
  access: "public",
  response: z.object({ account: currentAccount.nullable() }),
});

export const deleteSession = endpoint({
  method: "delete",
  path: "/v1/sessions/current",
  summary: "Signs out",
  access: "public",
  status: 204,
  response: z.null(),
});
