import type { Block, Cell, ChapterDocument, Figure, Heading, Table } from "@lokaal17/shared/chapter/blocks";
import { chapterStyle } from "./html-style.ts";
import { escapeHtml, htmlInlines } from "./html-text.ts";

/** The chapter as one complete page: no scripts, no other files, no style attributes. */
export function renderHtml(document: ChapterDocument): string {
  const { locale, title, edition, snapshotLine, mark, blocks } = document;
  const headings = blocks.filter((block) => block.kind === "heading");
  const body = blocks.map((block) => htmlBlock(block, headings));
  const marked = mark === null ? "" : `<p class="mark-line">${escapeHtml(mark)}</p>\n`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} – ${edition}`)}</title>
<style>${chapterStyle}</style>
</head>
<body>
<main>
${marked}${body.join("\n")}
<p class="edition">${escapeHtml(`${edition}. ${snapshotLine}.`)}</p>
</main>
</body>
</html>
`;
}

function htmlBlock(block: Block, headings: readonly Heading[]): string {
  switch (block.kind) {
    case "heading":
      return htmlHeading(block);
    case "paragraph": {
      const names = {
        text: "",
        message: ' class="message"',
        note: ' class="note"',
        mark: ' class="mark-line"',
      };
      return `<p${names[block.style]}>${htmlInlines(block.inlines)}</p>`;
    }
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${htmlInlines(item)}</li>`).join("\n")}</${tag}>`;
    }
    case "contents":
      return htmlContents(block.title, headings);
    case "figure":
      return htmlFigure(block);
    case "table":
      return htmlTable(block);
    case "box": {
      const inside = block.blocks.map((one) => htmlBlock(one, headings)).join("\n");
      return `<div class="box"><p class="box-title">${escapeHtml(block.title)}</p>\n${inside}</div>`;
    }
    case "pair": {
      const sides = [block.start, block.end].map((side) =>
        side.map((one) => htmlBlock(one, headings)).join("\n"),
      );
      return `<div class="pair">${sides.map((side) => `<div>${side}</div>`).join("\n")}</div>`;
    }
  }
}

function htmlHeading({ level, id, text, goal }: Heading): string {
  const mark = goal === undefined ? "" : `<span class="goal goal--${goal}">${goal}</span>`;
  return `<h${level} id="${escapeHtml(id)}">${mark}${escapeHtml(text)}</h${level}>`;
}

/** Level 2 with its level 3 as a list in a list. */
function htmlContents(title: string, headings: readonly Heading[]): string {
  const link = ({ id, text, prefix = "" }: Heading) =>
    `<a href="#${escapeHtml(id)}">${escapeHtml(prefix + text)}</a>`;
  const parts: { head: Heading; under: Heading[] }[] = [];
  for (const heading of headings) {
    if (heading.level === 2) parts.push({ head: heading, under: [] });
    if (heading.level === 3) parts.at(-1)?.under.push(heading);
  }
  const items = parts.map(({ head, under }) => {
    const list = under.length === 0 ? "" : `<ul>${under.map((one) => `<li>${link(one)}</li>`).join("")}</ul>`;
    return `<li>${link(head)}${list}</li>`;
  });
  const name = escapeHtml(title);
  return `<nav aria-label="${name}"><h3>${name}</h3>\n<ul>${items.join("\n")}</ul></nav>`;
}

/** A picture keeps the size at which its text can be read; on a narrow screen it scrolls. */
function htmlFigure(figure: Figure): string {
  return `<figure>
<figcaption><p class="finding">${escapeHtml(figure.label)}. ${htmlInlines(figure.finding)}</p>
<p class="measure">${escapeHtml(`${figure.measure} ${figure.source}`)}</p></figcaption>
<div class="scroll" role="region" aria-label="${escapeHtml(figure.label)}" tabindex="0">
${figure.svg}
</div>
</figure>`;
}

/** A wide table scrolls in a named region that the keyboard reaches. */
function htmlTable(table: Table): string {
  const { label, columns, rows, mark } = table;
  const heads = columns.map(
    ({ head, align }) => `<th scope="col"${numberClass(align)}>${escapeHtml(head)}</th>`,
  );
  const body = rows.map((row) => {
    const [head, ...cells] = row.map(cellText);
    const values = cells.map((cell, i) => `<td${numberClass(columns[i + 1]?.align)}>${cell}</td>`);
    return `<tr><th scope="row">${head ?? ""}</th>${values.join("")}</tr>`;
  });
  const marked = mark === null ? "" : `<p class="measure"><span class="mark">${escapeHtml(mark)}</span></p>`;
  return `<div class="scroll" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table>
<caption><p class="finding">${escapeHtml(label)}. ${htmlInlines(table.caption)}</p>
<p class="measure">${escapeHtml(`${table.measure} ${table.source}`.trim())}</p>${marked}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table></div>`;
}

function numberClass(align: "start" | "end" | undefined): string {
  return align === "end" ? ' class="number"' : "";
}

function cellText({ text, fact, synthetic }: Cell): string {
  const words = synthetic ? `<span class="made-up">${escapeHtml(text)}*</span>` : escapeHtml(text);
  return fact === undefined ? words : `<data value="${escapeHtml(fact)}">${words}</data>`;
}
