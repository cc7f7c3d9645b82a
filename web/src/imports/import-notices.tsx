import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { NewFile } from "./new-file.tsx";

/** What ended the work on a file without storing it, and the way on. */
export function ImportNotices({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const { state, error } = detail;
  if (state === "cancelled")
    return (
      <div className="stack">
        <Notice icon="none" title={text("cancelledTitle")} live>
          {text("cancelledText")}
        </Notice>
        <NewFile detail={detail} />
      </div>
    );
  if (state !== "failed") return null;
  return (
    <div className="stack">
      <Notice kind="error" title={text("failedTitle")} live>
        {error !== null && <p>{error}</p>}
        <p>{text("failedNext")}</p>
      </Notice>
      <NewFile detail={detail} />
    </div>
  );
}
