import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A number above 0 and below 1, a new one at every call. */
export type Random = () => number;

/**
 * Random numbers between 0 and 1 (neither included) that follow from the seed: the same seed gives the same numbers
 * on every machine. For drawing, not for secrets.
 * @param seed a whole number that fits in 32 bits: −2³¹ to 2³² − 1
 * @throws RangeError when the seed is another number
 * @see Blackman & Vigna, Scrambled Linear Pseudorandom Number Generators (2021), xoroshiro128+; pure-rand (MIT)
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < -0x8000_0000 || seed > 0xffff_ffff) {
    throw new RangeError(`A seed is a whole number of at most 32 bits, not ${seed}`);
  }
  const generator = xoroshiro128plus(seed);
  // Neighbouring seeds begin alike; after these steps their streams have nothing in common any more.
  for (let step = 0; step < 64; step++) generator.next();
  return () => {
    for (;;) {
      const number = uniformFloat64(generator);
      if (number > 0) return number;
    }
  };
}

/**
 * Draws weights that add up to 1, every such set of weights being equally likely: the flat Dirichlet(1, …, 1).
 * @param size how many weights; they are written to the first places of `into`, so that thousands of draws need no
 * new list
 * @throws RangeError when the size is not a whole number of 1 or more that fits
 * @see Devroye, Non-Uniform Random Variate Generation (1986), chapter XI, section 4: exponentials over their sum
 */
export function dirichlet(random: Random, size: number, into: Float64Array): void {
  if (!Number.isInteger(size) || size < 1 || size > into.length) {
    throw new RangeError(`The number of weights lies between 1 and ${into.length}, not ${size}`);
  }
  let sum = 0;
  for (let at = 0; at < size; at++) {
    const part = -Math.log(random());
    into[at] = part;
    sum += part;
  }
  for (let at = 0; at < size; at++) into[at]! /= sum;
}

/**
 * Draws from the standard normal distribution: mean 0, standard deviation 1.
 * @see Box & Muller, A Note on the Generation of Random Normal Deviates (1958)
 */
export function normalRandom(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(random()));
  return radius * Math.cos(2 * Math.PI * random());
}
