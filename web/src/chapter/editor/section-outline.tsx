import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { EditionView, SectionSummary } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useLocale, useText } from "../../ui/locale.tsx";
import { StateMark, stateKind } from "../state-mark.tsx";

interface SectionOutlineProps {
  edition: EditionView;
  current: SectionKey;
  /** Language of the text that is open: the next section opens in the same one. */
  locale: Locale;
}

/** All sections with how far each is: a way to the next one. */
export function SectionOutline({ edition, current, locale }: SectionOutlineProps) {
  const text = useText(sectionScreens);
  const own = useLocale();
  const fold = useRef<HTMLDetailsElement>(null);
  // Beside the text there is room for all of it; above the text, on a small screen, it stands folded.
  useEffect(() => {
    if (fold.current) fold.current.open = window.matchMedia("(min-width: 64rem)").matches;
  }, []);
  return (
    <nav className="editor__outline" aria-label={text("outline")}>
      <details className="editor__outline-fold" ref={fold}>
        <summary>{text("outline")}</summary>
        <ul className="outline">
          {edition.sections.map((section) => (
            <li key={section.key}>
              <Link
                to="/hoofdstuk/$edition/$section"
                params={{ edition: edition.slug, section: section.key }}
                search={locale === own ? {} : { taal: locale }}
                aria-current={section.key === current ? "page" : undefined}
              >
                <span className="number">{section.number}</span>
                <span>{section.title}</span>
                <OutlineState section={section} />
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function OutlineState({ section }: { section: SectionSummary }) {
  const text = useText(sectionScreens);
  const kind = section.stale > 0 ? "stale" : stateKind(section);
  return <StateMark kind={kind} word={text(`outline.${kind}`, { count: section.stale })} />;
}
