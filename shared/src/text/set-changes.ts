import type { SetChange, SetChanges } from "../contract/comparison-sets.ts";
import { defineText, type Locale } from "./define-text.ts";
import { scoreText } from "./scores.ts";

/** What changed in a saved comparison, in words: the same on screen and in mail. */
export const setChangeText = defineText(
  {
    verdict: "{subject}, {area} tegenover {other} ({year}): was {from}, is nu {to}.",
    "verdict.clearly-better": "duidelijk beter",
    "verdict.no-clear-difference": "niet duidelijk verschillend",
    "verdict.clearly-worse": "duidelijk slechter",
    position: "{subject}, {area} ({year}): was {from}, is nu {to}.",
    band: "Doel {goal}, {area}: stond {from}, staat nu {to}.",
    places: "tussen plaats {low} en {high}",
    place: "rond plaats {low}",
    revised:
      "{count, plural, one {Eén cijfer in deze vergelijking is herzien.} other {# cijfers in deze vergelijking zijn herzien.}}",
    "new-year": "{subject}: er zijn nu cijfers van {year}.",
    more: "{count, plural, one {En nog één wijziging.} other {En nog # wijzigingen.}}",
    example: "(voorbeeld, geen echt cijfer)",
    goal: "doel {goal}",
  },
  {
    verdict: "{subject}, {area} beside {other} ({year}): was {from}, is {to} now.",
    "verdict.clearly-better": "clearly better",
    "verdict.no-clear-difference": "not clearly different",
    "verdict.clearly-worse": "clearly worse",
    position: "{subject}, {area} ({year}): was {from}, is {to} now.",
    band: "Goal {goal}, {area}: stood {from}, stands {to} now.",
    places: "between places {low} and {high}",
    place: "around place {low}",
    revised:
      "{count, plural, one {One figure in this comparison was revised.} other {# figures in this comparison were revised.}}",
    "new-year": "{subject}: there are figures of {year} now.",
    more: "{count, plural, one {And one more change.} other {And # more changes.}}",
    example: "(example, no real figure)",
    goal: "goal {goal}",
  },
);

/** One clear change as a sentence. */
export function changeSentence(change: SetChange, locale: Locale): string {
  const text = setChangeText(locale);
  const { kind, goal, area, areaName, otherName, year, synthetic } = change;
  const subject = goal === null ? change.subjectName : `${text("goal", { goal })}, ${change.subjectName}`;
  const words = (code: string) => wordsOf(kind, code, area, locale);
  const sentence =
    kind === "band"
      ? text("band", { goal: goal ?? 0, area: areaName, from: words(change.from), to: words(change.to) })
      : text(kind, {
          subject: capital(subject),
          area: areaName,
          ...(kind === "verdict" && { other: otherName ?? "" }),
          year: String(year),
          from: words(change.from),
          to: words(change.to),
        });
  return synthetic ? `${sentence} ${text("example")}` : sentence;
}

/**
 * The changes as lines for a mail: words only, no figure of an area.
 * @param most how many sentences; the rest is counted
 */
export function changeLines(
  { changes, revisionCount, newYears }: Pick<SetChanges, "changes" | "revisionCount" | "newYears">,
  locale: Locale,
  most: number,
): string[] {
  const text = setChangeText(locale);
  return [
    ...changes.slice(0, most).map((change) => changeSentence(change, locale)),
    ...(changes.length > most ? [text("more", { count: changes.length - most })] : []),
    ...(revisionCount > 0 ? [text("revised", { count: revisionCount })] : []),
    ...newYears.map(({ subjectName, year }) =>
      text("new-year", { subject: subjectName, year: String(year) }),
    ),
  ];
}

function wordsOf(kind: SetChange["kind"], code: string, area: string, locale: Locale): string {
  const text = setChangeText(locale);
  if (kind === "band") {
    const [low = "", high = low] = code.split("-");
    return low === high ? text("place", { low }) : text("places", { low, high });
  }
  if (kind === "verdict")
    return code === "clearly-better" || code === "clearly-worse" || code === "no-clear-difference"
      ? text(`verdict.${code}`)
      : code;
  if (code !== "better" && code !== "middle" && code !== "worse") return code;
  const scores = scoreText(locale);
  if (code === "middle" || area.startsWith("GM")) return scores(`position.${code}`);
  return scores(`position.${code}.${area.startsWith("PV") ? "province" : "water-board"}`);
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
