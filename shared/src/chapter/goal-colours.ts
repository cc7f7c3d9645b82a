/** Colours of one goal's mark: the edge has the United Nations' colour, the number a darker one on a light tint. */
export interface GoalColours {
  edge: string;
  text: string;
  tint: string;
}

/** By number, 1 to 17. Each text has a contrast of at least 5 on its tint. */
export function goalColours(goal: number): GoalColours {
  const [edge, text, tint] = colours[goal - 1] ?? [];
  if (!edge || !text || !tint) throw new RangeError(`there is no goal ${goal}`);
  return { edge, text, tint };
}

const colours = [
  ["#e5243b", "#c01e32", "#fce5e7"],
  ["#dda63a", "#826222", "#fbf4e7"],
  ["#4c9f38", "#377429", "#eaf3e7"],
  ["#c5192d", "#bf182c", "#f8e3e6"],
  ["#ff3a21", "#bd2b18", "#ffe7e4"],
  ["#26bde2", "#177188", "#e5f7fc"],
  ["#fcc30b", "#836506", "#fff8e2"],
  ["#a21942", "#a21942", "#f4e3e8"],
  ["#fd6925", "#ac4719", "#ffede5"],
  ["#dd1367", "#be1059", "#fbe3ed"],
  ["#fd9d24", "#935b15", "#fff3e5"],
  ["#bf8b2e", "#846020", "#f7f1e6"],
  ["#3f7e44", "#39713d", "#e8f0e9"],
  ["#0a97d9", "#076d9c", "#e2f3fa"],
  ["#56c02b", "#34751a", "#ebf7e6"],
  ["#00689d", "#00689d", "#e0edf3"],
  ["#19486a", "#19486a", "#e3e9ed"],
] as const;
