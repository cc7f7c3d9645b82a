import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { useText } from "../../ui/locale.tsx";
import { LoadingState } from "../../ui/states.tsx";
import { useMounted } from "../../ui/use-mounted.ts";
import { DeskBar, type DeskMode } from "./desk-bar.tsx";
import { ArrivedNotice, KeptNotice } from "./desk-notices.tsx";
import { DeskPanels } from "./desk-panels.tsx";
import { LeaveText } from "./leave-text.tsx";
import { MarkdownText } from "./markdown-text.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { namesOf, noFigures } from "./names.ts";
import { figuresQuery, type SectionPlace } from "./queries.ts";
import { SectionPreview } from "./section-preview.tsx";
import { SentencesSection } from "./sentences-section.tsx";
import type { ChosenAtom, TextHandle } from "./text-handle.ts";
import { useSectionText } from "./use-section-text.ts";

/** The editor itself is 100 kB: it comes when a section is opened. */
const RichText = lazy(() =>
  import("./rich-text.tsx").then(({ RichText: component }) => ({ default: component })),
);

interface SectionDeskProps {
  place: SectionPlace;
  mode: DeskMode;
  view: SectionView;
  edition: EditionView;
}

/** The text of a section, with everything beside it that is about this text. */
export function SectionDesk({ place, mode, view, edition }: SectionDeskProps) {
  const text = useText(sectionScreens);
  const work = useSectionText(place, view, mode);
  const shownMode = "markdown" in work.text ? "markdown" : "opmaak";
  const mounted = useMounted();
  const figures = useQuery({ ...figuresQuery(place), enabled: mounted }).data;
  const handle = useRef<TextHandle>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<ChosenAtom | null>(null);
  const [ready, setReady] = useState(false);
  const [hovered, setHovered] = useState<string | null>(null);
  const names = useMemo(
    () => namesOf(figures ?? noFigures, edition.sections, view),
    [figures, edition.sections, view],
  );
  const writes = view.writing !== "generated";
  const label = text("textLabel", {
    section: `${view.number}. ${view.title}`,
    language: text(`in.${place.locale}`),
  });

  return (
    <>
      <div className="editor__middle stack">
        <DeskBar place={place} mode={shownMode} writes={writes} view={view} work={work} />
        <KeptNotice work={work} />
        <ArrivedNotice arrived={work.arrived} />
        {writes ? (
          <section className="manuscript" aria-labelledby="text-heading">
            <h2 className="visually-hidden" id="text-heading">
              {text("textHeading")}
            </h2>
            {!mounted ? (
              <LoadingState />
            ) : "markdown" in work.text ? (
              <MarkdownText
                place={place}
                markdown={work.text.markdown}
                turn={work.turn}
                label={label}
                state={work.state}
                onChange={(typed) => work.change({ markdown: typed })}
              />
            ) : (
              <Suspense fallback={<LoadingState />}>
                <RichText
                  place={place}
                  narrative={work.text.narrative}
                  turn={work.turn}
                  own={work.own}
                  label={label}
                  stale={view.stale}
                  names={names}
                  handle={handle}
                  onChange={(typed) => work.change({ narrative: typed })}
                  onReady={setReady}
                  onChosen={setChosen}
                  onOpen={() => panel.current?.focus()}
                  onHover={setHovered}
                />
              </Suspense>
            )}
          </section>
        ) : (
          <p>{text("generatedOnly")}</p>
        )}
        <SentencesSection place={place} view={view} />
        <SectionPreview place={place} />
      </div>
      <aside className="editor__aside stack" aria-label={text("aside")}>
        <DeskPanels
          place={place}
          view={view}
          edition={edition}
          names={names}
          work={work}
          markdown={shownMode === "markdown"}
          rich={ready && shownMode === "opmaak"}
          chosen={chosen}
          hovered={hovered}
          handle={handle}
          heading={panel}
        />
      </aside>
      {work.merge && <MergeDialog merge={work.merge} onSettle={work.settle} />}
      <LeaveText work={work} />
    </>
  );
}
