import { netherlands } from "../areas/area.ts";
import type { Block, Cell } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { countCell, markedTable, needed, paragraph, plain, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";

/** What governments do per goal: what people wrote, and the policy fields of the catalogue. */
export function role(w: Writing): Block[] {
  const { text, content, locale } = w;
  const targetsOf = (goal: number) =>
    new Set(content.targets.filter((one) => one.goal === goal).map(({ code }) => code));
  const rows = content.goals.map(({ number, name }): Cell[] => {
    const own = targetsOf(number);
    const fields = content.policyFields.filter(({ targets }) => targets.some((code) => own.has(code)));
    const count = (statistic: "targets" | "targets-measured") =>
      countCell(needed(w, `goal-${number}`, netherlands, "all", statistic));
    return [
      { text: `${number}. ${name[locale]}` },
      { text: fields.length > 0 ? fields.map((field) => field.name[locale]).join(", ") : text("none") },
      count("targets"),
      count("targets-measured"),
    ];
  });
  const narrative = narrativeOf(w);
  if (content.policyFields.length === 0 && narrative.length === 0) return [];
  const table = markedTable(w, {
    id: "table-role",
    caption: plain(text("role.caption")),
    measure: text("role.measure"),
    source: "",
    dense: true,
    columns: [
      column(text("overview.col.goal"), 2.4),
      column(text("role.col.fields"), 5),
      numberColumn(text("role.col.targets"), 1.2),
      numberColumn(text("role.col.measured"), 1.2),
    ],
    rows,
  });
  return [
    { ...sectionHeading(w), newPage: true },
    ...narrative,
    ...(content.policyFields.length > 0 ? [paragraph(plain(text("role.intro"))), table] : []),
  ];
}
