import { freeNumbers } from "@lokaal17/shared/chapter/free-numbers";
import { readMarkdown } from "@lokaal17/shared/chapter/narrative-markdown-read";
import { countWords } from "@lokaal17/shared/chapter/narrative-plain";
import { problemSentences } from "@lokaal17/shared/chapter/narrative-problems";
import { factsIn } from "@lokaal17/shared/chapter/narrative-walk";
import { causeWords, rankWords } from "@lokaal17/shared/chapter/narrative-wording";
import { outlineOf } from "@lokaal17/shared/chapter/outline";
import { locales } from "@lokaal17/shared/text/define-text";
import { describe, expect, test } from "vitest";
import { demonstrationTexts } from "./edition-texts.ts";

const texts = demonstrationTexts().map(({ name, profile, section, ...words }) => ({
  name,
  profile,
  section,
  words,
}));

describe.each(texts)("$section of $name", ({ profile, section, words }) => {
  const entry = outlineOf(profile).find(({ key }) => key === section);

  test.each(locales)("can be saved as an editor would, within its limit, in %s", (locale) => {
    const { narrative, problems } = readMarkdown(words[locale], 1);
    expect(problemSentences(problems, "en")).toEqual([]);
    if (!narrative) throw new Error("not read");
    expect(countWords(narrative)).toBeLessThanOrEqual(entry?.wordLimit ?? 0);
    // Every number is bound, or says why it is not.
    expect(freeNumbers(narrative, locale)).toEqual([]);
    expect(words[locale]).toMatch(/_(?:Voorbeeldtekst|Example text)/);
    expect(causeWords[locale].exec(words[locale])).toBeNull();
    expect(rankWords[locale].exec(words[locale])).toBeNull();
  });

  test("speaks the same facts in both languages", () => {
    const [nl, en] = locales.map((locale) => {
      const { narrative } = readMarkdown(words[locale], 1);
      return narrative
        ? factsIn(narrative)
            .map(({ attrs }) => attrs.fact)
            .sort()
        : [];
    });
    expect(en).toEqual(nl);
  });
});

test("the full edition has a text in every section that people write in", () => {
  const written = outlineOf("vnr").filter(({ writing }) => writing !== "generated");
  const there = new Set(texts.filter(({ name }) => name === "vnr").map(({ section }) => section));
  expect(written.filter(({ key }) => !there.has(key))).toEqual([]);
});
