import type { Block } from "./blocks.ts";
import { membersFigure } from "./figure-members.ts";
import { narrativeOf } from "./narrative-section.ts";
import { say, told } from "./say.ts";
import { countFact, paragraph, plain, subheading, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";

/** Policy and conditions: what people wrote, and who joined as a Global Goals municipality. */
export function policy(w: Writing): Block[] {
  const blocks = [...narrativeOf(w), ...members(w)];
  return blocks.length > 0 ? [sectionHeading(w), ...blocks] : [];
}

function members(w: Writing): Block[] {
  const { text, content } = w;
  if (content.members.length === 0) return [];
  const count = countFact(w, "members", "all");
  const figure = membersFigure(w, "figure-members");
  // A made-up member stands under the name of a real municipality: the mark is at the name.
  const list = content.members.map(({ name, joinedOn, synthetic }) => {
    const joined = { name, year: joinedOn.slice(0, 4) };
    return synthetic
      ? text("policy.members.one.synthetic", { ...joined, mark: text("mark.indicator") })
      : text("policy.members.one", joined);
  });
  return [
    subheading(w, "members", text("policy.members.heading")),
    ...told([say(w, "policy.members", { members: count, membersCount: count.value })], "message"),
    ...(figure ? [figure] : []),
    paragraph(plain(text("policy.members.list", { list: list.join(", ") })), "note"),
  ];
}
