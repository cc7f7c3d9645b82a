import type { Questions } from "@lokaal17/shared/contract/questions";
import { beforeAll, describe, expect, test } from "vitest";
import { utrecht, withApi } from "../testing/with-api.ts";
import { publishBurglaries } from "./testing/publish-burglaries.ts";

const api = withApi();
const burglary = "burglary";
const text = "Is dit cijfer met of zonder de nieuwe wijk?";

beforeAll(() => publishBurglaries(api));

describe("without scripts", () => {
  const send = (fields: Record<string, string>, path = "/klopt") =>
    api.app.request(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
      redirect: "manual",
    });
  const fields = { indicator: burglary, gebied: utrecht, periode: "2024", vraag: text, naam: "", email: "" };

  test("the form leads to the page of the question", async () => {
    const answer = await send(fields);
    expect(answer.status).toBe(303);
    const location = answer.headers.get("location") ?? "";
    expect(location).toMatch(/^\/klopt\/antwoord\/[2-9a-z]{16}\?nieuw=ja$/);
    const code = location.split("/").pop()?.split("?")[0];
    const own = await api.call("GET", `/v1/questions/own/${code}`);
    expect(own.json()).toMatchObject({ question: text, answer: null, dueOn: "2026-12-04" });
    expect(own.headers.get("cache-control")).toContain("no-store");
    const { questions } = (await api.call("GET", "/v1/questions", { as: "analyst" })).json<Questions>();
    expect(questions[0]).toMatchObject({ name: null, mails: false, locale: "nl" });
  });

  test("a mistake leads back to the form, without what was typed in the address", async () => {
    const answer = await send({ ...fields, vraag: "kort", email: "noor" }, "/en/klopt");
    expect(answer.headers.get("location")).toBe(
      `/en/klopt?gebied=${utrecht}&indicator=burglary&periode=2024&fout=question`,
    );
  });

  test("another site cannot send it", async () => {
    const answer = await api.app.request("/klopt", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "https://example.org" },
      body: new URLSearchParams(fields).toString(),
    });
    expect(answer.status).toBe(403);
  });
});
