import { entryPaste } from "@lokaal17/shared/text/entry-paste";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { sentencesOf } from "../ui/problem.ts";
import type { Paste } from "./use-paste.ts";

/** What the last paste did, with the way back. */
export function PasteNotice({ paste }: { paste: Paste }) {
  const text = useText(entryPaste);
  const { result } = paste;
  if (!result) return null;
  const failed = result.problem !== null;
  const title = failed
    ? result.kind === "undone"
      ? text("undoFailed")
      : text("done", { count: 0 })
    : result.kind === "undone"
      ? text("undone", { count: result.count })
      : result.kind === "taken"
        ? text("taken", { count: result.count })
        : result.kept > 0
          ? text("kept", { count: result.kept })
          : text("done", { count: result.count });
  return (
    <Notice kind={failed ? "error" : "success"} title={title} live>
      {result.problem && <p>{sentencesOf(result.problem).join(" ")}</p>}
      {result.kind !== "undone" && result.refused > 0 && <p>{text("notAll", { count: result.refused })}</p>}
      {result.kind === "undone" && result.changed > 0 && (
        <p>{text("undoPartly", { count: result.changed })}</p>
      )}
      <p className="cluster">
        {paste.canUndo && (
          <Button
            small
            kind="secondary"
            onClick={paste.undo}
            {...(paste.busy ? { reason: text("pasting") } : {})}
          >
            {text("undo")}
          </Button>
        )}
        <Button small kind="plain" onClick={paste.dismiss}>
          {text("close")}
        </Button>
      </p>
    </Notice>
  );
}
