import type { Block, Cell } from "./blocks.ts";
import { column } from "./figure-parts.ts";
import { markedTable, paragraph, plain, type Writing } from "./section.ts";

/** Targets of the UN without an indicator, one row per goal. */
export function gapsAnnex(w: Writing): Block[] {
  const { text, content, locale } = w;
  const measured = measuredTargets(w);
  const rows = content.goals.flatMap(({ number, name }): Cell[][] => {
    const without = content.targets.filter(({ goal, code }) => goal === number && !measured.has(code));
    if (without.length === 0) return [];
    return [[{ text: `${number}. ${name[locale]}` }, { text: without.map(({ code }) => code).join(", ") }]];
  });
  if (content.targets.length === 0) return [];
  const heading: Block = { kind: "heading", level: 3, id: "gaps", text: text("annex.gaps") };
  if (rows.length === 0) return [heading, paragraph(plain(text("annex.gaps.none")))];
  return [
    heading,
    markedTable(w, {
      id: "table-gaps",
      caption: plain(text("annex.gaps.caption")),
      measure: text("annex.gaps.measure"),
      source: "",
      dense: true,
      columns: [column(text("overview.col.goal"), 2), column(text("annex.gaps.col.targets"), 3)],
      rows,
    }),
  ];
}

/** The indicators with figures that say something of each target. */
export function targetsAnnex(w: Writing): Block[] {
  const { text, content, locale } = w;
  const rows = content.targets.flatMap(({ code, name }): Cell[][] => {
    const own = content.indicators.filter(({ years, targets }) => years.length > 0 && targets.includes(code));
    if (own.length === 0) return [];
    return [
      [
        { text: code },
        { text: name[locale] },
        { text: own.map((indicator) => indicator.name[locale]).join(", ") },
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "targets", text: text("annex.targets") },
    markedTable(w, {
      id: "table-targets",
      caption: plain(text("annex.targets.caption")),
      measure: text("annex.targets.measure"),
      source: "",
      dense: true,
      columns: [
        column(text("annex.targets.col.code"), 0.6),
        column(text("annex.targets.col.target"), 3.4),
        column(text("annex.targets.col.indicators"), 3),
      ],
      rows,
    }),
  ];
}

function measuredTargets({ content }: Writing): ReadonlySet<string> {
  return new Set(
    content.indicators.filter(({ years }) => years.length > 0).flatMap(({ targets }) => targets),
  );
}
