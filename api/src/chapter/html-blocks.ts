import type { Block, Cell, ChapterDocument, Figure, Heading, Table } from "@lokaal17/shared/chapter/blocks";
import type { chapterOutput } from "@lokaal17/shared/text/chapter-output";
import { figuresOf, headingsOf, headingText, tablesOf } from "./document-walk.ts";
import { htmlContents } from "./html-contents.ts";
import { escapeHtml, htmlInlines } from "./html-text.ts";

/** What every block is written with. */
export interface HtmlWriting {
  document: ChapterDocument;
  text: ReturnType<typeof chapterOutput>;
}

export function htmlBlock(block: Block, w: HtmlWriting): string {
  switch (block.kind) {
    case "heading":
      return htmlHeading(block, w);
    case "paragraph":
      return `<p${paragraphClass[block.style]}>${htmlInlines(block.inlines)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${htmlInlines(item)}</li>`).join("\n")}</${tag}>`;
    }
    case "contents":
      return htmlContents(block.title, headingsOf(w.document));
    case "listing":
      return htmlListing(block.title, block.of === "figures" ? figuresOf(w.document) : tablesOf(w.document));
    case "figure":
      return htmlFigure(block, w);
    case "table":
      return htmlTable(block);
    case "box":
      return `<div class="box"><p class="box-title">${escapeHtml(block.title)}</p>\n${inner(block.blocks, w)}</div>`;
    case "pair":
      return `<div class="pair"><div>${inner(block.start, w)}</div>\n<div>${inner(block.end, w)}</div></div>`;
  }
}

const paragraphClass = {
  text: "",
  message: ' class="message"',
  note: ' class="note"',
  mark: ' class="mark-line"',
};

const inner = (blocks: readonly Block[], w: HtmlWriting) => blocks.map((one) => htmlBlock(one, w)).join("\n");

/** With a link to itself, so that a reader can copy the address of the part. */
function htmlHeading(heading: Heading, { text }: HtmlWriting): string {
  const { level, goal } = heading;
  const id = escapeHtml(heading.id);
  const mark =
    goal === undefined
      ? ""
      : `<span class="goal goal--${goal}"><span class="unseen">${escapeHtml(wordBefore(heading))}</span>${goal}</span>`;
  const name = text("section.link", { title: headingText(heading) });
  const link = level === 1 ? "" : ` <a class="own" href="#${id}" aria-label="${escapeHtml(name)}">#</a>`;
  return `<div class="head head--${level}"><h${level} id="${id}">${mark}${escapeHtml(heading.text)}</h${level}>${link}</div>`;
}

/** `Doel ` of `Doel 16. `: for who does not see the mark. */
const wordBefore = ({ prefix = "" }: Heading): string => prefix.replace(/[\d.\s]+$/, " ");

/** A picture keeps the size at which its text can be read; on a narrow screen it scrolls. */
function htmlFigure(figure: Figure, { text }: HtmlWriting): string {
  const { id, label, finding, measure, source, svg, numbers } = figure;
  const name = escapeHtml(text("figure.numbers", { label }));
  const table = htmlRows(numbers.columns, numbers.rows, name);
  const below =
    numbers.rows.length === 0
      ? ""
      : `\n<details><summary>${name}</summary>\n${scrolling(name, table)}\n</details>`;
  return `<figure id="${escapeHtml(id)}">
<figcaption><p class="finding">${escapeHtml(label)}. ${htmlInlines(finding)}</p>
<p class="measure">${escapeHtml(`${measure} ${source}`.trim())}</p></figcaption>
${scrolling(escapeHtml(label), svg)}${below}
</figure>`;
}

function htmlTable(table: Table): string {
  const { id, label, columns, rows, mark, measure, source } = table;
  const about = `${measure} ${source}`.trim();
  const lines = [
    `<p class="finding">${escapeHtml(label)}. ${htmlInlines(table.caption)}</p>`,
    ...(about === "" ? [] : [`<p class="measure">${escapeHtml(about)}</p>`]),
    ...(mark === null ? [] : [`<p class="measure"><span class="mark">${escapeHtml(mark)}</span></p>`]),
  ];
  const caption = lines.join("\n");
  return `<div class="table" id="${escapeHtml(id)}">${scrolling(escapeHtml(label), htmlRows(columns, rows, caption))}</div>`;
}

/** A wide table or picture scrolls in a named region that the keyboard reaches. */
const scrolling = (name: string, html: string) =>
  `<div class="scroll" role="region" aria-label="${name}" tabindex="0">\n${html}\n</div>`;

function htmlRows(columns: Table["columns"], rows: Table["rows"], caption: string): string {
  const heads = columns.map(
    ({ head, align }) => `<th scope="col"${numberClass(align)}>${escapeHtml(head)}</th>`,
  );
  const body = rows.map((row) => {
    const [head, ...cells] = row.map(cellText);
    const values = cells.map((cell, i) => `<td${numberClass(columns[i + 1]?.align)}>${cell}</td>`);
    return `<tr><th scope="row">${head ?? ""}</th>${values.join("")}</tr>`;
  });
  return `<table>
<caption>${caption}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table>`;
}

function numberClass(align: "start" | "end" | undefined): string {
  return align === "end" ? ' class="number"' : "";
}

function cellText({ text, fact, synthetic }: Cell): string {
  const words = synthetic ? `<span class="made-up">${escapeHtml(text)}*</span>` : escapeHtml(text);
  return fact === undefined ? words : `<data value="${escapeHtml(fact)}">${words}</data>`;
}

function htmlListing(title: string, listed: readonly (Figure | Table)[]): string {
  if (listed.length === 0) return "";
  const name = escapeHtml(title);
  const items = listed.map((one) => {
    const words = (one.kind === "figure" ? one.finding : one.caption).filter(
      ({ kind }) => kind !== "footnote",
    );
    return `<li><a href="#${escapeHtml(one.id)}">${escapeHtml(one.label)}</a>. ${htmlInlines(words)}</li>`;
  });
  return `<details class="listing"><summary>${name}</summary>\n<ul>${items.join("\n")}</ul></details>`;
}
