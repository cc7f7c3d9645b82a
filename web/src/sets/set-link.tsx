import { setScreens } from "@lokaal17/shared/text/set-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

/** The link of a set, to copy: also where copying is not allowed. Drawn in browsers only. */
export function SetLink({ path }: { path: string }) {
  const text = useText(setScreens);
  const [said, setSaid] = useState<"link-copied" | "copy-failed" | null>(null);
  const url = `${window.location.origin}${path}`;
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setSaid("link-copied"),
      () => setSaid("copy-failed"),
    );
  return (
    <div className="stack stack--tight">
      <Field
        label={text("the-link")}
        readOnly
        value={url}
        onFocus={({ target }) => target.select()}
        autoComplete="off"
      />
      <div className="cluster">
        <Button kind="secondary" small onClick={copy}>
          {text("copy-link")}
        </Button>
        <span role="status">{said && text(said)}</span>
      </div>
    </div>
  );
}
