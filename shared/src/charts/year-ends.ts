import { px, type SceneNode } from "./scene.ts";
import type { chartText } from "./text.ts";

const font = "chart__text";

/** First and last year under a plot. */
export function yearEnds(
  first: number,
  last: number,
  left: number,
  width: number,
  y: number,
  start = String(first),
): SceneNode[] {
  const at = (x: number, anchor: "start" | "middle" | "end", text: string): SceneNode => {
    return { type: "text", className: font, x: px(x), y, anchor, text };
  };
  if (first === last) return [at(left + width / 2, "middle", String(last))];
  return [at(left, "start", start), at(left + width, "end", String(last))];
}

/** What a figure is beside normal, in a word; null: nothing. */
export function statusWord(
  { status, synthetic }: { status: string; synthetic: boolean },
  text: ReturnType<typeof chartText>,
): string | null {
  if (synthetic) return text("example");
  if (status === "provisional") return text("provisional");
  return status === "estimated" ? text("estimated") : null;
}
