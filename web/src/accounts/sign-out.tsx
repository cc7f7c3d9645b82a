import type { deleteSession } from "@lokaal17/shared/contract/accounts";
import { accountSecurity } from "@lokaal17/shared/text/account-security";
import { useState } from "react";
import { countKept, forgetKept } from "../entry/kept-drafts.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

/** The way out. Where this browser keeps changes that the server does not have, it asks first what to do with them. */
export function SignOut({ email }: { email: string }) {
  const text = useText(accountSecurity);
  const locale = useLocale();
  const [kept, setKept] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function signOut(clear: boolean) {
    setKept(0);
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof deleteSession>("delete", "/v1/sessions/current", {});
      if (clear) forgetKept(email);
      window.location.assign(addressIn(locale, "/inloggen"));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  }

  function ask() {
    const count = countKept(email);
    if (count === 0) signOut(false);
    else setKept(count);
  }

  return (
    <>
      {problem && <Refusal title={text("signOutFailed")} problem={problem} />}
      <Button kind="secondary" onClick={ask} {...(busy ? { reason: text("signingOut") } : {})}>
        {text("signOut")}
      </Button>
      <Dialog
        open={kept > 0}
        title={text("keptTitle", { count: kept })}
        onClose={() => setKept(0)}
        foot={
          <>
            <Button onClick={() => setKept(0)}>{text("keptStay")}</Button>
            <Button kind="secondary" onClick={() => signOut(false)}>
              {text("keptKeep")}
            </Button>
            <Button kind="secondary" onClick={() => signOut(true)}>
              {text("keptClear")}
            </Button>
          </>
        }
      >
        <p>{text("keptText")}</p>
      </Dialog>
    </>
  );
}
