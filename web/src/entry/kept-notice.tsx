import { entryKept } from "@lokaal17/shared/text/entry-kept";
import { lazy, Suspense, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import type { CellWrites } from "./use-cell-writes.ts";

/* Fetched when a session has ended: few people ever see it. */
const SignInAgain = lazy(async () => ({ default: (await import("./sign-in-again.tsx")).SignInAgain }));

/** What waits on this computer: why, and how to go on. */
export function KeptNotice({ writes }: { writes: CellWrites }) {
  const text = useText(entryKept);
  const account = useAccount();
  const [signingIn, setSigningIn] = useState(false);
  const [throwing, setThrowing] = useState(false);
  const count = (because: string) =>
    [...writes.works.values()].filter((work) => work.kind === "unsaved" && work.because === because).length;
  const stopped = (["session", "offline", "busy"] as const).find((because) => count(because) > 0);
  const kept = count("kept");
  return (
    <>
      {stopped && (
        <Notice kind="warning" icon="local" title={text(`${stopped}Title`, { count: count(stopped) })} live>
          <p>{text(`${stopped}Text`)}</p>
          <p className="cluster">
            {stopped === "session" && (
              <Button small onClick={() => setSigningIn(true)}>
                {text("signInHere")}
              </Button>
            )}
            <Button
              small
              kind={stopped === "session" ? "secondary" : "primary"}
              onClick={() => writes.retry(["session", "offline", "busy"])}
            >
              {text("tryAgain")}
            </Button>
          </p>
        </Notice>
      )}
      {kept > 0 && (
        <Notice kind="warning" icon="local" title={text("keptTitle", { count: kept })}>
          <p>{text("keptText")}</p>
          <p className="cluster">
            <Button small onClick={() => writes.retry(["kept"])}>
              {text("saveNow", { count: kept })}
            </Button>
            <Button small kind="plain" onClick={() => setThrowing(true)}>
              {text("throwAway", { count: kept })}
            </Button>
          </p>
        </Notice>
      )}
      <Dialog
        open={throwing && kept > 0}
        title={text("throwTitle", { count: kept })}
        onClose={() => setThrowing(false)}
        foot={
          <>
            <Button onClick={() => setThrowing(false)}>{text("throwKeep")}</Button>
            <Button
              kind="plain"
              onClick={() => {
                setThrowing(false);
                writes.throwAwayKept();
              }}
            >
              {text("throwAway", { count: kept })}
            </Button>
          </>
        }
      >
        <p>{text("throwText")}</p>
      </Dialog>
      {account && (stopped === "session" || signingIn) && (
        <Suspense fallback={null}>
          <SignInAgain
            open={signingIn}
            account={account}
            onClose={() => setSigningIn(false)}
            onSignedIn={() => {
              setSigningIn(false);
              writes.retry(["session"]);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
