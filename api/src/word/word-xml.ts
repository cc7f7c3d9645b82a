/** A piece of a Word file: XML that was made here, with every text in it escaped. */
export type WordXml = string & { readonly made: unique symbol };

export type WordAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One element with its attributes and children; attributes without a value are left out.
 * Word files are written as text: what is put into a file that somebody went on writing in must be text as well.
 */
export function element(
  name: string,
  attributes: WordAttributes = {},
  children: readonly WordXml[] = [],
): WordXml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return made(
    children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`,
  );
}

/** An element whose only attribute is `w:val`. */
export const valued = (name: string, value: string | number) => element(name, { "w:val": value });

/** Text as the content of `w:t`. */
export const textElement = (text: string): WordXml =>
  made(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);

/** Pieces one after the other. */
export const joined = (pieces: readonly WordXml[]): WordXml => made(pieces.join(""));

/** XML that was read from a file and stands well-formed in it. */
export const asRead = (xml: string): WordXml => made(xml);

/** Marks of XML as entities; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(notXml, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** @see W3C, XML 1.0 (fifth edition), section 2.2 */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const made = (xml: string) => xml as WordXml;
