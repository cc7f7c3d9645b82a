import { webShell } from "@lokaal17/shared/text/web-shell";
import { lazy, Suspense, useState } from "react";
import { embedHeights } from "./embed-code.ts";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";

/* Few readers have a site of their own: the dialog is fetched by who asks for it. */
const EmbedDialog = lazy(async () => ({ default: (await import("./figure-embed-dialog.tsx")).EmbedDialog }));

export interface EmbedProps {
  /** Under /insluiten, in Dutch. */
  address: string;
  /** Name of the frame, for who cannot see the figure. */
  finding: string | undefined;
  measure: string | undefined;
  /** Without it the figure can be shown live only. */
  dataVersion: number | undefined;
  /** Height of the frame to begin with, in pixels. */
  height: number;
}

interface EmbedButtonProps extends Omit<EmbedProps, "height"> {
  /** Of the frame, where no figure stands around the button. */
  startHeight?: number;
}

/** As tall as the figure is here, in steps of 20: the line of its source takes the place of the buttons. */
function heightFor(figure: HTMLElement | null): number {
  const { least, usual, most } = embedHeights;
  return Math.min(most, Math.max(least, Math.ceil((figure?.clientHeight ?? usual) / 20) * 20));
}

/** The way to the code that shows the figure on another site. */
export function EmbedButton({ startHeight, ...props }: EmbedButtonProps) {
  const text = useText(webShell);
  const [height, setHeight] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <span className="needs-script">
      <button
        type="button"
        className="button button--plain button--small"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          setHeight(height ?? startHeight ?? heightFor(currentTarget.closest("figure")));
          setOpen(true);
        }}
      >
        <Icon name="embed" />
        {text("embed")}
      </button>
      {height !== null && (
        <Suspense fallback={null}>
          <EmbedDialog {...props} height={height} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
