import type { Locale } from "@lokaal17/shared/text/define-text";
import { languageTags } from "../word/style-text.ts";
import { within, xmlTree } from "../word/xml-tree.ts";
import { appended } from "./template-parts.ts";
import type { ChapterStyle } from "./word-styles.ts";

export interface MergedStyles {
  xml: string;
  /** The id in the template of a style of ours. */
  style(id: string): string;
  /** Whether entries of its list of bullets get their mark from the style. */
  hasBullets: boolean;
}

/**
 * The styles of a template with those of ours that it does not have. A style is known by its name, which is the same in
 * every language of Word: the Dutch one calls `heading 1` by the id `Kop1`.
 */
export function mergeStyles(xml: string, ours: readonly ChapterStyle[], locale: Locale): MergedStyles {
  const known = within(xmlTree(xml), "w:style").map((node) => ({
    id: node.attributes["w:styleId"] ?? "",
    type: node.attributes["w:type"] ?? "paragraph",
    name: within(node, "w:name")[0]?.attributes["w:val"]?.toLowerCase() ?? "",
    hasList: within(node, "w:numId").some((number) => number.attributes["w:val"] !== "0"),
  }));
  const ids = new Set(known.map(({ id }) => id.toLowerCase()));
  const names = new Map<string, string>();
  const added: ChapterStyle[] = [];
  for (const style of ours) {
    const type = /w:type="(\w+)"/.exec(style.xml)?.[1] ?? "paragraph";
    const own = known.find((one) => one.type === type && one.name === style.name.toLowerCase());
    if (own) names.set(style.id, own.id);
    else {
      names.set(style.id, ids.has(style.id.toLowerCase()) ? `${style.id}L17` : style.id);
      added.push(style);
    }
  }
  const style = (id: string) => names.get(id) ?? id;
  const renamed = added.map((one) =>
    one.xml
      // A template mostly has its own default style, by another name.
      .replace(/ w:default="1"/, known.length > 0 ? "" : "$&")
      .replace(/w:styleId="([^"]*)"/, (_, id: string) => `w:styleId="${style(id)}"`)
      .replace(
        /<w:(basedOn|next|link) w:val="([^"]*)"/g,
        (_, name, id: string) => `<w:${name} w:val="${style(id)}"`,
      ),
  );
  const bullets = known.find(({ id }) => id === style("ListBullet"));
  return {
    xml: appended(inLanguage(xml, locale), "w:styles", renamed.join("")),
    style,
    hasBullets: bullets?.hasList ?? true,
  };
}

/** The language that screen readers speak the chapter in, whatever the template was made in. */
function inLanguage(xml: string, locale: Locale): string {
  const tag = languageTags[locale];
  const changed = xml.replace(/(<w:lang\b[^>]*?w:val=")[^"]*"/g, `$1${tag}"`);
  if (/<w:lang\b[^>]*w:val=/.test(changed)) return changed;
  const language = `<w:lang w:val="${tag}"/>`;
  if (/<w:rPrDefault>\s*<w:rPr>/.test(changed))
    return changed.replace(/(<w:rPrDefault>\s*<w:rPr>.*?)(<\/w:rPr>)/s, `$1${language}$2`);
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const cleaned = changed.replace(/<w:docDefaults\s*\/>/, "");
  return cleaned.includes("<w:docDefaults>")
    ? cleaned.replace(
        "<w:docDefaults>",
        `<w:docDefaults><w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`,
      )
    : cleaned.replace(/(<w:styles\b[^>]*>)/, `$1${defaults}`);
}
