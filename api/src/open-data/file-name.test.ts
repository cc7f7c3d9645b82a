import { expect, it } from "vitest";
import { contentDisposition } from "./file-name.ts";

it.each([
  ["lokaal17-residual-waste.csv", 'attachment; filename="lokaal17-residual-waste.csv"'],
  [
    "Súdwest-Fryslân.xlsx",
    "attachment; filename=\"Sudwest-Fryslan.xlsx\"; filename*=UTF-8''S%C3%BAdwest-Frysl%C3%A2n.xlsx",
  ],
  ['a";x=é', "attachment; filename=\"a--x=e\"; filename*=UTF-8''a--x%3D%C3%A9"],
  ["a\r\nX: 1", 'attachment; filename="a--X- 1"'],
  ["../../etc/passwd", 'attachment; filename="-..-etc-passwd"'],
])("%j goes out as %s", (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});
