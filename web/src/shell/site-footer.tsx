import { formatDate } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { configurationQuery } from "../publications/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Which data these are, and the warning when some of them are invented. */
export function SiteFooter() {
  const text = useText(webShell);
  const locale = useLocale();
  // Error pages have no configuration: the footer then leaves the line out.
  const { data: configuration } = useQuery({ ...configurationQuery, enabled: false });
  const publication = configuration?.publication;
  return (
    <footer className="site-footer">
      <div className="site-footer__row">
        {configuration && (
          <p>
            {publication
              ? text("publicationLine", {
                  name: publication.name,
                  date: formatDate(publication.publishedAt, locale),
                  version: publication.dataVersion,
                })
              : text("publicationUnknown")}
          </p>
        )}
        {publication?.demonstration && (
          <p>
            {text("syntheticNote")} <SyntheticTag />.
          </p>
        )}
        <p>
          <Link to="/methode">{text("method")}</Link>
        </p>
        <p>
          <Link to="/data">{text("openData")}</Link>
        </p>
      </div>
    </footer>
  );
}
