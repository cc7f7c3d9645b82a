import type { ExtensionRequest } from "@lokaal17/db/entry/rounds-extensions";
import type { Extension } from "@lokaal17/shared/contract/rounds";

/** A request for more time as its organisation sees it. */
export function extensionView(request: ExtensionRequest): Extension {
  const { id, state, wishedOn, reason, requestedByName, requestedAt, grantedOn, answer } = request;
  return {
    id,
    state,
    wishedOn,
    reason,
    requestedBy: requestedByName,
    requestedAt: requestedAt.toISOString(),
    grantedOn,
    answer,
  };
}
