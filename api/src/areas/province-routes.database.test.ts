import type { ProvinceGoals } from "@lokaal17/shared/contract/province-goals";
import { expect, test } from "vitest";
import { withApi } from "../testing/with-api.ts";

const api = withApi();

test("a province has its municipalities of the publication by name, and a line for each goal", async () => {
  const answer = await api.call("GET", "/v1/provinces/PV26/goals");
  expect(answer.status).toBe(200);
  const { province, members, goals } = answer.json<ProvinceGoals>();
  expect(province).toEqual({ code: "PV26", name: "Utrecht" });
  expect(members.length).toBe(26);
  expect(members.map(({ code }) => code)).toContain("GM0344");
  expect(members.map(({ name }) => name)).toEqual(
    members.map(({ name }) => name).sort(new Intl.Collator("nl").compare),
  );
  expect(goals.map(({ goal }) => goal)).toEqual(Array.from({ length: 17 }, (_, place) => place + 1));
  for (const { low, middle, high, count } of goals) {
    expect(count).toBeLessThanOrEqual(members.length);
    if (low === null || middle === null || high === null) continue;
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
  }
});

test("a municipality is no province", async () => {
  expect((await api.call("GET", "/v1/provinces/GM0344/goals")).status).toBe(404);
});
