import { z } from "zod";
import { roles } from "../accounts/roles.ts";
import { signingParties } from "../chapter/outline.ts";
import { emailAddress } from "./accounts.ts";
import { areaCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** A role for one organisation, or, for analyst, editor and admin, for the whole program (area null). */
const givenRole = z.strictObject({ role: z.enum(roles), area: areaCode.nullable() });
const givenRoles = z.array(givenRole).max(400);
const personName = z.string().trim().min(1).max(120);

/** An account as those who manage it see it: a coordinator sees the roles for her own organisation only. */
export const accountRow = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  kind: z.enum(["person", "contributor"]),
  active: z.boolean(),
  /** The person has left; the name is a pseudonym. */
  ended: z.boolean(),
  grants: z.array(
    z.object({ role: z.enum(roles), area: areaCode.nullable(), areaName: z.string().nullable() }),
  ),
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  /** The running invitation ends then; null: none. */
  invitedUntil: z.string().nullable(),
  /** When somebody last used a session of it that still runs. */
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
  /** The party that she signs sections of the chapter for; null: none. */
  signingParty: z.enum(signingParties).nullable(),
  /**
   * She works for organisations too that the reader does not see. Then only her address and her roles here are told: `name`
   * is the address, and nothing is said of how or when she signs in.
   */
  elsewhere: z.boolean(),
  /** What the reader may do with it. */
  may: z.object({ changeRoles: z.boolean(), edit: z.boolean(), invite: z.boolean(), end: z.boolean() }),
});
export type AccountRow = z.infer<typeof accountRow>;

export const accountsPerPage = 50;

export const listAccounts = endpoint({
  method: "get",
  path: "/v1/accounts",
  summary: "Accounts by name: all for an administrator, those of her organisation for a coordinator",
  access: "signed-in",
  query: z.strictObject({
    /** Part of a name or an address. */
    search: z.string().trim().max(100).optional(),
    role: z.enum(roles).optional(),
    area: areaCode.optional(),
    page: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  response: z.object({
    accounts: z.array(accountRow),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
    /** The roles that the reader may give; empty areas means: for the whole program. */
    mayGive: z.object({
      roles: z.array(z.enum(roles)),
      /** Organisations for which she may give them; null: every one. */
      areas: z.array(z.object({ code: areaCode, name: z.string() })).nullable(),
    }),
  }),
});
export type Accounts = z.infer<typeof listAccounts.response>;

export const postAccount = endpoint({
  method: "post",
  path: "/v1/accounts",
  summary: "Invites somebody; an address that has an account gets the roles in addition",
  access: "signed-in",
  status: 201,
  body: z.strictObject({ email: emailAddress, name: personName, grants: givenRoles.min(1) }),
  response: accountRow,
});

const oneAccount = z.strictObject({ id: uuid });

export const getAccount = endpoint({
  method: "get",
  path: "/v1/accounts/:id",
  summary: "One account",
  access: "signed-in",
  params: oneAccount,
  response: accountRow,
});

export const putAccount = endpoint({
  method: "put",
  path: "/v1/accounts/:id",
  summary: "Changes the name, or whether one can sign in; not active ends all sessions",
  access: "signed-in",
  params: oneAccount,
  body: z.strictObject({ name: personName, active: z.boolean() }),
  response: accountRow,
});

export const putAccountRoles = endpoint({
  method: "put",
  path: "/v1/accounts/:id/roles",
  summary: "Replaces the roles that the caller may see; they count from the next request",
  access: "signed-in",
  params: oneAccount,
  body: z.strictObject({
    grants: givenRoles,
    /** The roles as they were when she chose: when others changed them since, the answer is 412 and nothing happens. */
    read: givenRoles.optional(),
  }),
  response: accountRow,
});

export const postInvitation = endpoint({
  method: "post",
  path: "/v1/accounts/:id/invitations",
  summary: "Sends the invitation again; the link before it works no more",
  access: "signed-in",
  status: 201,
  params: oneAccount,
  response: accountRow,
});

export const postSecondFactorRemoval = endpoint({
  method: "post",
  path: "/v1/accounts/:id/second-factor-removals",
  summary: "Takes the second factor off an account whose owner lost it, and ends its sessions",
  access: "signed-in",
  status: 201,
  params: oneAccount,
  response: accountRow,
});

export const deleteAccount = endpoint({
  method: "delete",
  path: "/v1/accounts/:id",
  summary: "The person leaves: name and address become a pseudonym, what she did stays",
  access: "signed-in",
  params: oneAccount,
  response: accountRow,
});
