import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { Link } from "@tanstack/react-router";
import { useText } from "../ui/locale.tsx";
import { gapsByKind } from "./area-model.ts";

/** What is not known, and in which way: never publicly late. */
export function StoryGaps({ story }: { story: AreaStory }) {
  const text = useText(storyText);
  const { gaps, changes } = story;
  return (
    <section className="section stack" aria-labelledby="onbekend">
      <h2 id="onbekend">{text("gaps-title")}</h2>
      <p>
        {gaps.length === 0 ? text("gaps-none") : text("gaps-lead", { count: gaps.length })}{" "}
        {changes.tooFewYears > 0 && text("gap-series", { count: changes.tooFewYears })}
      </p>
      {gapsByKind(gaps).map(({ kind, gaps: those }) => (
        <details key={kind} className="goal-details" open={those.length <= openUpTo}>
          <summary>
            <h3>{text(`gap.${kind}`)}</h3>
            <span>{those.length}</span>
          </summary>
          <ul className="gap-list">
            {those.map(({ indicator, name, lastYear }) => (
              <li key={indicator}>
                <Link to="/indicatoren/$code" params={{ code: indicator }} preload={false}>
                  {name}
                </Link>
                {lastYear !== null && <small> {text("gap-last", { year: String(lastYear) })}</small>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Longer lists are folded. */
const openUpTo = 6;
