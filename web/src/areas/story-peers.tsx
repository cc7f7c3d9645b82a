import { markedStandings } from "@lokaal17/shared/areas/story-marks";
import { firstRows, similarText, standingCount, standingText } from "@lokaal17/shared/areas/story-words";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { formatNumber } from "@lokaal17/shared/text/number";
import { asSentence } from "@lokaal17/shared/text/target-texts";
import { Link } from "@tanstack/react-router";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ExamplesNote, examplesAmong } from "./examples-note.tsx";
import { FindingRow, FindingRows } from "./finding-rows.tsx";

/** Where the area clearly differs from those that are most like it, to both sides. */
export function StoryPeers({ story, asOf }: { story: AreaStory; asOf: string | undefined }) {
  const text = useText(storyText);
  const locale = useLocale();
  const { area, peers } = story;
  const sides = {
    better: markedStandings(peers.strongest, peers),
    worse: markedStandings(peers.weakest, peers),
  };
  const examples = examplesAmong([...sides.better, ...sides.worse].map(({ synthetic }) => synthetic));
  return (
    <section className="section stack" aria-labelledby="gelijkend">
      <h2 id="gelijkend">{text("peers-title", { name: area.name })}</h2>
      {peers.areas.length > 0 && (
        <p>
          {text("peers-lead", {
            group: String(peers.areas.length),
            tests: formatNumber(peers.tests, 0, locale),
          })}
        </p>
      )}
      <p>
        {similarText(story, locale)}{" "}
        {peers.areas.length > 0 && (
          <Link
            to="/vergelijken"
            search={{ gemeenten: [area.code], groep: "gelijkend", ...(asOf ? { asOf } : {}) }}
            preload={false}
          >
            {text("similar-why")}
          </Link>
        )}
      </p>
      <ExamplesNote examples={examples} />
      {peers.areas.length > 0 && (
        <div className="columns columns--even">
          {(["better", "worse"] as const).map((side) => (
            <div className="stack" key={side}>
              <h3>{text(`peers-${side}`)}</h3>
              {sides[side].length === 0 ? (
                <p>{text("peers-none")}</p>
              ) : (
                <FindingRows
                  rows={sides[side]}
                  most={firstRows}
                  examples={examples}
                  row={(standing) => (
                    <FindingRow
                      key={standing.indicator}
                      {...{ story, asOf }}
                      finding={standing}
                      mark={<Icon name={side === "better" ? "arrow-up" : "arrow-down"} />}
                    >
                      {asSentence(standingCount(standing, side, locale))} {standingText(standing, locale)}.
                    </FindingRow>
                  )}
                />
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
