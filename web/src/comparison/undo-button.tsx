import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";
import { useUndo, useUndoKey } from "./use-choice.ts";

/** Takes the last choice back, as Ctrl+Z and the browser's back button do, and says so. */
export function UndoButton() {
  const text = useText(workbenchText);
  const undo = useUndo();
  const [undone, setUndone] = useState(0);
  const act =
    undo &&
    (() => {
      undo();
      setUndone((count) => count + 1);
    });
  useUndoKey(act);
  return (
    <>
      {act && (
        <Button kind="plain" onClick={act} aria-keyshortcuts="Control+Z">
          <Icon name="returned" />
          {text("undo")}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {/* A second time must be heard too: another text. */}
        {undone > 0 && text(undone % 2 === 1 ? "undone" : "undone-again")}
      </span>
    </>
  );
}
