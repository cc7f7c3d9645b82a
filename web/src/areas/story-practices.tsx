import type { AreaStory, StoryPractice } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { Link } from "@tanstack/react-router";
import { practiceAnchor } from "../network/practice-anchor.ts";
import { useText } from "../ui/locale.tsx";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** What the area does, and what there is to learn from similar ones that score higher. */
export function StoryPractices({ story }: { story: AreaStory }) {
  const text = useText(storyText);
  const { area, practices } = story;
  const { own, peers, others } = practices;
  const examples = examplesAmong([...own, ...peers, ...others].map(({ origin }) => origin === "synthetic"));
  return (
    <section className="section stack" aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{text("practices-title", { name: area.name })}</h2>
      <ExamplesNote examples={examples} />
      <div className="columns columns--even">
        <div className="stack">
          <h3>{text("practices-own", { name: area.name })}</h3>
          {own.length === 0 ? (
            <p>{text("practices-own-none", { name: area.name })}</p>
          ) : (
            <Practices practices={own} examples={examples} />
          )}
        </div>
        <div className="stack">
          <h3>{text(peers.length > 0 || others.length === 0 ? "practices-peers" : "practices-others")}</h3>
          {peers.length > 0 ? (
            <Practices practices={peers} examples={examples} />
          ) : others.length > 0 ? (
            <Practices practices={others} examples={examples} />
          ) : (
            <p>{text("practices-peers-none")}</p>
          )}
        </div>
      </div>
      <p>
        <Link to="/voorbeelden">{text("to-menu")}</Link>
      </p>
    </section>
  );
}

function Practices({ practices, examples }: { practices: readonly StoryPractice[]; examples: Examples }) {
  const text = useText(storyText);
  const screens = useText(networkScreens);
  const roles = useText(networkText);
  return (
    <ul className="change-list practice-list">
      {practices.map(({ id, title, summary, areaName, roleOfGovernment, origin, because }) => (
        <li key={id} className="practice">
          <h4>
            <Link to="/voorbeelden" hash={practiceAnchor(id)}>
              {title}
            </Link>{" "}
            <RowMark synthetic={origin === "synthetic"} examples={examples} />
          </h4>
          <p>{summary}</p>
          <p className="meta-line">
            {areaName && `${screens("ofArea", { area: areaName })} `}
            {screens("roleIs", { role: roles(roleOfGovernment).toLowerCase() })}{" "}
            {because
              .map(({ goal, goalName, indicatorName }) =>
                indicatorName
                  ? text("practice-because", { goal: String(goal), indicator: indicatorName })
                  : text("practice-goal", { goal: String(goal), name: goalName }),
              )
              .join(". ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
