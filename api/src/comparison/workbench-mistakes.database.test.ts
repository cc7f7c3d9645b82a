import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { beforeAll, expect, test } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const waste = "residual-waste";

beforeAll(async () => {
  await approveFigures(api, [
    { indicator: waste, area: utrecht, period: "2025", value: "120", origin: "real" },
  ]);
  expect((await publishNow(api, "Publicatie")).status).toBe(201);
});

test.each([
  [
    "nl",
    [
      ["#/query/subjects", "Er is geen indicator of doel met de naam no-such-thing."],
      ["#/query/areas", "Er is nooit een gebied met de code GM9999 geweest."],
      ["#/query/group", "Er is geen provincie met de code PV99."],
      ["#/query/boundaryYear", "2009 kan niet. Kies een jaar van 2010 tot en met 2026."],
    ],
  ],
  [
    "en",
    [
      ["#/query/subjects", "There is no indicator or goal called no-such-thing."],
      ["#/query/areas", "There never was an area with the code GM9999."],
      ["#/query/group", "There is no province with the code PV99."],
      ["#/query/boundaryYear", "2009 is not possible. Choose a year from 2010 to 2026."],
    ],
  ],
])("all that is wrong in a request is said at once (%s)", async (language, expected) => {
  const path = `/v1/workbench?subjects=no-such-thing&areas=GM9999&group=province:PV99&boundaryYear=2009`;
  const answer = await api.call("GET", path, { headers: { "accept-language": language } });
  expect(answer.status).toBe(400);
  const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>();
  expect(errors.map(({ pointer, detail }) => [pointer, detail])).toEqual(expected);
});

test.each([
  ["areas=GM9999,GM0344", ["GM0344"], null, "all"],
  ["areas=GM0344,GM9999&group=province", ["GM0344"], "GM0344", "province"],
  ["areas=GM0344&group=province:PV99&boundaryYear=2009", ["GM0344"], "GM0344", "similar"],
  ["areas=GM9999&group=similar", [], null, "all"],
  ["group=areas:GM0344,GM9999", [], null, "areas"],
])(
  "who asks to leave out what is unknown sees the rest, and what was left out (%s)",
  async (words, chosen, own, group) => {
    const sent = await api.call(
      "GET",
      `/v1/workbench?subjects=${waste},no-such-thing&${words}&unknown=leave-out`,
    );
    expect(sent.status, sent.text).toBe(200);
    const answer = sent.json<Workbench>();
    expect(answer.chosen).toEqual(chosen);
    expect(answer.own).toBe(own);
    expect(answer.group.kind).toBe(group);
    expect(answer.subjects.map(({ subject }) => subject)).toEqual([waste]);
    expect(answer.notKnown[0]).toBe("Er is geen indicator of doel met de naam no-such-thing.");
    expect(answer.notKnown.length).toBe(words.includes("2009") ? 3 : 2);
    expect((await api.call("GET", "/v1/workbench?subjects=no-such-thing&unknown=leave-out")).status).toBe(
      400,
    );
  },
);
