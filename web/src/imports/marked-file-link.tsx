import { importScreens } from "@lokaal17/shared/text/import-screens";
import { addressOf } from "../ui/client.ts";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** The user's own file with every finding in its cell. The answer names the file: a text file may come back as a workbook. */
export function MarkedFileLink({ id }: { id: string }) {
  const text = useText(importScreens);
  const locale = useLocale();
  return (
    <a
      className="button button--secondary button--small"
      href={addressOf("/v1/imports/:id/marked-file", { id }, { locale })}
      download
    >
      <Icon name="download" />
      {text("markedFile")}
    </a>
  );
}
