import type { StoryGap } from "../contract/area-story.ts";
import { storyText } from "../text/area-story.ts";
import type { Block, Cell } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { basketOf } from "./local-summary.ts";
import { type LocalWriting, partHeading } from "./local-writing.ts";
import { practiceBox } from "./practices.ts";
import { markedTable, paragraph, plain } from "./section.ts";
import { sourcesAnnex } from "./sources-annex.ts";

/** What the municipality does, what is not known of it, and how all was made. */
export function localEnd(w: LocalWriting): Block[] {
  return [...practices(w), ...gaps(w), ...method(w)];
}

function practices(w: LocalWriting): Block[] {
  w.begin("4");
  const own = w.content.practices.filter(({ area }) => area?.code === w.area);
  return [
    partHeading(w, "practices", w.say("practices.heading", { name: w.name })),
    ...(own.length === 0
      ? [paragraph(plain(w.say("practices.none")))]
      : own.map((practice) => practiceBox(w, practice))),
  ];
}

function gaps(w: LocalWriting): Block[] {
  w.begin("5");
  const { say, story, name, text } = w;
  const heading = partHeading(w, "gaps", say("gaps.heading"));
  if (story.gaps.length === 0) return [heading, paragraph(plain(say("gaps.none")))];
  const rows = story.gaps
    .toSorted((a, b) => (a.goal ?? 0) - (b.goal ?? 0))
    .map((gap): Cell[] => [
      { text: gap.name },
      { text: gap.goal === null ? text("none") : String(gap.goal) },
      { text: why(w, gap) },
      { text: gap.lastYear === null ? text("none") : String(gap.lastYear) },
    ]);
  return [
    heading,
    paragraph(plain(say("gaps.lead"))),
    markedTable(w, {
      id: "table-gaps",
      caption: plain(say("gaps.caption", { name })),
      measure: `${say("gaps.measure")} ${text("none.meaning")}`,
      source: "",
      dense: true,
      columns: [
        column(say("col.indicator"), 3.4),
        numberColumn(say("col.goal"), 0.7),
        column(say("gaps.col.why"), 3),
        numberColumn(say("gaps.col.last"), 1.1),
      ],
      rows,
    }),
  ];
}

const why = ({ locale }: LocalWriting, { kind }: StoryGap) => storyText(locale)(`gap.${kind}`);

function method(w: LocalWriting): Block[] {
  w.begin("6");
  const { say, text } = w;
  const rules = [
    say("method.basket", basketOf(w)),
    ...(["method.list", "method.years", "method.base", "method.group", "method.trend"] as const).map((key) =>
      say(key),
    ),
    text("method.rounding"),
    text("method.synthetic"),
    text("method.boundaries", { year: String(w.content.boundaryYear) }),
  ];
  return [
    partHeading(w, "method", say("method.heading")),
    { kind: "list", ordered: false, items: rules.map(plain) },
    ...sourcesAnnex({ ...w, content: ownContent(w) }),
  ];
}

/** Of the indicators with a figure of this municipality, and of nothing else. */
function ownContent({ content, place }: LocalWriting): LocalWriting["content"] {
  const indicators = content.indicators.flatMap((indicator) => {
    const years = indicator.years.filter(({ values }) => values[place] != null);
    return years.length > 0 ? [{ ...indicator, years }] : [];
  });
  return { ...content, indicators, layers: [] };
}
