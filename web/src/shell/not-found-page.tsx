import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { SearchForm } from "../ui/search-form.tsx";

/** An address that does not exist: says so, and offers the search and the start. */
export function NotFoundPage() {
  const text = useText(webShell);
  const locale = useLocale();
  return (
    <PageHead title={text("notFoundTitle")} lead={text("notFoundText")}>
      <SearchForm action={addressIn(locale, "/zoeken")} label={text("searchSite")} />
      <p>
        <Link to="/">{text("notFoundHome")}</Link>
      </p>
    </PageHead>
  );
}
