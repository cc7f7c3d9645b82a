import { normalRandom, type Random } from "../../statistics/random.ts";

/** How many numbers each place of a list can hold per draw: this many keep the stock's own chance out of the draws. */
const choicesPerDraw = 32;

/**
 * Standard normal numbers for draws that take thousands of them each. One stock is drawn, and each list is a stretch of
 * it from a place taken at random: the numbers of a list are independent, and so are the lists but for the few numbers
 * that stretches share. Three million numbers take 5 ms this way instead of 150.
 * @param size how many numbers a list has
 * @param draws how many lists will be taken
 * @returns gives another list at every call, to be read and not changed
 */
export function normalPool(random: Random, size: number, draws: number): () => Float64Array {
  const starts = choicesPerDraw * draws;
  const stock = new Float64Array(starts + size - 1);
  for (let at = 0; at < stock.length; at++) stock[at] = normalRandom(random);
  return () => {
    const start = Math.floor(random() * starts);
    return stock.subarray(start, start + size);
  };
}
