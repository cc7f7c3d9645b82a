import { webShell } from "@lokaal17/shared/text/web-shell";
import { useRef } from "react";
import { later } from "../comparison/later.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

/* The server has drawn the form, which works as it is; its script comes after the page. */
const load = () => import("./search-field.tsx");
const drawn = import.meta.env.SSR ? await load() : null;
const SearchField = later(drawn?.SearchField ?? null, async () => (await load()).SearchField);

/**
 * The search in the header: folded into a native `details` element, which works without scripts, for there is no room
 * for a field beside seven links. Opening it puts the focus in the field.
 */
export function SiteSearch() {
  const text = useText(webShell);
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      className="site-search"
      ref={details}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.querySelector("input")?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current?.open) return;
        close();
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="button button--plain button--small">
        <Icon name="search" />
        <span className="site-search__word">{text("search")}</span>
      </summary>
      <div className="site-search__panel">
        <SearchField label={text("searchSite")} onDone={close} />
      </div>
    </details>
  );
}
