import type { Cube, CubeSlice } from "../observations/cube.ts";

/**
 * A cube of the same figures that shares with another each slice in which the two do not differ: kept beside it, it
 * takes the room of what changed. Cubes of one base share already; two that were read apart do not.
 */
export function sharingSlices(cube: Cube, other: Cube): Cube {
  const alike = cube.areas.length === other.areas.length && cube.years[0] === other.years[0];
  if (!alike || cube.years.length !== other.years.length) return cube;
  const inOther = cube.indicators.map((code) => other.indicatorIndex.get(code));
  const slices = cube.slices.map((slice, place) => {
    const indicator = inOther[Math.floor(place / cube.years.length)];
    const twin =
      indicator === undefined
        ? undefined
        : other.slices[indicator * cube.years.length + (place % cube.years.length)];
    return twin && isSameSlice(slice, twin) ? twin : slice;
  });
  return { ...cube, slices, owner: {} };
}

function isSameSlice(one: CubeSlice, other: CubeSlice): boolean {
  return (
    one === other ||
    (one.boundaryYear === other.boundaryYear &&
      isSame(one.marks, other.marks) &&
      isSame(one.values, other.values) &&
      isSame(one.parts?.numerators, other.parts?.numerators) &&
      isSame(one.parts?.denominators, other.parts?.denominators))
  );
}

type Numbers = Float64Array | Uint8Array;

function isSame(one: Numbers | undefined, other: Numbers | undefined): boolean {
  if (one === other) return true;
  if (!one || one.length !== other?.length) return false;
  for (let place = 0; place < one.length; place++) if (!Object.is(one[place], other[place])) return false;
  return true;
}
