import { webShell } from "@lokaal17/shared/text/web-shell";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";

/** Every view is its address: copies it and says so. */
export function CopyLink() {
  const text = useText(webShell);
  const [outcome, setOutcome] = useState<"linkCopied" | "copyFailed" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome("linkCopied"),
      () => setOutcome("copyFailed"),
    );
  return (
    <span className="button-with-reason needs-script">
      <Button kind="plain" onClick={copy}>
        <Icon name="link" />
        {text("copyLink")}
      </Button>
      <span className="button-reason" role="status">
        {outcome && text(outcome)}
      </span>
    </span>
  );
}
