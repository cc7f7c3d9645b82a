import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { formatDate } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { percent } from "./story-gone.tsx";

/** What an area was made of: a reorganisation is never silent. */
export function StoryMade({ story }: { story: AreaStory }) {
  const text = useText(storyText);
  const locale = useLocale();
  const { area, history } = story;
  if (history.predecessors.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="ontstaan">
      <h2 id="ontstaan">{text("made-title", { name: area.name })}</h2>
      <ul>
        {history.predecessors.map(({ code, name, date, share }) => {
          const values = { from: name, date: formatDate(date, locale) };
          return (
            <li key={`${code} ${date}`}>
              <Link to="/gemeenten/$code" params={{ code }}>
                {share === 1
                  ? text("made-whole", values)
                  : share === null
                    ? text("made-part", values)
                    : text("made-share", { ...values, share: percent(share, locale) })}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
