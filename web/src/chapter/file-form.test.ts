import { chapterFormats, outputNames } from "@lokaal17/shared/chapter/output";
import { expect, it, test } from "vitest";
import { formOf, sizeOf } from "./file-form.ts";

test.each([
  ["chapter-nl.pdf", "pdf"],
  ["chapter-en.docx", "docx"],
  ["chapter-nl.html", "html"],
  ["chapter-nl.md", "md"],
  ["data-en.zip", "data"],
  ["facts-nl.json", "facts"],
  ["checks.json", "checks"],
  ["pencil.txt", null],
])("%s is %s to who takes it along", (name, form) => {
  expect(formOf(name)).toBe(form);
});

it("has a word for every file that a job makes", () => {
  const names = chapterFormats.flatMap((format) => outputNames(format, "nl").map(({ name }) => name));
  expect(names.filter((name) => formOf(name) === null)).toEqual([]);
});

test.each([
  [12, "nl", ["kilobytes", { size: "1" }]],
  [841_600, "nl", ["kilobytes", { size: "842" }]],
  [3_412_000, "nl", ["megabytes", { size: "3,4" }]],
  [3_412_000, "en", ["megabytes", { size: "3.4" }]],
] as const)("%d bytes in %s", (bytes, locale, size) => {
  expect(sizeOf(bytes, locale)).toEqual(size);
});
