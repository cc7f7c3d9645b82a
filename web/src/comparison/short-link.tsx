import type { postShortLink } from "@lokaal17/shared/contract/short-links";
import { sharingText } from "@lokaal17/shared/text/sharing";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Icon } from "../ui/icon.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { problemOf } from "../ui/problem.ts";

/**
 * Makes a short address of a view, copies it and says it: on a phone, in a chat or on paper the long one is too long.
 * @param address Dutch path and search of the page, without host
 */
export function ShortLink({ address }: { address: string }) {
  const text = useText(sharingText);
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ of: string; words: string } | null>(null);

  const make = async () => {
    setBusy(true);
    try {
      const body = { address: addressIn(locale, address) };
      const { url } = await send<typeof postShortLink>("post", "/v1/short-links", { body });
      const copied = await navigator.clipboard.writeText(url).then(
        () => true,
        () => false,
      );
      setSaid({ of: address, words: text(copied ? "copied" : "made", { url }) });
    } catch (thrown) {
      const { detail } = problemOf(thrown);
      setSaid({ of: address, words: text("failed", { why: detail || text("no-connection") }) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <span className="button-with-reason needs-script">
      <Button kind="plain" onClick={make} {...(busy ? { reason: text("busy") } : {})}>
        <Icon name="link" />
        {text("short")}
      </Button>
      <span className="button-reason" role="status">
        {said?.of === address && said.words}
      </span>
    </span>
  );
}
