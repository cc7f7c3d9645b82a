import { formatDate } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { configurationQuery } from "../publications/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Which data these are, the warning when some of them are invented, and what every reader may look up. */
export function SiteFooter() {
  const text = useText(webShell);
  const locale = useLocale();
  // Error pages have no configuration: the footer then leaves the line out.
  const { data: configuration } = useQuery({ ...configurationQuery, enabled: false });
  const publication = configuration?.publication;
  return (
    <footer className="site-footer">
      <div className="site-footer__row">
        <div>
          {configuration && (
            <p>
              {publication
                ? text(publication.names[locale] === null ? "publicationLineDay" : "publicationLine", {
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
        </div>
        <ul className="site-footer__links">
          <li>
            <Link to="/methode">{text("method")}</Link>
          </li>
          <li>
            <Link to="/hulp">{text("guides")}</Link>
          </li>
          <li>
            <Link to="/data">{text("openData")}</Link>
          </li>
          <li>
            <Link to="/hoofdstukken">{text("chapters")}</Link>
          </li>
          <li>
            <Link to="/galerij">{text("gallery")}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
