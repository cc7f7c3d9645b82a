import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/locale.tsx";
import type { PanelsProps } from "./desk-panels.tsx";
import { HistoryDialog } from "./history-dialog.tsx";

/** The way to earlier texts of the section. */
export function HistoryPanel({ place, view, work }: PanelsProps) {
  const text = useText(sectionPanels);
  const [open, setOpen] = useState(false);
  return (
    <section className="side-panel" aria-labelledby="history-heading">
      <h2 className="side-panel__title" id="history-heading">
        {text("historyHeading")}
      </h2>
      <p>{text("historyLead", { version: view.version })}</p>
      <Button kind="secondary" small onClick={() => setOpen(true)}>
        {text("historyOpen")}
      </Button>
      {open && (
        <HistoryDialog
          place={place}
          now={view.narrative}
          onClose={() => setOpen(false)}
          onRestore={(narrative) => {
            setOpen(false);
            work.replace({ narrative });
          }}
        />
      )}
    </section>
  );
}
