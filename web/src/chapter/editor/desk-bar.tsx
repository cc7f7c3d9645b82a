import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import { locales } from "@lokaal17/shared/text/define-text";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useText } from "../../ui/locale.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import type { SectionPlace } from "./queries.ts";
import { SaveLine } from "./save-line.tsx";
import type { SectionTextWork } from "./use-section-text.ts";

export type DeskMode = "opmaak" | "markdown";

interface DeskBarProps {
  place: SectionPlace;
  mode: DeskMode;
  writes: boolean;
  view: SectionView;
  work: SectionTextWork;
}

/** Which text is open and how it is written, how long it is, and where it is kept. */
export function DeskBar({ place, mode, writes, view, work }: DeskBarProps) {
  const text = useText(sectionScreens);
  const own = useLocale();
  const navigate = useNavigate();
  const [refused, setRefused] = useState(false);

  async function go(locale: SectionPlace["locale"], wanted: DeskMode) {
    // The other form is made by the server from what it has.
    const saved = !writes || !work.unsent() || (await work.flush());
    setRefused(!saved);
    if (!saved) return;
    // At once, while both forms hold the same words: the way to the other address may take a moment, in which she types.
    if (locale === place.locale) work.follow(wanted);
    await navigate({
      to: "/hoofdstuk/$edition/$section",
      params: { edition: place.edition, section: place.section },
      search: {
        ...(locale === own ? {} : { taal: locale }),
        ...(wanted === "opmaak" ? {} : { wijze: wanted }),
      },
      replace: true,
      resetScroll: false,
    });
  }

  const { words, wordLimit } = view;
  const over = wordLimit !== null && words > wordLimit;
  return (
    <div className="stack stack--tight">
      <div className="cluster">
        <Segmented
          label={text("language")}
          value={place.locale}
          options={locales.map((value) => ({ value, label: text(`language.${value}`) }))}
          onChange={(locale) => go(locale, mode)}
        />
        {writes && (
          <Segmented
            label={text("mode")}
            value={mode}
            options={[
              { value: "opmaak", label: text("mode.rich") },
              { value: "markdown", label: text("mode.markdown") },
            ]}
            onChange={(wanted) => go(place.locale, wanted)}
          />
        )}
      </div>
      {writes && (
        <p className="desk-line">
          <SaveLine state={work.state} view={view} />
          <span className={over ? "desk-line__over" : undefined}>
            {wordLimit === null
              ? text("words", { count: words })
              : text(over ? "wordsOver" : "wordsOf", { count: words, limit: wordLimit })}
          </span>
        </p>
      )}
      {refused && (
        <Notice kind="warning" title={text("switchRefused")} live>
          {text("switchRefusedText")}
        </Notice>
      )}
    </div>
  );
}
