import { networkText } from "../text/network.ts";
import type { Block, Box, Inline, Paragraph } from "./blocks.ts";
import type { EditionContent } from "./edition.ts";
import { narrativeOf } from "./narrative-section.ts";
import { say, told } from "./say.ts";
import { countFact, plain, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import type { SnapshotContent, SnapshotPractice } from "./snapshot.ts";

/** Good practices of the network, each with its goals, the role of government, and its mark when it was made up. */
export function practices(w: Writing): Block[] {
  const { edition } = w;
  const narrative = narrativeOf(w);
  const shown = shownPractices(w);
  if (shown.length === 0 && narrative.length === 0) return [];
  const count = countFact(w, "practices", "all");
  const own: Block[] =
    shown.length === 0
      ? []
      : [
          ...told(
            [
              say(w, "practices.intro", { practices: count, practicesCount: count.value }),
              edition.practices ? say(w, "practices.chosen") : null,
            ],
            "message",
          ),
          ...(w.profile === "vnr"
            ? shown.map((practice) => practiceBox(w, practice))
            : [shortList(w, shown)]),
        ];
  return [sectionHeading(w), ...narrative, ...own];
}

/** Those that the editors chose, in the order of the network; without a choice all of it. */
export function shownPractices({
  content,
  edition,
}: {
  content: Pick<SnapshotContent, "practices">;
  edition: Pick<EditionContent, "practices">;
}): readonly SnapshotPractice[] {
  const chosen = edition.practices && new Set(edition.practices);
  return chosen ? content.practices.filter(({ id }) => chosen.has(id)) : content.practices;
}

/** Problem, action and result, and what belongs to them. An organisation is named where it agreed with that. */
export function practiceBox(w: Writing, practice: SnapshotPractice): Box {
  const { text, locale } = w;
  const { title, problem, summary, result, goals, roleOfGovernment, area, synthetic } = practice;
  const facts = [
    text("practices.goals", { goals: goals.join(", ") }),
    text("practices.role", { role: networkText(locale)(roleOfGovernment).toLowerCase() }),
    ...(practice.sinceYear === null ? [] : [text("practices.since", { year: String(practice.sinceYear) })]),
    ...(area && practice.mayName ? [text("practices.area", { name: area.name })] : []),
    ...(practice.contact === null ? [] : [text("practices.contact", { contact: practice.contact })]),
  ];
  const part = (name: "problem" | "action" | "result", words: string): Inline[] => [
    { kind: "strong", text: `${text(`practices.${name}`)} ` },
    ...plain(words),
  ];
  const action = withoutMark(summary[locale]);
  const told: Inline[][] = [
    ...(problem ? [part("problem", problem[locale])] : []),
    problem || result ? part("action", action) : plain(action),
    ...(result ? [part("result", result[locale])] : []),
  ];
  const last = told.pop() ?? [];
  const paragraphs: Paragraph[] = [
    ...told.map((inlines): Paragraph => ({ kind: "paragraph", style: "text", inlines })),
    { kind: "paragraph", style: "text", inlines: marked(w, last, synthetic) },
    { kind: "paragraph", style: "note", inlines: plain(facts.join(" ")) },
  ];
  return { kind: "box", title: title[locale], blocks: paragraphs };
}

/** Parliament reads the title and the first lines. */
function shortList(w: Writing, shown: readonly SnapshotPractice[]): Block {
  const { locale } = w;
  return {
    kind: "list",
    ordered: false,
    items: shown.map(({ title, summary, synthetic }): Inline[] => [
      { kind: "strong", text: `${title[locale]}. ` },
      ...marked(w, plain(withoutMark(summary[locale])), synthetic),
    ]),
  };
}

function marked(w: Writing, words: readonly Inline[], synthetic: boolean): readonly Inline[] {
  return synthetic ? [...words, { kind: "mark", text: ` (${w.text("mark.practice")})` }] : words;
}

/** Invented practices begin with the mark in capitals; the chapter puts its own mark behind the words. */
function withoutMark(words: string): string {
  return words.replace(/^(?:VOORBEELD|EXAMPLE)\.\s+/, "");
}
