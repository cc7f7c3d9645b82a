import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { forbidden } from "../http/problem.ts";
import { signedIn } from "../http/signed-in.ts";

/** Who may see sources at all: for some organisation, or for all. @throws Problem 403 */
export function seeing(actor: Actor | null): Actor {
  const areas = areasFor(actor, "see sources");
  if (areas !== "all" && areas.length === 0) throw forbidden();
  return signedIn(actor);
}

/** @throws Problem 403 */
export function managing(actor: Actor | null): Actor {
  if (!may(actor, "manage sources")) throw forbidden();
  return signedIn(actor);
}
