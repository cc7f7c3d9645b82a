import type { PublicationView } from "@lokaal17/shared/contract/publications";
import { homeText } from "@lokaal17/shared/text/home";
import { formatDate } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { PublicationNote } from "../publications/publication-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Publications with their date and data version, the newest first; each opens the site as it was. */
export function PublicationList({ publications }: { publications: readonly PublicationView[] }) {
  const text = useText(homeText);
  const shell = useText(webShell);
  const locale = useLocale();
  if (publications.length === 0) return <p>{shell("publicationUnknown")}</p>;
  return (
    <ul className="change-list">
      {publications.map(({ id, name, publishedAt, dataVersion, scoreYear, notes, demonstration }) => (
        <li key={id}>
          <Icon name="check" />
          <div>
            <Link to="/" search={{ asOf: String(dataVersion) }}>
              {name}
            </Link>{" "}
            {demonstration && <SyntheticTag />}
            <small>
              {text("publication-line", {
                date: formatDate(publishedAt, locale),
                version: String(dataVersion),
                year: String(scoreYear),
              })}
            </small>
            {(notes.nl || notes.en) && (
              <small>
                <PublicationNote notes={notes} />
              </small>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
