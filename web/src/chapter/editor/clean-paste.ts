import { isAllowedLink } from "./narrative-marks.ts";

/** What a pasted text lost on the way in, to tell who pasted it. */
export interface LeftOut {
  pictures: number;
  links: number;
}

/**
 * Makes of what Word, Excel, Google Docs or a web page put on the clipboard plain, honest HTML: lists that Word writes as
 * paragraphs become lists, joined cells are pulled apart, and pictures, styles, comments and what cannot be seen go.
 * The editor then keeps only what a narrative knows.
 */
export function cleanHtml(html: string): { html: string; left: LeftOut } {
  const { body } = new DOMParser().parseFromString(harmless(cleanText(html)), "text/html");
  const left = { pictures: body.querySelectorAll("img, svg, picture, object").length, links: 0 };
  for (const gone of body.querySelectorAll(removed)) gone.remove();
  wordLists(body);
  emphasisOf(body);
  for (const link of body.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (isAllowedLink(href)) continue;
    // A link to a place in the pasted document leads nowhere here; that is no loss.
    if (!href.startsWith("#")) left.links += 1;
    link.replaceWith(...link.childNodes);
  }
  for (const cell of body.querySelectorAll<HTMLTableCellElement>("td, th")) pullApart(cell);
  for (const inner of body.querySelectorAll("td table, th table")) inner.replaceWith(inner.textContent ?? "");
  for (const element of body.querySelectorAll("*")) keepOwnAttributes(element);
  return { html: body.innerHTML, left };
}

/**
 * The same HTML without what a browser would try to run or paint while it reads it, and refuse under our content policy:
 * styles and handlers under other names. Conditional comments of Word, with second copies of pictures and bullets, go.
 */
function harmless(html: string): string {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "")
    .replace(/<!\[(?:if|endif)[^>]*\]>/gi, "")
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag
        .replace(/([\s"'/])style\s*=/gi, "$1data-style=")
        .replace(/([\s"'/])on(\w+)\s*=/gi, "$1data-was-$2="),
    );
}

/** Text as people see it: without control signs, without marks that turn the direction of what follows. */
export function cleanText(text: string): string {
  return (
    text
      .normalize("NFC")
      .replaceAll("\r\n", "\n")
      // A hard space stays one: it keeps "3 %" together.
      .replace(hidden, "")
  );
}

/** Control signs, soft hyphens, marks of direction and of width: all but the tab and the new line. */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

const removed = [
  "script, style, meta, link, title, xml, template, noscript, iframe, object, embed, form, input, button, select",
  "img, svg, picture, video, audio, canvas, hr",
  // Comments of Word, and the list of them at its end.
  "[data-style*='mso-element:comment'], .MsoCommentReference, [data-style*='display:none'], [data-style*='mso-hide:all']",
].join(", ");

/** Word's list items are paragraphs with `mso-list:l0 level2 lfo1` and a bullet as text of their own. */
function wordLists(body: HTMLElement): void {
  const levelOf = (element: Element | null) =>
    Number(/mso-list:[^;]*level(\d)/i.exec(element?.getAttribute("data-style") ?? "")?.[1] ?? 0);
  for (const first of body.querySelectorAll("p")) {
    if (!first.isConnected || levelOf(first) === 0) continue;
    const items: { level: number; ordered: boolean; nodes: Node[] }[] = [];
    let next: Element | null = first;
    const paragraphs: Element[] = [];
    while (next && levelOf(next) > 0) {
      const bullet = next.querySelector("[data-style*='mso-list:Ignore']");
      const ordered = /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(bullet?.textContent ?? "");
      bullet?.remove();
      items.push({ level: levelOf(next), ordered, nodes: [...next.childNodes] });
      paragraphs.push(next);
      next = next.nextElementSibling;
    }
    first.before(listOf(items));
    for (const paragraph of paragraphs) paragraph.remove();
  }
}

function listOf(items: readonly { level: number; ordered: boolean; nodes: Node[] }[]): HTMLElement {
  const root = document.createElement(items[0]?.ordered ? "ol" : "ul");
  const open: { level: number; list: HTMLElement }[] = [{ level: items[0]?.level ?? 1, list: root }];
  for (const { level, ordered, nodes } of items) {
    while (open.length > 1 && level < (open.at(-1)?.level ?? 0)) open.pop();
    const last = open.at(-1);
    if (last && level > last.level && last.list.lastElementChild) {
      const list = document.createElement(ordered ? "ol" : "ul");
      last.list.lastElementChild.append(list);
      open.push({ level, list });
    }
    const item = document.createElement("li");
    const paragraph = document.createElement("p");
    paragraph.append(...nodes);
    item.append(paragraph);
    open.at(-1)?.list.append(item);
  }
  return root;
}

/** Google Docs writes bold as a style, and wraps all of it in a `<b>` that is not. */
function emphasisOf(body: HTMLElement): void {
  for (const wrap of body.querySelectorAll("b[data-style], strong[data-style]")) {
    // Word's own `mso-bidi-font-weight` is about scripts from right to left.
    const style = wrap.getAttribute("data-style") ?? "";
    if (/(?:^|;)\s*font-weight:\s*(?:normal|400)/i.test(style)) wrap.replaceWith(...wrap.childNodes);
  }
  for (const span of body.querySelectorAll("span[data-style]")) {
    const style = span.getAttribute("data-style") ?? "";
    const wraps = [
      ...(/font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? ["strong"] : []),
      ...(/font-style:\s*italic/i.test(style) ? ["em"] : []),
    ];
    for (const tag of wraps) {
      const element = document.createElement(tag);
      element.append(...span.childNodes);
      span.append(element);
    }
  }
}

/** A joined cell becomes one with the text and empty ones beside and below it. */
function pullApart(cell: HTMLTableCellElement): void {
  const [across, down] = [Math.min(cell.colSpan, 40), Math.min(cell.rowSpan, 200)];
  const column = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  let row = cell.parentElement;
  for (let line = 0; row && line < down; line += 1) {
    const missing = line === 0 ? across - 1 : across;
    for (let count = 0; count < missing; count += 1) {
      const empty = document.createElement(cell.tagName);
      if (line === 0) cell.after(empty);
      else row.insertBefore(empty, row.children[column] ?? null);
    }
    row = row.nextElementSibling instanceof HTMLElement ? row.nextElementSibling : null;
  }
}

const ownAttributes = new Set([
  "href",
  "data-fact",
  "data-shown",
  "data-version",
  "data-kept",
  "data-footnote",
  "data-reference",
  "data-figure",
  "data-reason",
  "data-pm-slice",
]);

function keepOwnAttributes(element: Element): void {
  for (const { name } of [...element.attributes]) if (!ownAttributes.has(name)) element.removeAttribute(name);
}
