import { expect, test } from "vitest";
import { lookAround, missing } from "./surroundings.ts";

test("what was given is used before what is found", () => {
  const given = {
    TEST_DATABASE_URL: "postgres://somewhere",
    CHROMIUM: "/opt/chromium",
    SOFFICE: "/opt/soffice",
    LOKAAL17_REAL_DATA: "/facts",
  };
  const surroundings = lookAround(given);
  expect(surroundings).toEqual({
    postgres: { url: "postgres://somewhere" },
    chromium: "/opt/chromium",
    libreOffice: "/opt/soffice",
    realData: "/facts",
  });
  expect(missing(surroundings)).toEqual([]);
});

test("what is missing is named together with what would help", () => {
  const sentences = missing({ postgres: null, chromium: null, libreOffice: null, realData: null });
  expect(sentences.join("\n")).toMatch(
    /PostgreSQL.*TEST_DATABASE_URL[\s\S]*browser.*CHROMIUM[\s\S]*LibreOffice.*SOFFICE/,
  );
});
