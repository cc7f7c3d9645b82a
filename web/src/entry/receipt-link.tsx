import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

/** To the receipt of a submission, as a PDF in the language of the browser. */
export function ReceiptLink({ submission }: { submission: string }) {
  const text = useText(entryScreens);
  return (
    <a href={`/v1/submissions/${submission}/receipt.pdf`} download>
      <Icon name="download" /> {text("receipt")}
    </a>
  );
}
