import type { SignInRefusal } from "@lokaal17/shared/accounts/sign-in-refusal";
import * as client from "openid-client";

/** Somebody who stopped at the provider, an answer that cannot be trusted, or no answer (theirs, or our own database's). */
export function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof client.AuthorizationResponseError)
    return error.error === "access_denied" ? "afgebroken" : "geweigerd";
  if (error instanceof client.ResponseBodyError) return error.status < 500 ? "geweigerd" : "niet-bereikbaar";
  if (error instanceof client.ClientError && !isAway(error)) return "geweigerd";
  return "niet-bereikbaar";
}

const isAway = ({ code, cause }: client.ClientError) => code === "OAUTH_TIMEOUT" || statusOf(cause) >= 500;

/** The status of an answer, 0 for anything else. Not by `instanceof`: the server's `Response` is not the one `fetch` gives. */
const statusOf = (cause: unknown): number =>
  typeof cause === "object" && cause !== null && "status" in cause ? Number(cause.status) : 0;
