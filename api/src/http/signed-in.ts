import type { Actor } from "@lokaal17/shared/accounts/roles";
import { Problem } from "./problem.ts";

/** Endpoints for people who are signed in have an actor; this says it to the compiler. */
export function signedIn<Signed extends Actor>(actor: Signed | null): Signed {
  if (!actor) throw new Problem(401, "sign-in", "sign-in.detail");
  return actor;
}
