import type { SearchResult } from "@lokaal17/shared/contract/search";
import { expect, it, test } from "vitest";
import { groupResults } from "./group-results.ts";
import { resultPath } from "./result-path.ts";

const result = (kind: SearchResult["kind"], code: string, name = code): SearchResult => ({
  kind,
  code,
  name,
  goal: null,
  detail: "",
  synonym: null,
  explanation: null,
  links: [],
});

test("the group with the best result goes first, and each keeps its own order", () => {
  const found = [
    result("indicator", "poverty-rate"),
    result("goal", "1"),
    result("indicator", "child-poverty"),
    result("target", "1.2"),
    result("former-municipality", "GM0788"),
  ];
  expect(groupResults(found).map(({ group, results }) => [group, results.map(({ code }) => code)])).toEqual([
    ["indicators", ["poverty-rate", "child-poverty"]],
    ["goals", ["1", "1.2"]],
    ["areas", ["GM0788"]],
  ]);
});

it.each([
  ["municipality", "GM0344", "/gemeenten/GM0344"],
  ["former-municipality", "GM0788", "/gemeenten/GM0788"],
  ["province", "PV26", "/provincies/PV26"],
  ["water-board", "WS0155", "/waterschappen/WS0155"],
  ["goal", "11", "/doelen/11"],
  ["target", "11.3", "/doelen/11#subdoel-11-3"],
  ["target", "3.b", "/doelen/3#subdoel-3-b"],
  ["indicator", "burglary", "/indicatoren/burglary"],
  ["measure", "inhabitants", "/indicatoren/inhabitants"],
  ["policy-field", "7.2", "/taakvelden/7.2"],
] as const)("a %s (%s) is at %s", (kind, code, path) => {
  expect(resultPath(result(kind, code))).toBe(path);
});
