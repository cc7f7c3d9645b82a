import type { EditionView, PublicationRefusal } from "@lokaal17/shared/contract/editions";
import { expect, it } from "vitest";
import { refusalGroups } from "./refusal-groups.ts";

const sections = [
  { key: "means", title: "Middelen" },
  { key: "goal-11", title: "Duurzame steden" },
] as EditionView["sections"];
const refusals: PublicationRefusal[] = [
  {
    kind: "not-agreed",
    section: "goal-11",
    locale: null,
    detail: "Duurzame steden: IPO gaf nog geen akkoord.",
  },
  { kind: "free-number", section: "means", locale: "nl", detail: "Middelen: het getal 12 is getypt." },
  {
    kind: "stale-fact",
    section: "goal-11",
    locale: "en",
    detail: "Duurzame steden: inbraken was 3 en is nu 2.",
  },
  { kind: "too-long", section: "means", locale: "nl", detail: "Dit is te lang." },
  { kind: "not-agreed", section: "means", locale: null, detail: "Middelen: IPO gaf nog geen akkoord." },
];

it("says each reason once, with every section that it is about, by what one does about it", () => {
  expect(refusalGroups(refusals, sections)).toEqual([
    {
      kind: "stale",
      count: 1,
      rows: [
        {
          sentence: "Inbraken was 3 en is nu 2.",
          sections: [{ key: "goal-11", title: "Duurzame steden", locale: "en" }],
        },
      ],
    },
    {
      kind: "numbers",
      count: 1,
      rows: [
        {
          sentence: "Het getal 12 is getypt.",
          sections: [{ key: "means", title: "Middelen", locale: "nl" }],
        },
      ],
    },
    {
      kind: "text",
      count: 1,
      rows: [{ sentence: "Dit is te lang.", sections: [{ key: "means", title: "Middelen", locale: "nl" }] }],
    },
    {
      kind: "agreement",
      count: 2,
      rows: [
        {
          sentence: "IPO gaf nog geen akkoord.",
          sections: [
            { key: "goal-11", title: "Duurzame steden", locale: null },
            { key: "means", title: "Middelen", locale: null },
          ],
        },
      ],
    },
  ]);
  expect(refusalGroups([], sections)).toEqual([]);
});
