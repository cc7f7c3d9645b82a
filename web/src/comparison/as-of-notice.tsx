import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link } from "@tanstack/react-router";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

interface AsOfNoticeProps {
  asOf: string | undefined;
  dataVersion: number;
}

/** Says that these are not the published figures: the preview, or those of an earlier moment. */
export function AsOfNotice({ asOf, dataVersion }: AsOfNoticeProps) {
  const text = useText(viewText);
  if (asOf === undefined || asOf === "latest") return null;
  const version = String(dataVersion);
  const preview = asOf === "preview";
  return (
    <Notice
      kind={preview ? "warning" : "information"}
      icon="clock"
      title={preview ? text("preview") : text("as-of", { version })}
    >
      <p>{preview ? text("preview-text", { version }) : text("as-of-text")}</p>
      <p>
        <Link to="." search={({ asOf: _, ...rest }) => rest}>
          {text("to-latest")}
        </Link>
      </p>
    </Notice>
  );
}
