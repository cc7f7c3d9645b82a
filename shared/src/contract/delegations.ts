import { z } from "zod";
import { areaCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** Longest stretch of days that somebody decides for another, first and last day included. */
export const delegationDays = 60;

export const delegation = z.object({
  id: uuid,
  area: areaCode,
  areaName: z.string(),
  /** Who decides meanwhile; null: an analyst of VNG. */
  to: z.string().nullable(),
  from: z.iso.date(),
  until: z.iso.date(),
  reason: z.string(),
  by: z.string(),
  /** Whether it counts today. */
  active: z.boolean(),
});
export type Delegation = z.infer<typeof delegation>;

export const getDelegations = endpoint({
  method: "get",
  path: "/v1/delegations",
  summary:
    "Who decides for whom during absence, for the organisations of the account; what is over is left out",
  access: "signed-in",
  response: z.object({
    /** The organisations for which the account may arrange it. */
    areas: z.array(
      z.object({
        area: areaCode,
        areaName: z.string(),
        /** Whether she may choose a colleague too, not VNG alone. */
        colleagues: z.boolean(),
      }),
    ),
    delegations: z.array(delegation.extend({ mayEnd: z.boolean() })),
  }),
});
export type Delegations = z.infer<typeof getDelegations.response>;

export const postDelegation = endpoint({
  method: "post",
  path: "/v1/delegations",
  summary: "Lets a colleague, or VNG where there is none, approve for an organisation for some days",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    area: areaCode,
    /** An account with a role in the organisation, chosen by an approver; null: ask VNG as the second pair of eyes. */
    to: uuid.nullable(),
    from: z.iso.date(),
    until: z.iso.date(),
    reason: z.string().trim().min(3).max(500),
  }),
  response: delegation,
});

export const deleteDelegation = endpoint({
  method: "delete",
  path: "/v1/delegations/:id",
  summary: "Ends a delegation at once",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  response: z.object({ id: uuid }),
});
