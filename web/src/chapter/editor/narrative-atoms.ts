import { Node } from "@tiptap/core";
import type { Attrs } from "@tiptap/pm/model";
import { type AtomLook, AtomViews, atomView } from "./atom-view.ts";
import { readInlines } from "./narrative-json.ts";

/** What the page knows of what the text names; it changes while the text stands. */
export interface AtomLooks {
  fact(attrs: Attrs): AtomLook;
  footnote(attrs: Attrs): AtomLook;
  reference(attrs: Attrs): AtomLook;
  figure(attrs: Attrs): AtomLook;
}

/** The things in a text that are no letters: numbers that are bound, notes, references and figures. */
export function atomNodes(looks: AtomLooks) {
  const views = new AtomViews();
  const inline = { group: "inline", inline: true, atom: true, selectable: true, draggable: true } as const;

  const fact = Node.create({
    ...inline,
    name: "fact",
    addAttributes: () => ({
      fact: { default: "", rendered: false },
      shown: { default: "", rendered: false },
      dataVersion: { default: 0, rendered: false },
      kept: { default: null, rendered: false },
      against: { default: null, rendered: false },
      synthetic: { default: null, rendered: false },
    }),
    parseHTML: () => [{ tag: "span[data-fact]", getAttrs: factAttrs }],
    renderHTML: ({ node: { attrs } }) => [
      "span",
      {
        "data-fact": text(attrs.fact),
        "data-shown": text(attrs.shown),
        "data-version": text(attrs.dataVersion),
        ...(attrs.kept === null ? {} : { "data-kept": text(attrs.kept) }),
        ...(attrs.synthetic === true ? { "data-synthetic": "true" } : {}),
      },
      text(attrs.shown),
    ],
    renderText: ({ node }) => text(node.attrs.shown),
    addNodeView: () => atomView(views, "span", looks.fact),
  });

  const footnote = Node.create({
    ...inline,
    name: "footnote",
    addAttributes: () => ({ inlines: { default: [], rendered: false } }),
    parseHTML: () => [
      {
        tag: "sup[data-footnote]",
        getAttrs: (element) => ({ inlines: inlinesIn(element.getAttribute("data-footnote")) }),
      },
    ],
    renderHTML: ({ node }) => ["sup", { "data-footnote": JSON.stringify(node.attrs.inlines) }, "*"],
    renderText: () => "",
    addNodeView: () => atomView(views, "sup", looks.footnote),
  });

  const reference = Node.create({
    ...inline,
    name: "reference",
    addAttributes: () => ({ target: { default: "", rendered: false } }),
    parseHTML: () => [
      {
        tag: "span[data-reference]",
        getAttrs: (element) => ({ target: element.getAttribute("data-reference") ?? "" }),
      },
    ],
    renderHTML: ({ node }) => [
      "span",
      { "data-reference": text(node.attrs.target) },
      looks.reference(node.attrs).label,
    ],
    renderText: ({ node }) => looks.reference(node.attrs).label,
    addNodeView: () => atomView(views, "span", looks.reference),
  });

  const figure = Node.create({
    name: "figure",
    group: "block",
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({ figure: { default: "", rendered: false } }),
    parseHTML: () => [
      {
        tag: "div[data-figure]",
        getAttrs: (element) => ({ figure: element.getAttribute("data-figure") ?? "" }),
      },
    ],
    renderHTML: ({ node }) => [
      "div",
      { "data-figure": text(node.attrs.figure) },
      looks.figure(node.attrs).label,
    ],
    addNodeView: () => atomView(views, "div", looks.figure),
  });

  return { views, fact, footnote, reference, figure };
}

function factAttrs(element: HTMLElement): Attrs | false {
  const [fact, shown] = [element.getAttribute("data-fact"), element.getAttribute("data-shown")];
  const dataVersion = Number(element.getAttribute("data-version"));
  return fact && shown && Number.isInteger(dataVersion)
    ? {
        fact,
        shown,
        dataVersion,
        kept: element.getAttribute("data-kept"),
        synthetic: element.hasAttribute("data-synthetic") || null,
      }
    : false;
}

/** Whatever another page put on the clipboard under our name. */
function inlinesIn(json: string | null): unknown {
  try {
    return readInlines(JSON.parse(json ?? "[]"));
  } catch {
    return [];
  }
}

const text = (value: unknown): string => String(value ?? "");
