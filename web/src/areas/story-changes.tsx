import { changeText, firstRows, restText } from "@lokaal17/shared/areas/story-words";
import type { AreaStory, StoryChange } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ExamplesNote, examplesAmong } from "./examples-note.tsx";
import { FindingRow, FindingRows } from "./finding-rows.tsx";

/** What clearly became better and worse, side by side: both are always there, also when one is empty. */
export function StoryChanges({ story, asOf }: { story: AreaStory; asOf: string | undefined }) {
  const text = useText(storyText);
  const locale = useLocale();
  const { changes } = story;
  const examples = examplesAmong([...changes.better, ...changes.worse].map(({ synthetic }) => synthetic));
  return (
    <section className="section stack" aria-labelledby="veranderd">
      <h2 id="veranderd">{text("changes-title")}</h2>
      {changes.testedCount === 0 ? (
        <p>{text("changes-none-tested")}</p>
      ) : (
        <>
          <p>{text("changes-lead", { count: changes.testedCount })}</p>
          <ExamplesNote examples={examples} />
          <div className="columns columns--even">
            {(["better", "worse"] as const).map((side) => (
              <div className="stack" key={side}>
                <h3>{text(`changes-${side}`)}</h3>
                {changes[side].length === 0 ? (
                  <p>{text(`changes-${side}-none`)}</p>
                ) : (
                  <FindingRows
                    rows={changes[side]}
                    most={firstRows}
                    examples={examples}
                    row={(change) => <ChangeRow key={change.indicator} {...{ story, change, asOf }} />}
                  />
                )}
              </div>
            ))}
          </div>
          <p>{restText(changes, locale)}</p>
        </>
      )}
    </section>
  );
}

interface ChangeRowProps {
  story: AreaStory;
  change: StoryChange;
  asOf: string | undefined;
}

function ChangeRow({ story, change, asOf }: ChangeRowProps) {
  const locale = useLocale();
  const { verdict } = change;
  return (
    <FindingRow
      {...{ story, asOf }}
      finding={change}
      mark={<Icon name={verdict === "better" ? "arrow-up" : "arrow-down"} />}
    >
      {changeText(change, locale)}
    </FindingRow>
  );
}
