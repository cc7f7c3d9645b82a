import type { Block, Cell, ChapterDocument, Figure, Heading, Table } from "@lokaal17/shared/chapter/blocks";
import { typstTemplate } from "./typst-template.ts";
import { typstContent, typstInlines, typstLabel, typstString } from "./typst-text.ts";

/** A Typst document and the files that it refers to. */
export interface TypstSource {
  main: string;
  /** SVG text by absolute path within the document's folder: `/figure-1.svg`. */
  files: ReadonlyMap<string, string>;
}

/** The blocks of a chapter as Typst. Its text is string literals only; markup and code are ours. */
export function renderTypst(document: ChapterDocument): TypstSource {
  const files = new Map<string, string>();
  const body = document.blocks.map((block) => typstBlock(block, files));
  return { main: `${typstTemplate(document)}\n${body.join("\n\n")}\n`, files };
}

function typstBlock(block: Block, files: Map<string, string>): string {
  switch (block.kind) {
    case "heading":
      return typstHeading(block);
    case "paragraph": {
      const body = typstInlines(block.inlines);
      const wrapper = { text: "par", message: "l17-message", note: "l17-note", mark: "l17-example-block" };
      return `#${wrapper[block.style]}(${body})`;
    }
    case "list":
      return `#${block.ordered ? "enum" : "list"}(${block.items.map(typstInlines).join(", ")})`;
    case "contents":
      return `#l17-contents(${typstContent(block.title)})`;
    case "figure":
      return typstFigure(block, files);
    case "table":
      return typstTable(block);
    case "box":
      return `#l17-box(${typstContent(block.title)}, [${block.blocks.map((one) => typstBlock(one, files)).join("\n")}])`;
    case "pair": {
      const [start, end] = [block.start, block.end].map((side) =>
        side.map((one) => typstBlock(one, files)).join("\n"),
      );
      return `#l17-pair([${start}], [${end}])`;
    }
  }
}

function typstHeading({ level, id, text, goal, prefix, newPage }: Heading): string {
  const number = goal === undefined ? "" : `#emph(${typstContent(prefix ?? "")})`;
  const heading = `#heading(level: ${level}, [${number}#${typstString(text)}]) ${typstLabel(id)}`;
  const marked = goal === undefined ? heading : `#l17-goal-heading(${goal}, [${heading}])`;
  return newPage ? `#pagebreak(weak: true)\n${marked}` : marked;
}

function typstFigure(figure: Figure, files: Map<string, string>): string {
  const path = `/figure-${files.size + 1}.svg`;
  files.set(path, svgForTypst(figure.svg));
  return `#l17-figure(${typstString(path)}, ${typstString(figure.alt)}, ${caption(figure, figure.finding, null)})`;
}

function typstTable(table: Table): string {
  const { columns, rows, dense, longHeads = false } = table;
  const widths = columns.map(({ width }) => `${width}fr`).join(", ");
  const aligns = columns.map(({ align }) => align).join(", ");
  const heads = columns.map(({ head }) => typstContent(head)).join(", ");
  const cells = rows.map((row) => row.map(typstCell).join(", ")).join(",\n");
  const [size, gap] = dense ? ["8pt", "2.9pt"] : ["9.5pt", "4pt"];
  return `#l17-table((${widths}), (${aligns}), ${size}, ${gap}, ${longHeads}, (${heads}), (\n${cells},\n), ${caption(table, table.caption, table.mark)})`;
}

function typstCell({ text, synthetic }: Cell): string {
  return synthetic ? `l17-made-up(${typstContent(text)})` : typstContent(text);
}

/** The source stands inside the caption: a loose line under a figure belongs to nothing in a tagged PDF. */
function caption(
  { label, measure, source }: Pick<Figure, "label" | "measure" | "source">,
  finding: Figure["finding"],
  mark: string | null,
): string {
  const marked = mark === null ? "none" : typstString(mark);
  return `l17-caption(${typstString(label)}, ${typstInlines(finding)}, ${typstString(measure)}, ${typstString(source)}, ${marked})`;
}

/** Typst knows the narrower cut as a width of the family, not by a name of its own. */
function svgForTypst(svg: string): string {
  return svg.replaceAll(
    'font-family="Sofia Sans Semi Condensed"',
    'font-family="Sofia Sans" font-stretch="semi-condensed"',
  );
}
