import type { Scene, SceneNode } from "../charts/scene.ts";
import { renderSvg } from "../charts/svg.ts";
import type { Cell, Column, Figure, Inline } from "./blocks.ts";
import { factCell, needed, type Writing } from "./section.ts";
import { asTitle, plainText } from "./sentence.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";

/** Width of a figure over the whole page: 170 mm hold 640 px, which sets 14 px of a picture as 10.5 pt. */
export const fullWidth = 640;
/** Width of a figure in one of two columns. */
export const halfWidth = 320;
/** A picture that is drawn wider is printed smaller: for many rows on one page. */
export const widePage = 860;

/** A scene as a complete SVG that needs no stylesheet. */
export function figureSvg(scene: Scene, id: string): string {
  return renderSvg({ ...scene, nodes: withoutHover(scene.nodes) }, { idPrefix: id, paint: "attributes" });
}

/** What is known of a figure before it is drawn. */
export interface FigureWords {
  id: string;
  finding: Inline[];
  measure: string;
  source: string;
  alt: string;
  synthetic: boolean;
  numbers: Figure["numbers"];
}

/** Draws a figure and gives it its number; null when there is nothing to draw. */
export function drawn(
  w: Writing,
  words: FigureWords,
  draw: (words: { title: string; description: string; syntheticMark: string | null }) => Scene | null,
): Figure | null {
  const { id, alt, synthetic } = words;
  const finding = synthetic ? marked(w, words.finding) : words.finding;
  const scene = draw({
    title: plainText(finding),
    description: alt,
    syntheticMark: synthetic ? w.text("mark") : null,
  });
  if (!scene) return null;
  return {
    kind: "figure",
    ...words,
    label: w.nextFigure(),
    finding: asTitle(w.book, finding),
    svg: figureSvg(scene, id),
  };
}

/** Lists of figures and files for programs show the title alone: a made-up figure says so there. */
function marked(w: Writing, finding: Inline[]): Inline[] {
  const hasMark = finding.some(({ kind }) => kind === "mark");
  return hasMark ? finding : [...finding, { kind: "mark", text: ` (${w.text("mark")})` }];
}

/** The value of every municipality that has one, for the file beside a map or a distribution. */
export function valueRows(
  w: Writing,
  { code }: SnapshotIndicator,
  year: SnapshotYear,
): { columns: Column[]; rows: Cell[][] } {
  const rows = w.content.municipalities.flatMap((municipality, place): Cell[][] =>
    year.values[place] == null
      ? []
      : [[{ text: municipality.name }, factCell(w, needed(w, code, municipality.code, year.year, "value"))]],
  );
  return { columns: [column(w.text("col.municipality")), numberColumn(w.text("col.value"))], rows };
}

export function column(head: string, width = 2): Column {
  return { head, align: "start", width };
}

export function numberColumn(head: string, width = 1): Column {
  return { head, align: "end", width };
}

/** On paper nothing is hovered; 342 names per map would only make the file heavy. */
function withoutHover(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.map((node): SceneNode => {
    const { title: _, area: __, key: ___, ...rest } = node;
    return rest.type === "group" ? { ...rest, nodes: withoutHover(rest.nodes) } : rest;
  });
}
