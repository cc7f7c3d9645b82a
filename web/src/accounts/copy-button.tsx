import { outboxScreens } from "@lokaal17/shared/text/outbox-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ content, label }: { content: string; label: string }) {
  const text = useText(outboxScreens);
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  // Without https there is no clipboard at all.
  const copy = () =>
    Promise.resolve(navigator.clipboard)
      .then((clipboard) => clipboard.writeText(content))
      .then(
        () => setOutcome("copied"),
        () => setOutcome("copyFailed"),
      );
  return (
    <span className="button-with-reason">
      <Button kind="secondary" small onClick={copy}>
        {label}
      </Button>
      <span className="button-reason" role="status">
        {outcome && text(outcome)}
      </span>
    </span>
  );
}
