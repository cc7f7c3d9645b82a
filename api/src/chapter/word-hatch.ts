/**
 * A picture whose hatched surfaces (areas without a figure) are hatched with lines of their own. Programs that draw SVG
 * differ in patterns: some leave the surface empty or black, and that would say something else.
 * @param svg as the renderer writes it, its shapes as paths of straight lines
 */
export function withPlainHatches(svg: string): string {
  const colours = new Map(
    [...svg.matchAll(/<pattern id="([^"]+)".*?<\/pattern>/gs)].map(([pattern, id]) => [
      id,
      /\bstroke="(#[0-9a-f]{6})"/.exec(pattern)?.[1] ?? "#8a8597",
    ]),
  );
  return svg.replace(
    /<path fill="url\(#([^)]+)\)"([^>]*?) d="(M [^"CQASTHV]+ Z)"\/>/g,
    (whole, id: string, look: string, shape: string) => {
      const colour = colours.get(id);
      if (colour === undefined) return whole;
      const lines = hatchLines(cornersOf(shape)).map((one) => `M ${one.map(place).join(" L ")}`);
      const hatch =
        lines.length === 0
          ? ""
          : `<path fill="none" stroke="${colour}" stroke-width="1" d="${lines.join(" ")}"/>`;
      return `<path fill="#ffffff"${look} d="${shape}"/>${hatch}`;
    },
  );
}

type Point = readonly [x: number, y: number];

const place = ([x, y]: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 100) / 100;

const cornersOf = (shape: string): Point[] =>
  [...shape.matchAll(/[ML] (-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** As far apart as those of the pattern, in pixels. */
const distance = 6;

/** The slanted lines that cross a shape without dents. */
function hatchLines(corners: readonly Point[]): [Point, Point][] {
  const along = corners.map(([x, y]) => (x + y) * Math.SQRT1_2);
  const first = Math.ceil((Math.min(...along) - 0.5) / distance);
  const last = Math.floor((Math.max(...along) - 0.5) / distance);
  const lines: [Point, Point][] = [];
  for (let i = first; i <= last; i++) {
    const [from, to] = crossings(corners, along, i * distance + 0.5);
    if (from && to) lines.push([from, to]);
  }
  return lines;
}

/** Where a line crosses the border of a shape. */
function crossings(corners: readonly Point[], along: readonly number[], at: number): Point[] {
  return corners.flatMap((corner, i): Point[] => {
    const j = (i + 1) % corners.length;
    const other = corners[j];
    const [a, b] = [along[i] ?? 0, along[j] ?? 0];
    if (!other || a < at === b < at) return [];
    const share = (at - a) / (b - a);
    return [[corner[0] + share * (other[0] - corner[0]), corner[1] + share * (other[1] - corner[1])]];
  });
}
