import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Outcome } from "./use-network-write.ts";

/** What came of the last write. */
export function NetworkOutcome({ outcome, saved }: { outcome: Outcome; saved: string }) {
  const text = useText(networkScreens);
  if (outcome === null || outcome === "saving") return null;
  if (outcome === "saved") return <Notice kind="success" title={saved} live />;
  const { status, detail } = outcome;
  return (
    <Notice kind="error" title={text("notSaved")} live>
      {status === 0 ? text("offline") : status === 401 ? text("session") : detail}
    </Notice>
  );
}
