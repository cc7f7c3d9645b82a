/** 32-bit hash of a text: FNV-1a, so that every code has its own stream of random numbers. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix(hash);
}

/** Joins numbers into one 32-bit hash; the order matters. */
export function hashNumbers(...parts: number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) hash = mix(hash ^ Math.imul(part, 0x85ebca6b)) + 0x9e3779b9;
  return hash >>> 0;
}

/** A number from 0 up to 1 that follows from a hash and the place in its stream: mulberry32's step. */
export function uniform(hash: number, place: number): number {
  return mulberry(hash + Math.imul(place + 1, 0x6d2b79f5)) / 0x1_0000_0000;
}

/** About normal, mean 0 and standard deviation 1, never beyond ±3.5: the sum of four uniform numbers. */
export function nearNormal(hash: number, place: number): number {
  const sum =
    uniform(hash, place) + uniform(hash, place + 1) + uniform(hash, place + 2) + uniform(hash, place + 3);
  return (sum - 2) * Math.sqrt(3);
}

/** Mulberry32 by Tommy Ettinger (public domain), one step. */
function mulberry(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** The finaliser of MurmurHash3: every input bit changes about half of the output bits. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
