import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { WhenNear } from "../ui/when-near.tsx";
import { AreaFigures } from "./area-figures.tsx";
import { AreaGoals } from "./area-goals.tsx";
import { areaCounts } from "./area-model.ts";
import { AreaTrend } from "./area-trend.tsx";
import { StoryChanges } from "./story-changes.tsx";
import { StoryDueSection } from "./story-due.tsx";
import { StoryExplanations } from "./story-explanations.tsx";
import { StoryGaps } from "./story-gaps.tsx";
import { StoryGone } from "./story-gone.tsx";
import { StoryMade } from "./story-made.tsx";
import { StoryPeers } from "./story-peers.tsx";
import { StoryPractices } from "./story-practices.tsx";
import { trendIndicator } from "./trend-indicator.ts";

export interface BodyProps {
  story: AreaStory;
  asOf: string | undefined;
  /** Whose years are shown, where the address says so. */
  indicator: string | undefined;
}

/** A municipality: where it stands, what changed, where it differs, what is due, what is not known, what it does. */
export function StoryBody({ story, asOf, indicator }: BodyProps) {
  return (
    <>
      <AreaGoals {...{ story, asOf }} />
      <StoryChanges {...{ story, asOf }} />
      <Years {...{ story, asOf, indicator }} />
      <WhenNear id="gelijkend">
        <StoryPeers {...{ story, asOf }} />
        <StoryDueSection story={story} />
        <StoryPractices story={story} />
        <StoryExplanations story={story} />
        <StoryGaps story={story} />
        <StoryMade story={story} />
      </WhenNear>
      {areaCounts(story).ownFigures > 0 && (
        <WhenNear id="cijfers">
          <AreaFigures {...{ story, asOf }} />
        </WhenNear>
      )}
    </>
  );
}

/** A municipality that was dissolved. */
export function GoneBody({ story, asOf, indicator }: BodyProps) {
  return (
    <>
      <StoryGone {...{ story, asOf }} />
      <StoryMade story={story} />
      <Years {...{ story, asOf, indicator: indicator ?? story.history.lastFigures[0]?.indicator }} />
    </>
  );
}

/** A province or a water board: its own figures, without a score. */
export function OtherLayerBody({ story, asOf, indicator }: BodyProps) {
  const text = useText(areasText);
  return (
    <>
      <Notice title={text("no-scores")} />
      {areaCounts(story).ownFigures > 0 && <AreaFigures {...{ story, asOf }} />}
      <Years {...{ story, asOf, indicator }} />
      <StoryExplanations story={story} />
      {story.due.length > 0 && <StoryDueSection story={story} />}
    </>
  );
}

function Years({ story, asOf, indicator }: BodyProps) {
  return <AreaTrend {...{ story, asOf }} indicator={indicator ?? trendIndicator(story)} />;
}
