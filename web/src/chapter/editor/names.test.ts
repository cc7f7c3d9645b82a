import { expect, it } from "vitest";
import { namesOf } from "./names.ts";

it("names what a text refers to by number and title, a figure in the text by its number alone", () => {
  const sections = [{ key: "goal-11", number: "7.11", title: "Duurzame steden" } as const];
  const figure = { id: "figure-x", kind: "figure", label: "Figuur 7.11.2", title: "Woningen" } as const;
  const figures = [{ ...figure, measure: "", section: "goal-11" as const }];
  const names = namesOf({ figures, offered: [] }, sections, { facts: [], stale: [] });
  expect([names.target("goal-11"), names.wholeTarget("goal-11")]).toEqual([
    ...["7.11. Duurzame steden", "7.11. Duurzame steden"],
  ]);
  expect([names.target("figure-x"), names.wholeTarget("figure-x")]).toEqual([
    ...["Figuur 7.11.2", "Figuur 7.11.2. Woningen"],
  ]);
  expect(names.target("goal-99")).toBeNull();
});
