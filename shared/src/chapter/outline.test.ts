import { expect, it } from "vitest";
import { outlineOf } from "./outline.ts";

it.each(["vnr", "parliament"] as const)(
  "no part of %s seems to be missing: the numbers count on",
  (profile) => {
    const outline = outlineOf(profile);
    const parts = outline.filter(({ level }) => level === 2).map(({ number }) => Number(number));
    expect(parts).toEqual(parts.map((_, i) => i + 1));
    const progress = outline.find(({ key }) => key === "progress")?.number;
    const goals = outline.filter(({ key }) => key.startsWith("goal-")).map(({ number }) => number);
    expect(goals).toEqual(Array.from({ length: 17 }, (_, i) => `${progress}.${i + 1}`));
  },
);
