import { z } from "zod";
import { derivedRoles, roles } from "../accounts/roles.ts";
import { areaCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const currentAccount = z.object({
  name: z.string(),
  email: z.string(),
  /** Comes in by a personal link and has no password; the screens offer no security settings. */
  contributor: z.boolean(),
  grants: z.array(
    z.object({
      role: z.enum([...roles, ...derivedRoles]),
      area: areaCode.nullable(),
      areaName: z.string().nullable(),
    }),
  ),
  /** What the account may do somewhere; the screens show only these ways in. */
  may: z.object({
    enter: z.boolean(),
    /** Fill cells: an officer, and a contributor. */
    contribute: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    /** Arrange who approves during absence: a colleague (an approver), or VNG (a coordinator too). */
    delegate: z.boolean(),
    seeCompleteness: z.boolean(),
    seePreview: z.boolean(),
    seeAudit: z.boolean(),
    assign: z.boolean(),
    askExtension: z.boolean(),
    sendReminders: z.boolean(),
    explain: z.boolean(),
    /** Every account and role (an administrator). */
    manageAccounts: z.boolean(),
    /** Invite officers: an administrator everywhere, a coordinator for her organisation. */
    appointOfficers: z.boolean(),
    manageKeys: z.boolean(),
    manageRounds: z.boolean(),
    defineIndicators: z.boolean(),
    editCheckRules: z.boolean(),
    importValues: z.boolean(),
    importAsApproved: z.boolean(),
    seeSources: z.boolean(),
    manageSources: z.boolean(),
    objectToValues: z.boolean(),
    answerObjections: z.boolean(),
    answerQuestions: z.boolean(),
    publish: z.boolean(),
    decideThresholds: z.boolean(),
    setOwnTargets: z.boolean(),
    makeChapters: z.boolean(),
    editNetwork: z.boolean(),
  }),
});
export type CurrentAccount = z.infer<typeof currentAccount>;

/** An address as it is stored and compared: in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** What a person types as a password; whether a new one is good enough is said by `passwordMistakes`. */
const typedPassword = z.string().min(1).max(200);
/** The six digits of an authenticator app; people type a space in the middle. */
const secondFactorCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "six digits"));

/** The password is right and a code of the second factor is needed: send the same again with `code`. No session yet. */
export const secondStepNeeded = z.object({ secondStep: z.literal(true) });

/** Answers 201 with the account, or 200 with `secondStep` and without a session. A wrong password or code is 401. */
export const postSession = endpoint({
  method: "post",
  path: "/v1/sessions",
  summary: "Signs in with a local account; sets the session cookie",
  access: "public",
  status: 201,
  body: z.strictObject({
    email: z.string().trim().toLowerCase().max(200),
    password: typedPassword,
    code: secondFactorCode.optional(),
  }),
  response: z.union([currentAccount, secondStepNeeded]),
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

export const listSessions = endpoint({
  method: "get",
  path: "/v1/sessions",
  summary: "Where one is signed in, the last used first",
  access: "signed-in",
  response: z.object({
    sessions: z.array(
      z.object({
        id: uuid,
        /** In words, "Firefox op Windows"; null when the browser did not say. */
        device: z.string().nullable(),
        createdAt: z.string(),
        lastSeenAt: z.string(),
        expiresAt: z.string(),
        /** The session of this very request. */
        current: z.boolean(),
      }),
    ),
  }),
});
export type Sessions = z.infer<typeof listSessions.response>;

export const endSession = endpoint({
  method: "delete",
  path: "/v1/sessions/:id",
  summary: "Ends one of the own sessions",
  access: "signed-in",
  status: 204,
  params: z.strictObject({ id: uuid }),
  response: z.null(),
});

export const endOtherSessions = endpoint({
  method: "delete",
  path: "/v1/sessions",
  summary: "Ends all own sessions but this one",
  access: "signed-in",
  response: z.object({ ended: z.number().int() }),
});

export const postPasswordReset = endpoint({
  method: "post",
  path: "/v1/password-resets",
  summary: "Asks for a link to set a new password; the answer is the same whether the account exists or not",
  access: "public",
  status: 202,
  body: z.strictObject({ email: emailAddress }),
  response: z.object({ accepted: z.literal(true) }),
});

/** The token of a link that works once; in the body, so that no log of addresses holds it. */
const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "the last part of the link");

export const checkOneTimeLink = endpoint({
  method: "post",
  path: "/v1/one-time-links/check",
  summary: "Whose link this is and whether it still works; 404 when it was used, is too old or never was",
  access: "public",
  body: z.strictObject({ token: linkToken }),
  response: z.object({
    purpose: z.enum(["invitation", "reset"]),
    name: z.string(),
    email: z.string(),
    expiresAt: z.string(),
  }),
});
export type OneTimeLink = z.infer<typeof checkOneTimeLink.response>;

export const useOneTimeLink = endpoint({
  method: "post",
  path: "/v1/one-time-links/uses",
  summary: "Sets the password with a link that works once, and ends all sessions; sign in afterwards",
  access: "public",
  body: z.strictObject({ token: linkToken, password: typedPassword }),
  response: z.object({ email: z.string(), secondFactor: z.boolean() }),
});

/** How the own account is protected; for the security page. */
export const getCredentials = endpoint({
  method: "get",
  path: "/v1/credentials",
  summary: "How the own account signs in",
  access: "signed-in",
  response: z.object({
    /** False: signs in with a provider or a link only. */
    hasPassword: z.boolean(),
    passwordSetAt: z.string().nullable(),
    secondFactor: z.boolean(),
  }),
});
export type Credentials = z.infer<typeof getCredentials.response>;

export const putPassword = endpoint({
  method: "put",
  path: "/v1/credentials/password",
  summary: "Changes the own password and ends all other sessions",
  access: "signed-in",
  body: z.strictObject({ current: typedPassword, next: typedPassword }),
  response: z.object({ endedSessions: z.number().int() }),
});

export const postSecondFactor = endpoint({
  method: "post",
  path: "/v1/credentials/second-factor",
  summary: "Starts a second factor: the secret for an authenticator app; it counts once it was confirmed",
  access: "signed-in",
  status: 201,
  body: z.strictObject({ password: typedPassword }),
  response: z.object({
    /** Base32, to type over. */
    secret: z.string(),
    /** `otpauth://totp/…`, for a QR code or a link. */
    uri: z.string(),
  }),
});
export type NewSecondFactor = z.infer<typeof postSecondFactor.response>;

export const confirmSecondFactor = endpoint({
  method: "post",
  path: "/v1/credentials/second-factor/confirmations",
  summary: "Confirms the second factor with a first code; from now on signing in asks for one",
  access: "signed-in",
  status: 201,
  body: z.strictObject({ code: secondFactorCode }),
  response: z.object({ secondFactor: z.literal(true), endedSessions: z.number().int() }),
});

export const removeSecondFactor = endpoint({
  method: "post",
  path: "/v1/credentials/second-factor/removals",
  summary: "Takes the second factor off the own account",
  access: "signed-in",
  status: 201,
  body: z.strictObject({ password: typedPassword }),
  response: z.object({ secondFactor: z.literal(false) }),
});
