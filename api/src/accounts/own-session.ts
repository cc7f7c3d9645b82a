import type { RunningSession } from "@lokaal17/db/accounts/sessions";
import type { Context } from "hono";
import { forbidden } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";

/**
 * The session of somebody who signed in herself. What belongs to an account (its password, its sessions) is not for who
 * came in by a personal link, which says less about who somebody is, nor for a key.
 * @throws Problem 403
 */
export function ownSession(c: Context<RequestState>): RunningSession {
  const session = c.get("session");
  if (!session || session.linkId !== null) throw forbidden();
  return session;
}
