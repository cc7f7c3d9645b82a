import type { EditionView } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type RefusalGroup, type RefusalRow, refusalGroups } from "./refusal-groups.ts";

/** As many of one kind as one reads at once; the others unfold. */
const mostAtOnce = 10;

/** All that must be solved before publishing, each with the way to the text where that is done. */
export function RefusalList({ edition }: { edition: EditionView }) {
  const text = useText(editionRelease);
  const { refusals, sections } = edition;
  return (
    <div className="refusals stack">
      <h3>
        <Icon name="doubt" /> {text("refusedHeading", { count: refusals.length })}
      </h3>
      <p>{text("refusedText")}</p>
      {refusalGroups(refusals, sections).map((group) => (
        <Group key={group.kind} edition={edition.slug} group={group} />
      ))}
    </div>
  );
}

function Group({ edition, group: { kind, count, rows } }: { edition: string; group: RefusalGroup }) {
  const text = useText(editionRelease);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, mostAtOnce);
  return (
    <div className="stack stack--tight">
      <h4>
        {text(`kind.${kind}`)} ({count})
      </h4>
      <ul className="refusals__list">
        {shown.map((row) => (
          <li key={row.sentence}>
            {row.sentence} <Places edition={edition} row={row} />
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <p>
          <Button kind="secondary" small onClick={() => setAll(true)}>
            {text("refusedMore", { count: rows.length })}
          </Button>
        </p>
      )}
    </div>
  );
}

function Places({ edition, row }: { edition: string; row: RefusalRow }) {
  const text = useText(editionRelease);
  const own = useLocale();
  return row.sections.map(({ key, title, locale }, place) => (
    <span key={`${key} ${locale}`}>
      {place > 0 && ", "}
      <Link
        to="/hoofdstuk/$edition/$section"
        params={{ edition, section: key }}
        search={locale && locale !== own ? { taal: locale } : {}}
      >
        {title}
        {locale && locale !== own && ` (${text(`language.${locale}`)})`}
      </Link>
    </span>
  ));
}
