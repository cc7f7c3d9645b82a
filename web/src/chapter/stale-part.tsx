import type { EditionView } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { staleQuery } from "./queries.ts";

/** Every fact that reads otherwise than in the text, with the way to the place where one decides. */
export function StalePart({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const { stale, dataVersion } = useSuspenseQuery(staleQuery(edition.slug)).data;
  const rows = stale.map((one, place) => ({ ...one, place }));
  const sections = new Map(edition.sections.map((section) => [section.key, section]));
  return (
    <section className="section stack" aria-labelledby="stale-heading">
      <h2 id="stale-heading">{text("staleHeading")}</h2>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={text("staleNoneTitle")}>
          {text("staleNoneText", { version: String(dataVersion) })}
        </EmptyState>
      ) : (
        <>
          <p>{text("staleLead")}</p>
          <DataTable
            caption={text("staleCaption")}
            captionHidden
            rows={rows}
            rowKey={({ place }) => String(place)}
            columns={[
              {
                key: "section",
                head: text("columnSection"),
                cell: ({ section, locale }) => (
                  <Link
                    to="/hoofdstuk/$edition/$section"
                    params={{ edition: edition.slug, section }}
                    search={{ taal: locale }}
                  >
                    {sections.get(section)?.number} {sections.get(section)?.title}
                  </Link>
                ),
              },
              {
                key: "language",
                head: text("columnLanguage"),
                cell: ({ locale }) => text(`language.${locale}`),
              },
              {
                key: "fact",
                head: text("columnFact"),
                cell: ({ name, sentence }) => (
                  <>
                    {name}
                    {sentence && <span className="meta-line under">{text("inSentence")}</span>}
                  </>
                ),
              },
              {
                key: "was",
                head: text("columnWas"),
                numeric: true,
                cell: ({ was }) => <del>{was}</del>,
              },
              {
                key: "now",
                head: text("columnNow"),
                numeric: true,
                cell: ({ now }) => (
                  <>
                    <Icon name="arrow-flat" />
                    <span className="visually-hidden">{text("becomes")}</span>{" "}
                    <strong>{now ?? text("gone")}</strong>
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
