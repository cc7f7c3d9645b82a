import { readFileSync } from "node:fs";
import { paintTable } from "@lokaal17/shared/charts/paint-table";
import { expect, test } from "vitest";

const styles = ["chart", "chart-marks", "map"]
  .map((name) => readFileSync(`${import.meta.dirname}/../${name}.css`, "utf8"))
  .join("\n");

test("every class that a picture can carry is painted on the web as well as in files", () => {
  // A plate is drawn in files only.
  const onPages = Object.keys(paintTable).filter((name) => !name.startsWith("plate__"));
  const unpainted = onPages.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(styles));
  expect(unpainted).toEqual([]);
});
