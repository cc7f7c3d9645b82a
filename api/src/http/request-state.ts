import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** What every request carries: who asks (null: the public) and in which language. */
export interface RequestState {
  Variables: { actor: (Actor & { email: string }) | null; locale: Locale; requestId: string };
}
