import { type FontFamily, hatch, hatchColours } from "./paint-table.ts";
import { resolvePaint } from "./resolve-paint.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";

export interface SvgOptions {
  /** Unique on the page: the ids of title and description begin with it. */
  idPrefix: string;
  /** Decoration beside a text that says the same: hidden from assistive technology, without title. */
  hidden?: boolean;
  /**
   * `classes` for pages with our stylesheet (which holds the hatch under the id `hatch`);
   * `attributes` for files that no stylesheet reaches.
   */
  paint: "classes" | "attributes";
}

type Attributes = Record<string, string | number | undefined>;

/** A scene as the text of one SVG element. */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  const { idPrefix, paint, hidden = false } = options;
  const titleId = `${idPrefix}-title`;
  const descriptionId = `${idPrefix}-description`;
  const described = scene.description !== "";
  const attributes: Attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: paint === "classes" ? scene.kind : undefined,
    viewBox: `0 0 ${px(scene.width)} ${px(scene.height)}`,
    width: px(scene.width),
    height: px(scene.height),
    ...(hidden
      ? { "aria-hidden": "true" }
      : { role: "img", "aria-labelledby": described ? `${titleId} ${descriptionId}` : titleId }),
  };
  const names = hidden
    ? []
    : [
        element("title", { id: titleId }, escapeXml(scene.title)),
        ...(described ? [element("desc", { id: descriptionId }, escapeXml(scene.description))] : []),
      ];
  const hatchId = `${idPrefix}-hatch`;
  const body = scene.nodes.map((node) => renderNode(node, paint === "classes" ? null : hatchId));
  const pattern = body.some((text) => text.includes(`url(#${hatchId})`)) ? [hatchPattern(hatchId)] : [];
  return element("svg", attributes, ["", ...names, ...pattern, ...body, ""].join("\n"));
}

/** Text and attribute values as XML reads them; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (!needsEscape.test(text)) return text;
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return [...text]
    .filter(isXmlCharacter)
    .map((character) => marks[character] ?? character)
    .join("");
}

/** Most texts need nothing: a map of 342 areas has thousands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids
const needsEscape = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** @see XML 1.0, section 2.2: control characters are forbidden, even escaped, and so are halves of a pair. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** `hatchId` null: by class. */
function renderNode(node: SceneNode, hatchId: string | null): string {
  const { className } = node;
  const painted: Attributes =
    hatchId === null ? { class: className || undefined } : paintAttributes(className, hatchId);
  const marks: Attributes = { "data-area": node.area, "data-key": node.key };
  const attributes = { ...geometry(node), ...painted, ...marks };
  const title = node.title === undefined ? "" : element("title", {}, escapeXml(node.title));
  switch (node.type) {
    case "group": {
      const inside = node.nodes.map((child) => renderNode(child, hatchId)).join("\n");
      return element("g", attributes, `${title}\n${inside}\n`);
    }
    case "text":
      return element("text", attributes, title + escapeXml(node.text));
    default:
      return element(node.type, attributes, title);
  }
}

function geometry(node: SceneNode): Attributes {
  switch (node.type) {
    case "group":
      return { role: node.role, "stroke-width": node.strokeWidth };
    case "path": {
      const transform = node.at && `translate(${px(node.at.x)} ${px(node.at.y)})`;
      return { d: node.d, transform, "stroke-width": node.strokeWidth };
    }
    case "rect":
      return { x: px(node.x), y: px(node.y), width: px(node.width), height: px(node.height), rx: node.rx };
    case "circle":
      return { cx: px(node.cx), cy: px(node.cy), r: px(node.r) };
    case "line":
      return {
        x1: px(node.x1),
        y1: px(node.y1),
        x2: px(node.x2),
        y2: px(node.y2),
        "stroke-width": node.strokeWidth,
      };
    case "text":
      return {
        x: px(node.x),
        y: px(node.y),
        "text-anchor": node.anchor === "start" ? undefined : node.anchor,
      };
  }
}

function paintAttributes(className: string, hatchId: string): Attributes {
  const { "font-family": family, ...paint } = resolvePaint(className);
  return {
    ...(family && fontAttributes[family]),
    ...paint,
    fill: paint.fill === hatch ? `url(#${hatchId})` : paint.fill,
  };
}

/**
 * Typst takes `Semi Condensed` off a font's name and files it under `Sofia Sans` by its stretch; browsers and Word
 * know it by its full name.
 */
const fontAttributes: Record<FontFamily, Attributes> = {
  "Sofia Sans": { "font-family": "Sofia Sans, sans-serif" },
  "Sofia Sans Semi Condensed": {
    "font-family": "Sofia Sans Semi Condensed, Sofia Sans, sans-serif",
    "font-stretch": "semi-condensed",
  },
};

function hatchPattern(id: string): string {
  const ground = element("rect", { width: 6, height: 6, fill: hatchColours.ground }, "");
  const line = element("path", { d: "M0 0v6", stroke: hatchColours.line, "stroke-width": 2 }, "");
  const pattern = element(
    "pattern",
    { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    ground + line,
  );
  return element("defs", {}, pattern);
}

function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
