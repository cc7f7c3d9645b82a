import type { ChapterView } from "@lokaal17/shared/contract/chapters";
import { chapterPages } from "@lokaal17/shared/text/chapter-pages";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** How one refers to this version, and its lasting address. */
export function CiteChapter({ chapter: { citeAs } }: { chapter: ChapterView }) {
  const text = useText(chapterPages);
  const locale = useLocale();
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  // Without https there is no clipboard at all.
  const copy = () =>
    Promise.resolve(navigator.clipboard)
      .then((clipboard) => clipboard.writeText(citeAs[locale]))
      .then(
        () => setOutcome("copied"),
        () => setOutcome("copyFailed"),
      );
  return (
    <section className="section stack" aria-labelledby="cite-heading">
      <h2 id="cite-heading">{text("citeHeading")}</h2>
      <p>{text("citeText")}</p>
      <blockquote className="cite">{citeAs[locale]}</blockquote>
      <div className="cluster no-print">
        <Button kind="secondary" onClick={copy}>
          <Icon name="link" />
          {text("copyCite")}
        </Button>
        <span className="button-reason" role="status">
          {outcome && text(outcome)}
        </span>
      </div>
    </section>
  );
}
