import type { View } from "./views.ts";

/**
 * A view with all years on the boundaries of its publication: what trends, projections and other verdicts are made of,
 * so that a merger is not taken for a development. Where figures cannot be recoded honestly the series has a break.
 * Made once per view; the demonstration takes 0.15 seconds, 20 years of 300 indicators less than half a second.
 */
export function verdictView(view: View): View {
  const known = verdictViews.get(view);
  if (known) return known;
  const made = { ...view, cube: view.derived.verdictCube.whole() };
  verdictViews.set(view, made);
  return made;
}

const verdictViews = new WeakMap<View, View>();
