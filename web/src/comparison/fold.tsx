import { workbenchText } from "@lokaal17/shared/text/workbench";
import { type ReactNode, useId, useState } from "react";
import { buttonClass } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";

/** What lies folded on a narrow screen, behind its heading; on a wide one, on paper and without scripts it is there. */
export function Fold({ heading, children }: { heading: string; children: ReactNode }) {
  const text = useText(workbenchText);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${buttonClass({ kind: "secondary", small: true })} fold__button no-print`}
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${text(open ? "fold.close" : "fold.open")}: ${heading}`}
        onClick={() => setOpen(!open)}
      >
        {text(open ? "fold.close" : "fold.open")}
      </button>
      <div id={id} className={open ? "fold stack fold--open" : "fold stack"}>
        {children}
      </div>
    </>
  );
}
