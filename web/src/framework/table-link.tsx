import { webShell } from "@lokaal17/shared/text/web-shell";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

/** The way from a figure of all areas to their table, which stands lower on the same page. */
export function TableLink() {
  const text = useText(webShell);
  return (
    <a className="button button--plain button--small" href="#alle">
      <Icon name="table" />
      {text("table")}
    </a>
  );
}
