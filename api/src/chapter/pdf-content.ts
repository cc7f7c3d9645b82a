import type { PdfReader } from "./pdf-reader.ts";
import { isDict, type PdfDict, PdfParser, textString, utf16 } from "./pdf-values.ts";

/** The text of each marked piece of a page, by its number. Every run of glyphs begins with a space. */
export function markedTexts(pdf: PdfReader, page: PdfDict): Map<number, string> {
  const fonts = pdf.dict(pdf.dict(page, "Resources"), "Font");
  const unicode = new Map<string, readonly string[]>();
  const textsOfFont = (name: string) => {
    let texts = unicode.get(name);
    if (!texts) {
      texts = textsByCode(pdf.stream(pdf.dict(fonts, name), "ToUnicode") ?? "");
      unicode.set(name, texts);
    }
    return texts;
  };
  const texts = new Map<number, string>();
  const stack: Mark[] = [];
  let font: readonly string[] = [];
  const say = (text: string) => {
    const mark = stack.findLast(({ number }) => number !== null);
    if (mark?.number == null) return;
    texts.set(mark.number, (texts.get(mark.number) ?? "") + text);
  };
  for (const { operator, name, dict, glyphs } of operations(pdf.streams(page, "Contents").join("\n"))) {
    switch (operator) {
      case "Tf":
        font = textsOfFont(name);
        break;
      case "BT":
        say(" ");
        break;
      case "Tj":
      case "TJ":
        if (!stack.some(({ spoken }) => spoken)) say(glyphs.map((code) => font[code] ?? "").join(""));
        break;
      case "BDC":
      case "BMC":
        stack.push(markOf(dict));
        say(stack.at(-1)?.spoken ?? "");
        break;
      case "EMC":
        stack.pop();
        break;
    }
  }
  return texts;
}

/** A piece that is marked: its number in the tree, and the words that stand for its glyphs. */
interface Mark {
  number: number | null;
  spoken: string | null;
}

function markOf(dict: PdfDict | null): Mark {
  const number = dict?.get("MCID");
  const spoken = dict?.get("ActualText");
  return {
    number: typeof number === "number" ? number : null,
    spoken: typeof spoken === "string" ? textString(spoken) : null,
  };
}

/** What an operator of a page is given, as far as text needs it. */
interface Operation {
  operator: string;
  /** Of a font. */
  name: string;
  dict: PdfDict | null;
  /** Codes of two bytes. */
  glyphs: number[];
}

/**
 * The operators of a page that text needs. Places and colours are passed over: most of a page, and nothing of its text.
 * @see ISO 32000-1, 7.8.2
 */
function* operations(content: string): Generator<Operation> {
  const parser = new PdfParser(content);
  const next = new RegExp(ofText);
  let dict: PdfDict | null = null;
  let glyphs: number[] = [];
  for (let match = next.exec(content); match; match = next.exec(content)) {
    const [word, name = ""] = match;
    if (word === "(" || word === "<") {
      parser.at = match.index;
      const found = parser.value();
      if (isDict(found)) dict = found;
      else if (typeof found === "string")
        for (let i = 0; i + 1 < found.length; i += 2)
          glyphs.push(found.charCodeAt(i) * 256 + found.charCodeAt(i + 1));
      next.lastIndex = parser.at;
      continue;
    }
    yield { operator: name === "" ? word : "Tf", name, dict, glyphs };
    dict = null;
    if (glyphs.length > 0) glyphs = [];
  }
}

/** A comment; where a string or a dictionary begins; a font with its size; any other operator of text or of marks. */
const ofText = /%.*|[(<]|\/([^\s()<>[\]{}/%]+)\s+[-+.\d]+\s+Tf\b|\b(?<!\/)(?:BT|TJ|Tj|BDC|BMC|EMC|DP)\b/g;

/** The text of each code of two bytes, as a font says it. @see ISO 32000-1, 9.10.3 */
function textsByCode(map: string): readonly string[] {
  const texts: string[] = [];
  const hex = (text: string) => Number.parseInt(text, 16);
  for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      texts[hex(code)] = utf16(text);
  for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", text = ""] of body.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = hex(from); code <= hex(to); code++)
        texts[code] = String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - hex(from));
  return texts;
}
