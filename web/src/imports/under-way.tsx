import type { deleteImport, ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { AskFirst } from "../accounts/ask-first.tsx";
import { useWrite } from "../accounts/use-write.ts";
import { newId } from "../entry/new-id.ts";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Progress } from "../ui/progress.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { mayCancel } from "./import-state.ts";

/** Work on the file that goes on: how far, that one can leave, and stopping it. */
export function UnderWay({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { state, progress } = detail;
  const words = state === "reading" || state === "checking" || state === "storing" || state === "undoing";
  const label = text(`work.${words ? state : "uploading"}`);
  return (
    <section className="stack stack--tight" aria-label={label}>
      <h2>{label}</h2>
      <Progress label={label} done={progress ?? 0} />
      <p role="status">{text("workLine", { percent: formatNumber((progress ?? 0) * 100, 0, locale) })}</p>
      <p className="meta-line">{text("workLeave")}</p>
      <StopFile detail={detail} />
    </section>
  );
}

/** Gives the file up, after asking; nothing when it was stored. */
export function StopFile({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const write = useWrite();
  if (!mayCancel(detail)) return null;

  const stop = () =>
    write.write(
      () =>
        send<typeof deleteImport>("delete", "/v1/imports/:id", {
          params: { id: detail.id },
          idempotencyKey: newId(),
        }),
      "",
    );

  return (
    <div className="stack stack--tight no-print">
      {/* No paragraph: a dialog cannot stand in one. */}
      <div>
        <AskFirst label={text("stop")} small title={text("stopTitle")} yes={text("stopYes")} onYes={stop}>
          {text("stopText")}
        </AskFirst>
      </div>
      {write.problem && <Refusal title={text("stopFailed")} problem={write.problem} />}
    </div>
  );
}
