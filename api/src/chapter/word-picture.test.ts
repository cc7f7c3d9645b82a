import { describe, expect, it } from "vitest";
import { withPlainHatches } from "./word-hatch.ts";
import { pictureOf } from "./word-picture.ts";

const hatched = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" width="100" height="60"><defs><pattern id="a-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><path d="M0 0v6" stroke="#8a8597" stroke-width="2"/></pattern></defs><rect x="10" y="10" width="40" height="30" fill="url(#a-hatch)" stroke="#000000"/><text x="10" y="55" font-family="Sofia Sans Semi Condensed" font-size="12">geen cijfer</text></svg>`;

describe("a picture for Word", () => {
  it("is the same twice, with its text as outlines in a size that can be read", () => {
    const { png, svg } = pictureOf(hatched);
    expect(Buffer.from(pictureOf(hatched).png).equals(Buffer.from(png))).toBe(true);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
    expect(Buffer.from(png).readUInt32BE(16)).toBe(160);
    expect(svg).not.toContain("<text");
  });

  it("hatches with lines that stay within their surface", () => {
    const { svg } = pictureOf(hatched);
    expect(svg).not.toContain('fill="url(');
    const [, lines = ""] = /stroke="#8a8597" stroke-width="1" d="([^"]+)"/.exec(svg) ?? [];
    const points = [...lines.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(points.length).toBeGreaterThan(10);
    for (const [x = 0, y = 0] of points) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(50);
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(40);
    }
  });

  it("leaves surfaces with curves as they are", () => {
    const round = '<path fill="url(#a-hatch)" d="M 1 1 C 2 2 3 3 4 4 Z"/>';
    expect(withPlainHatches(round)).toBe(round);
  });

  it("reads nothing from outside", () => {
    const hostile =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd" width="10" height="10"/><image href="http://127.0.0.1:9/x.png" width="10" height="10"/></svg>';
    expect(pictureOf(hostile).svg).not.toMatch(/href=|passwd/);
  });
});
