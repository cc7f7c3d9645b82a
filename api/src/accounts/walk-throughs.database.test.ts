import { expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";

const api = withApi();

const ended = async (as: string) =>
  (await api.call("GET", "/v1/walk-throughs", { as })).json<{ ended: string[] }>().ended;

it("a walk-through that somebody skipped does not come back, for her alone", async () => {
  expect(await ended("officer")).toEqual([]);
  for (const time of [1, 2])
    expect((await api.call("PUT", "/v1/walk-throughs/entry", { as: "officer" })).status, `${time}`).toBe(204);
  expect(await ended("officer")).toEqual(["entry"]);
  expect(await ended("neighbour")).toEqual([]);
});

it("there is none with another name, and none for the public", async () => {
  expect((await api.call("PUT", "/v1/walk-throughs/other", { as: "officer" })).status).toBe(400);
  expect((await api.call("GET", "/v1/walk-throughs")).status).toBe(401);
});
