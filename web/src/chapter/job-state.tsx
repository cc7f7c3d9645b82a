import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

const icons: Record<ChapterJob["state"], IconName> = {
  queued: "clock",
  running: "saving",
  done: "check",
  failed: "refused",
  cancelled: "none",
};

/** Picture and word of a job's state. */
export function JobState({ job }: { job: Pick<ChapterJob, "state"> }) {
  const text = useText(chapterScreens);
  return (
    <span className={job.state === "done" ? "state-mark state-mark--agreed" : "state-mark"}>
      <Icon name={icons[job.state]} />
      {text(`state.${job.state}`)}
    </span>
  );
}
