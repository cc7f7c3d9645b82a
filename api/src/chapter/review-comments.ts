import { XmlScanner } from "../imports/xlsx-xml.ts";
import { type Change, changeOf, plainWords } from "./review-reader.ts";

export interface CommentText extends Change {
  text: string;
}

/** What comments say, by their number; what was taken out of them again is left away. */
export function readComments(xml: string): Map<string, CommentText> {
  const found = new Map<string, CommentText>();
  if (xml === "") return found;
  let open: { id: string; change: Change; words: string } | null = null;
  let isText = false;
  const scanner = new XmlScanner({
    open(name, attributes) {
      if (name === "comment")
        open = { id: attributes.get("id") ?? "", change: changeOf(attributes), words: "" };
      if (name === "t") isText = true;
      if (open && name === "p" && open.words !== "") open.words += "\n";
      if (open && (name === "br" || name === "tab")) open.words += " ";
    },
    text(text) {
      if (open && isText) open.words += text;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name !== "comment" || !open) return;
      found.set(open.id, { ...open.change, text: plainWords(open.words) });
      open = null;
    },
  });
  scanner.feed(xml.replace(/^\uFEFF/, ""));
  scanner.end();
  return found;
}
