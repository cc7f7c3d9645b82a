import type { RunningSession } from "@lokaal17/db/accounts/sessions";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** What every request carries: who asks (null: the public) and in which language. */
export interface RequestState {
  Variables: {
    actor: (Actor & { email: string }) | null;
    /** The session that the request came with; null for the public and for keys. */
    session: RunningSession | null;
    locale: Locale;
    requestId: string;
  };
}
