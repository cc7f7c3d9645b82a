import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { expect, test } from "vitest";
import { changeFacts } from "./change-facts.ts";
import { type ChipFact, chipState, factLook } from "./fact-look.ts";

const chip: ChipFact = { fact: "burglary/GM0344/2025/value", shown: "1,1", dataVersion: 3, kept: null };
const stale = { fact: chip.fact, name: "Woninginbraken", was: "1,1", now: "1,7", kept: null };
const text = sectionEditor("nl");

test.each([
  ["is as it was", chip, [], "current", "1,1: Woninginbraken."],
  [
    "reads otherwise now",
    chip,
    [stale],
    "stale",
    "1,1 1,7: Woninginbraken. Het cijfer was 1,1 en is nu 1,7.",
  ],
  [
    "is gone",
    chip,
    [{ ...stale, now: null }],
    "missing",
    "1,1 geen cijfer: Woninginbraken. Dit cijfer is er niet meer.",
  ],
  [
    "is kept on purpose",
    { ...chip, kept: "stand van mei" },
    [{ ...stale, kept: "stand van mei" }],
    "kept",
    "1,1: Woninginbraken. Met opzet zo gelaten: stand van mei",
  ],
  ["was taken over already", { ...chip, shown: "1,7" }, [stale], "current", "1,7: Woninginbraken."],
] as const)("a chip whose figure %s says so to eyes and ears", (_, one, changes, kind, label) => {
  const state = chipState(one, changes);
  expect(state.kind).toBe(kind);
  expect(factLook(one, state, "Woninginbraken", text).label).toBe(label);
});

test("a new figure is taken over wherever its chip stands, also in a note", () => {
  const other = { ...chip, fact: "other/NL01/2025/median" };
  const narrative = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "fact", attrs: chip },
          { type: "footnote", attrs: { inlines: [{ type: "fact", attrs: chip }] } },
          { type: "fact", attrs: other },
        ],
      },
    ],
  } as const;
  const changed = changeFacts(narrative, [
    { fact: chip.fact, shown: "1,1", to: { shown: "1,7", dataVersion: 4 } },
  ]);
  expect(JSON.stringify(changed).match(/"shown":"1,7"/g)).toHaveLength(2);
  expect(JSON.stringify(changed)).toContain(JSON.stringify(other));
});
