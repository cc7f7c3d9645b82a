/** Where a place in a text is in another text: at the same words, or at the end of what changed around it. */
export function movedPlace(before: string, after: string, at: number): number {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  if (at <= start) return at;
  const fromEnd = before.length - at;
  return after.length - Math.min(fromEnd, end);
}
