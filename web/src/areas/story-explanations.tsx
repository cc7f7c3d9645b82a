import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { useText } from "../ui/locale.tsx";

/** What the area says about one figure, in its own words and name: it travels to wherever the figure stands. */
export function ExplanationQuotes({ story, indicator }: { story: AreaStory; indicator: string }) {
  const text = useText(areasText);
  return story.explanations
    .filter((one) => one.indicator === indicator)
    .map(({ period, text: said }) => (
      <blockquote key={period} className="explanation">
        <p>{said}</p>
        <footer>{text("explanation-by", { name: story.area.name, period })}</footer>
      </blockquote>
    ));
}

/** Everything that the area explains, in one place. */
export function StoryExplanations({ story }: { story: AreaStory }) {
  const text = useText(storyText);
  const { area, explanations } = story;
  if (explanations.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="uitleg">
      <h2 id="uitleg">{text("explanations-title", { name: area.name })}</h2>
      <dl className="definition-list">
        {explanations.map(({ indicator, name, period, text: said }) => (
          <div key={`${indicator} ${period}`}>
            <dt>
              {name}, {period}
            </dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
