import type { SourceRun } from "@lokaal17/shared/contract/sources";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

const icons: Record<SourceRun["state"], IconName> = {
  running: "saving",
  unchanged: "check",
  preview: "table",
  stored: "check",
  rejected: "refused",
  cancelled: "none",
};

/** Picture and word of how a run stands. */
export function RunState({ state }: Pick<SourceRun, "state">) {
  const text = useText(sourceScreens);
  const isGood = state === "stored" || state === "unchanged";
  return (
    <span className={isGood ? "state-mark state-mark--agreed" : "state-mark"}>
      <Icon name={icons[state]} />
      {text(`state.${state}`)}
    </span>
  );
}
