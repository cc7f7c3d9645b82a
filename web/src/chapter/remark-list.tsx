import type { Remark } from "@lokaal17/shared/contract/edition-remarks";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { formatMoment } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** As many as one reads at once; the others unfold. */
const mostAtOnce = 20;

interface RemarkListProps {
  edition: EditionView;
  remarks: readonly Remark[];
}

/** Remarks in the order of the chapter, each with the way to its section, where it is answered. */
export function RemarkList({ edition, remarks }: RemarkListProps) {
  const text = useText(editionRelease);
  const [all, setAll] = useState(false);
  const sorted = edition.sections.flatMap((section) =>
    remarks.filter((remark) => remark.section === section.key).map((remark) => ({ remark, section })),
  );
  const shown = all ? sorted : sorted.slice(0, mostAtOnce);
  return (
    <>
      <ul className="remark-rows">
        {shown.map(({ remark, section }) => (
          <RemarkRow
            key={remark.id}
            edition={edition.slug}
            remark={remark}
            name={`${section.number} ${section.title}`}
          />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <p>
          <Button kind="secondary" small onClick={() => setAll(true)}>
            {text("remarksMore", { count: sorted.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function RemarkRow({ edition, remark, name }: { edition: string; remark: Remark; name: string }) {
  const text = useText(editionRelease);
  const own = useLocale();
  const { section, locale, kind, quote, author, at } = remark;
  return (
    <li>
      <p className="meta-line">
        {text(`remarkKind.${kind}`)}. {text("remarkBy", { name: author, moment: formatMoment(at, own) })}
        {locale && `, ${text(`language.${locale}`)}`}
      </p>
      {quote &&
        (kind === "deletion" || kind === "replacement" || kind === "untracked" ? (
          <p>
            <del>{quote}</del>
          </p>
        ) : (
          <blockquote className="remark-rows__quote">{quote}</blockquote>
        ))}
      {remark.text && <p>{kind === "insertion" ? <ins>{remark.text}</ins> : remark.text}</p>}
      <p>
        <Link
          to="/hoofdstuk/$edition/$section"
          params={{ edition, section }}
          search={locale && locale !== own ? { taal: locale } : {}}
        >
          {text("answerIn", { section: name })}
        </Link>
      </p>
    </li>
  );
}
