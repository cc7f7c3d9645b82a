import { describe, expect, it } from "vitest";
import { locales } from "./define-text.ts";
import { helpOf, helpScreens, helpTexts } from "./help.ts";

describe.each(locales)("help in %s", (locale) => {
  it.each(helpScreens)("of the screen %s says what one does there", (screen) => {
    const { title, steps, notes } = helpOf(screen, locale);
    expect(title).not.toBe("");
    expect(steps.length).toBeGreaterThan(0);
    expect(notes.length).toBeGreaterThan(0);
  });

  it("has no sentence that belongs to no screen", () => {
    const counted = helpScreens.flatMap((screen) => {
      const { title, steps, notes } = helpOf(screen, locale);
      return [title, ...steps, ...notes];
    });
    expect(counted).toHaveLength(Object.keys(helpTexts.messages[locale]).length);
  });
});
