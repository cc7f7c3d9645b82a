import { describe, expect, it } from "vitest";
import { asked, withApi } from "../testing/with-api.ts";
import { bodyLimit } from "./read-json.ts";

const api = withApi();
const cell = `/v1/rounds/2025/areas/GM0344/entries/${asked}/2025`;
const asOfficer = { as: "officer", headers: { "if-match": '"0"', "content-type": "application/json" } };

interface ProblemBody {
  status: number;
  title: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

describe("bad input gets a clear sentence, and nothing is stored", () => {
  it.each([
    ["malformed JSON", '{"value": ', 400, "Het bericht is geen geldige JSON"],
    ["an empty body", "", 400, "Het bericht is geen geldige JSON"],
    ["JSON 200,000 levels deep", "[".repeat(200_000), 400, "Het bericht is geen geldige JSON"],
    [
      "a key that reaches a prototype",
      '{"__proto__": {"admin": true}}',
      400,
      "Het bericht is geen geldige JSON",
    ],
    ["a list instead of an object", "[]", 400, "Het verzoek klopt niet"],
    [
      "a NUL in a text",
      '{"value": "1", "status": "normal", "remark": "a\\u0000b"}',
      400,
      "Het bericht is geen geldige JSON",
    ],
    ["a body of 60 MB", `"${"x".repeat(60_000_000)}"`, 413, "Het bericht is te groot"],
  ])("%s", async (_, body, status, title) => {
    const answer = await api.call("PUT", cell, { ...asOfficer, body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json<ProblemBody>()).toMatchObject({ status, title });
  });

  it("counts a body that does not say how long it is while it arrives", async () => {
    const chunk = new TextEncoder().encode("x".repeat(100_000));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += chunk.byteLength;
        controller.enqueue(chunk);
        if (sent > 60_000_000) controller.close();
      },
    });
    const request = new Request("http://localhost/v1/sessions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit);
    expect((await api.app.request(request)).status).toBe(413);
    expect(sent).toBeLessThan(bodyLimit + 1_000_000);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"])(
    "a body of type %s is not read",
    async (type) => {
      const answer = await api.call("POST", "/v1/sessions", {
        body: "{}",
        headers: { "content-type": type },
      });
      expect(answer.status).toBe(415);
    },
  );

  it("names all mistakes at once, each with its place", async () => {
    const answer = await api.call("POST", "/v1/approvals", {
      as: "approver",
      body: { submission: "x", decision: "maybe", contentHash: "y", extra: 1 },
    });
    const pointers = answer.json<ProblemBody>().errors?.map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(["#/body/submission", "#/body/decision", "#/body/contentHash", "#/body"]),
    );
  });

  it.each([
    ["/v1/comparisons?indicator=burglary&utm=1", "#/query"],
    ["/v1/comparisons?indicator=burglary&indicator=violent-crime", "#/query/indicator"],
    ["/v1/comparisons", "#/query"],
    ["/v1/comparisons?indicator=burglary&year=2999", "#/query/year"],
    ["/v1/observations?indicators=burglary&areas=GM9", "#/query/areas/0"],
    ["/v1/observations?indicators=burglary&periods=2999", "#/query/periods/0"],
    ["/v1/goals?page=2", "#/query/page"],
    ["/v1/areas?layer=planet", "#/query/layer"],
  ])("%s is refused at %s", async (path, pointer) => {
    const answer = await api.call("GET", path);
    expect(answer.status).toBe(400);
    expect(answer.json<ProblemBody>().errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it("answers in the reader's language", async () => {
    const path = "/v1/nothing-here";
    const dutch = await api.call("GET", path);
    const english = await api.call("GET", path, { headers: { "accept-language": "en-GB,nl;q=0.5" } });
    expect(dutch.json<ProblemBody>().title).toBe("Niet gevonden");
    expect(english.json<ProblemBody>().title).toBe("Not found");
    expect(dutch.status).toBe(404);
  });

  it("says which methods an address has", async () => {
    const answer = await api.call("DELETE", "/v1/goals");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET");
  });
});

describe("sessions", () => {
  const signIn = (email: string, password: string, headers = {}) =>
    api.call("POST", "/v1/sessions", { body: { email, password }, headers });

  it("gives the same answer for a wrong password and for an unknown account", async () => {
    const wrong = await signIn("officer@test.example", "niet goed");
    const unknown = await signIn("nobody@test.example", "niet goed");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
  });

  it("slows down guessing", async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn("admin@test.example", `poging ${attempt}`);
    const answer = await signIn("admin@test.example", "poging 11");
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("300");
  });

  it("are refused from another site", async () => {
    const body = { email: "officer@test.example", password: "x" };
    for (const headers of [
      { origin: "https://evil.example", host: "localhost" },
      { "sec-fetch-site": "cross-site" },
    ])
      expect((await api.call("POST", "/v1/sessions", { body, headers })).status).toBe(403);
  });

  it("end on the server: the old cookie opens nothing any more", async () => {
    const answer = await signIn("editor@test.example", "een lang wachtwoord");
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect(answer.headers.get("set-cookie")).toMatch(/__Host-session=.+HttpOnly; Secure; SameSite=Lax/);
    const current = () => api.call("GET", "/v1/sessions/current", { headers: { cookie } });
    expect((await current()).json()).toMatchObject({ account: { email: "editor@test.example" } });
    expect((await api.call("DELETE", "/v1/sessions/current", { headers: { cookie } })).status).toBe(204);
    expect((await current()).json()).toEqual({ account: null });
  });
});

describe("the document of the API", () => {
  it("lists every path with its problems, and may be read from everywhere", async () => {
    const answer = await api.call("GET", "/v1/openapi.json", { headers: { origin: "https://example.org" } });
    const document = answer.json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    }>();
    expect(document.openapi).toBe("3.1.0");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/v1/goals",
        "/v1/areas",
        "/v1/observations",
        "/v1/scores",
        "/v1/publications",
      ]),
    );
    expect(
      document.paths["/v1/rounds/{round}/areas/{area}/entries/{indicator}/{period}"]?.put?.operationId,
    ).toBe("putEntry");
  });

  it("is not needed to know whether the server lives", async () => {
    expect((await api.call("GET", "/livez")).status).toBe(200);
    expect((await api.call("GET", "/readyz")).status).toBe(200);
  });
});
