import { readFileSync } from "node:fs";
import { paintTable } from "@lokaal17/shared/charts/paint-table";
import { expect, test } from "vitest";

const styles = ["chart", "map"]
  .map((name) => readFileSync(`${import.meta.dirname}/../${name}.css`, "utf8"))
  .join("\n");

test("every class that a picture can carry is painted on the web as well as in files", () => {
  const unpainted = Object.keys(paintTable).filter(
    (name) => !new RegExp(`\\.${name}(?![\\w-])`).test(styles),
  );
  expect(unpainted).toEqual([]);
});
