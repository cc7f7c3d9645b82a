import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "@lokaal17/shared/text/define-text";
import { guideOf, guides } from "@lokaal17/shared/text/guide";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../checks/run-program.ts";
import { guideDocument, guideFile, picturesFolder } from "./guide-document.ts";

describe.each(guides)("the guide %s", (guide) => {
  it.each(locales)("in %s is as the program has it (`pnpm guide` writes it anew)", (locale) => {
    expect(readFileSync(join(projectRoot, guideFile(guide, locale)), "utf8")).toBe(
      guideDocument(guide, locale),
    );
  });

  it.each(locales)("in %s has all its pictures", (locale) => {
    const missing = guideOf(guide, locale).steps.flatMap(({ picture }) =>
      picture && !existsSync(join(projectRoot, picturesFolder, locale, `${picture}.jpg`)) ? [picture] : [],
    );
    expect(missing).toEqual([]);
  });
});
