import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import type { Outcome } from "./use-network-write.ts";

/** What came of the last write. */
export function NetworkOutcome({ outcome, saved }: { outcome: Outcome; saved: string }) {
  const text = useText(networkScreens);
  if (outcome === null || outcome === "saving") return null;
  if (outcome === "saved") return <Notice kind="success" title={saved} live />;
  return <Refusal title={text("notSaved")} problem={outcome} />;
}
