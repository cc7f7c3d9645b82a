import { areaCode } from "@lokaal17/shared/contract/codes";
import { z } from "zod";
import type { IssuerSettings } from "../context.ts";
import { isLoopback } from "../mail/loopback.ts";

/** Sentences are for operators, and never repeat a value: one of them is a secret. */
const provider = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a short name in kebab-case, such as utrecht")
    .max(40),
  name: z.string().trim().min(1).max(80),
  issuer: z
    .string()
    .refine(isIssuer, "an address that starts with https:// (http:// on this machine only), without ? or #"),
  clientId: z.string().min(1),
  // What is under way in a browser is sealed with a key that comes from it.
  clientSecret: z.string().min(16, "at least 16 characters"),
  areas: z.array(areaCode).min(1, "codes of organisations, or null for all of them").nullable(),
});

const providers = z
  .array(provider)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "the same id stands there twice");

/** Providers, or all that is wrong with their list: where it is and what should be there. */
export type ReadIssuers =
  | { issuers: readonly IssuerSettings[] }
  | { mistakes: readonly { where: string; what: string }[] };

/** Reads a list of providers as an operator wrote it, in JSON. */
export function readIssuers(text: string): ReadIssuers {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    // The parser quotes what it stumbled over, which can be a secret.
    return { mistakes: [{ where: "/", what: "a list in JSON" }] };
  }
  const read = providers.safeParse(list);
  if (read.success) return { issuers: read.data };
  const mistakes = read.error.issues.map(({ path, message }) => ({
    where: `/${path.join("/")}`,
    what: message,
  }));
  return { mistakes };
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return isSafe && search === "" && hash === "";
}
