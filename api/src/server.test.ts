import { expect, test } from "vitest";
import { isUpload } from "./server.ts";

test.each([
  ["POST", "/v1/imports?fileName=a.xlsx", true],
  ["PUT", "/v1/chapter-template?fileName=huis.docx", true],
  ["POST", "/v1/editions/vnr-2027/review-copies?locale=nl", true],
  ["POST", "/v1/annex-refreshes", true],
  ["POST", "/v1/rounds/r1/areas/GM0344/known-files", true],
  ["DELETE", "/v1/chapter-template", false],
  ["POST", "/v1/editions/vnr-2027/remarks", false],
  ["POST", "/v1/editions/vnr/2027/review-copies", false],
])("%s %s has the time of a file: %s", (method, url, isFile) => {
  expect(isUpload({ method, url })).toBe(isFile);
});
