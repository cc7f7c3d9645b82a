import { webShell } from "@lokaal17/shared/text/web-shell";
import { type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useText } from "../ui/locale.tsx";

interface AskFirstProps {
  label: ReactNode;
  small?: boolean;
  /** The question. */
  title: string;
  /** The word of the button that does it. */
  yes: string;
  onYes: () => void;
  /** What it does, and what stays. */
  children: string;
}

/** A button for what cannot be undone: it says what will happen, and asks. */
export function AskFirst({ label, small = false, title, yes, onYes, children }: AskFirstProps) {
  const text = useText(webShell);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="secondary" small={small} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        open={asking}
        title={title}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {text("cancel")}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                onYes();
              }}
            >
              {yes}
            </Button>
          </>
        }
      >
        <p>{children}</p>
      </Dialog>
    </>
  );
}
