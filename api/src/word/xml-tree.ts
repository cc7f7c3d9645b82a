import { SaxesParser } from "saxes";
import { XmlFault } from "../imports/xlsx-xml.ts";
import { deepest, type Stretch } from "./edits.ts";

/** An element with its place in the text of its part, so that all around it can stay as it is. */
export interface XmlNode extends Stretch {
  /** As written: `w:p`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Where its content begins and ends; both the end of the element when it closes itself. */
  inner: Stretch;
  children: XmlNode[];
}

/**
 * The elements of a part.
 * @throws XmlFault when it is no XML, has a DOCTYPE or is too deep
 */
export function xmlTree(xml: string): XmlNode {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    const end = parser.position;
    const start = xml.lastIndexOf("<", end - 1);
    const node: XmlNode = { name, attributes, start, end, inner: { start: end, end }, children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    if (open.push(node) > deepest) throw new XmlFault("too deep");
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    const node = open.pop();
    if (!node) return;
    node.end = parser.position;
    node.inner.end = isSelfClosing ? node.end : xml.lastIndexOf("</", node.end - 1);
  });
  parser.on("doctype", () => {
    throw new XmlFault("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  parser.write(xml).close();
  if (!root) throw new XmlFault("empty");
  return root;
}

/** All elements of a name within one, in their order. */
export function within(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

export const childOf = (node: XmlNode, name: string) => node.children.find((child) => child.name === name);
