import type { Locale } from "../text/define-text.ts";
import type { TopRows } from "./example-mark.ts";
import { px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { wrapText } from "./text-width.ts";

const font = "chart__text";

/** Chosen areas that have no place in a picture are said in words under it: no figure is not nothing. */
export function missingNames(
  names: readonly string[],
  { locale, width }: { locale: Locale; width: number },
  top: number,
): TopRows {
  if (names.length === 0) return { nodes: [], height: 0 };
  const lines = wrapText(chartText(locale)("no-figure-of", { names: names.join(", ") }), font, width);
  const nodes = lines.map((text, i): SceneNode => {
    return { type: "text", className: font, x: 0, y: px(top + 14 + i * 18), anchor: "start", text };
  });
  return { nodes, height: lines.length * 18 + 6 };
}
