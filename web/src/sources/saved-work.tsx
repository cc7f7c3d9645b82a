import type { KnownFigures } from "@lokaal17/shared/contract/prefills";
import { knownScreens } from "@lokaal17/shared/text/known-screens";
import { useText } from "../ui/locale.tsx";

const ways = ["source", "file", "paste", "api"] as const;

/** How many figures were taken over instead of typed, and how much time that probably saved. */
export function SavedWork({ saved }: { saved: KnownFigures["saved"] }) {
  const text = useText(knownScreens);
  const { typed, minutes, secondsPerCell, measured } = saved;
  const taken = ways.reduce((sum, way) => sum + saved[way], 0);
  const parts = ways.flatMap((way) =>
    saved[way] > 0 ? [text(`part.${way}`, { count: String(saved[way]) })] : [],
  );
  return (
    <section className="section stack" aria-labelledby="scheelde">
      <h2 id="scheelde">{text("savedHeading")}</h2>
      {taken === 0 ? (
        <p>{text("savedNone", { typed: String(typed) })}</p>
      ) : (
        <p>{text("savedCounts", { taken, typed, parts: parts.join(", ") })}</p>
      )}
      {taken > 0 &&
        (minutes === null || secondsPerCell === null ? (
          <p className="meta-line">{text("savedTooFew")}</p>
        ) : (
          <>
            <p>{text("savedMinutes", { minutes })}</p>
            <p className="meta-line">
              {text("savedHow", { seconds: secondsPerCell, measured: String(measured) })}
            </p>
          </>
        ))}
    </section>
  );
}
