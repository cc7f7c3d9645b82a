import type { Actor } from "@lokaal17/shared/accounts/roles";
import { forbidden } from "../http/problem.ts";
import { signedIn } from "../http/signed-in.ts";

/**
 * Somebody who signed in herself: a personal link is for filling in figures alone, and a key is a program's.
 * @throws Problem 403 for those
 */
export function asPerson<Signed extends Actor>(actor: Signed | null): Signed {
  const signed = signedIn(actor);
  if (signed.grants.some(({ role }) => role === "contributor" || role.endsWith("-key"))) throw forbidden();
  return signed;
}
