import type { SceneNode } from "./scene.ts";

export const goalMarkWidth = 26;

/** The number of a goal above its colour. */
export function goalMark(goal: number, top: number, title: string, left = 0): SceneNode[] {
  return [
    {
      type: "text",
      className: "chart__label",
      x: left + goalMarkWidth / 2,
      y: top + 14,
      anchor: "middle",
      text: String(goal),
      title,
    },
    {
      type: "rect",
      className: `chart__goal--${goal}`,
      x: left,
      y: top + 20,
      width: goalMarkWidth,
      height: 4,
      title,
    },
  ];
}
