import type { Edit, Stretch } from "../word/edits.ts";
import { asRead, joined, valued, type WordXml } from "../word/word-xml.ts";
import type { FoundControl } from "./word-controls.ts";

/** The edits that give a control another tag and other text; comments and notes that hang on it stay. */
export function rewrite(
  xml: string,
  { tagElement, runs, isEmptyParagraph, before, behind }: FoundControl,
  { tag, content }: { tag: string; content: readonly WordXml[] },
): Edit[] {
  const edits: Edit[] = [{ ...tagElement, xml: valued("w:tag", tag) }];
  if (!runs) return edits;
  const kept = (stretches: readonly Stretch[]) =>
    stretches.map(({ start, end }) => asRead(xml.slice(start, end)));
  const written = joined([...kept(before), ...content, ...kept(behind)]);
  return [...edits, { ...runs, xml: isEmptyParagraph ? `<w:p>${written}</w:p>` : written }];
}

/** Properties that stand behind the highlight of a run, by the schema. */
const behindHighlight =
  /<w:(u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)[\s/>]/;

/** The look of a run with or without a highlight, otherwise as it was. Empty: a run without a look of its own. */
export function withHighlight(look: string, colour: string | null): WordXml {
  const plain = look.replace(/<w:highlight(\s[^<>]*)?(\/>|>\s*<\/w:highlight>)/g, "");
  if (colour === null) return asRead(plain);
  const highlight = valued("w:highlight", colour);
  if (!/^<w:rPr[^>]*[^/]?>/.test(plain)) return asRead(`<w:rPr>${highlight}</w:rPr>`);
  const place = plain.search(behindHighlight);
  const at = place < 0 ? plain.lastIndexOf("</") : place;
  return asRead(plain.slice(0, at) + highlight + plain.slice(at));
}
