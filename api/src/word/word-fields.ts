import { SaxesParser, type SaxesTagNS } from "saxes";
import { XmlFault } from "../imports/xlsx-xml.ts";
import { deepest } from "./edits.ts";

/** Stands in an instruction for a field in it, whose result Word puts there. No text of XML holds it. */
export const nestedField = "\u0000";

/** Word has two names for what is its own. */
export const wordNames: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

interface OpenField {
  instruction: string;
  /** Of a text in which changes are tracked: it comes back when they are refused. */
  deleted: string;
  /** Behind its instruction stands its result. */
  isResult: boolean;
}

/**
 * Reads the instructions of fields as Word does: cut in many runs, over paragraphs, with fields in fields. It is told
 * of Word's own elements only, by their namespace.
 */
export class FieldReader {
  readonly #found: string[] = [];
  readonly #open: OpenField[] = [];
  #textOf: "instruction" | "deleted" | null = null;

  open(local: string, attributes: SaxesTagNS["attributes"]): void {
    if (local === "fldSimple") {
      this.#nest();
      this.#found.push(attributeOf(attributes, "instr"));
    }
    if (local === "fldChar") this.#mark(attributeOf(attributes, "fldCharType"));
    if (local === "instrText" || local === "t") this.#textOf = "instruction";
    if (local === "delInstrText") this.#textOf = "deleted";
  }

  close(local: string): void {
    if (local === "instrText" || local === "t" || local === "delInstrText") this.#textOf = null;
  }

  text(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult && this.#textOf) field[this.#textOf] += text;
  }

  /** Of all fields, also of those that do not end. */
  instructions(): string[] {
    while (this.#open.length > 0) this.#end();
    return this.#found.filter((instruction) => instruction !== "");
  }

  #mark(type: string): void {
    const field = this.#open.at(-1);
    if (type === "begin") {
      this.#nest();
      this.#open.push({ instruction: "", deleted: "", isResult: false });
    } else if (type === "separate" && field) field.isResult = true;
    else if (type === "end") this.#end();
  }

  #nest(): void {
    const field = this.#open.at(-1);
    if (!field || field.isResult) return;
    field.instruction += nestedField;
    field.deleted += nestedField;
  }

  #end(): void {
    const field = this.#open.pop();
    if (field) this.#found.push(field.instruction, field.deleted.replaceAll(nestedField, ""));
  }
}

/** The value of an attribute whatever its prefix; empty when it is not there. */
export function attributeOf(attributes: SaxesTagNS["attributes"], name: string): string {
  return Object.values(attributes).find(({ local }) => local === name)?.value ?? "";
}

/**
 * The instructions of all fields in a part.
 * @throws XmlFault when it is no XML as Word writes it
 */
export function fieldsIn(xml: string): string[] {
  const reader = new FieldReader();
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  let depth = 0;
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (++depth > deepest) throw new XmlFault("too deep");
    if (wordNames.has(uri)) reader.open(local, attributes);
  });
  parser.on("closetag", ({ local, uri }) => {
    depth--;
    if (wordNames.has(uri)) reader.close(local);
  });
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("doctype", () => {
    throw new XmlFault("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  parser.write(xml).close();
  return reader.instructions();
}
