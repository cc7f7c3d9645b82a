import type { CurrentAccount } from "@lokaal17/shared/contract/accounts";
import { createContext, use } from "react";

/** Who is signed in, as far as the page shows it. Rights themselves are checked by the API alone. */
export type Account = CurrentAccount;

export const AccountContext = createContext<Account | null>(null);

/** Null for the public. */
export function useAccount(): Account | null {
  return use(AccountContext);
}
