import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { configure } from "./configuration.ts";
import { readEnvironment } from "./environment.ts";

const project = "/srv/lokaal17";
const configured = (variables: Record<string, string>) => configure(readEnvironment(variables), project);

describe("without any variable", () => {
  test("the program serves localhost:1717 from a database in the project's own folder", () => {
    expect(configured({})).toEqual({
      configuration: {
        port: 1717,
        host: "localhost",
        database: { kind: "pglite", folder: "/srv/lokaal17/data/database" },
        workFolder: "/srv/lokaal17/data/work",
        demonstration: null,
        address: null,
        mail: null,
        issuers: [],
        proxies: [],
        helpdesk: null,
        cbs: null,
      },
    });
  });
});

describe("a variable", () => {
  test.each([
    [{ PORT: "8080" }, { port: 8080 }],
    [{ LOKAAL17_CBS: "https://spiegel.example/odata/v1" }, { cbs: "https://spiegel.example/odata/v1" }],
    [{ LOKAAL17_CBS: "http://127.0.0.1:8017/odata/v1" }, { cbs: "http://127.0.0.1:8017/odata/v1" }],
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: " " }, { port: 1717 }],
    [{ HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    [{ LOKAAL17_DATA: "/var/lib/lokaal17" }, { workFolder: "/var/lib/lokaal17/work" }],
    [{ LOKAAL17_DATA: "pilot" }, { workFolder: "/srv/lokaal17/pilot/work" }],
    [
      { DATABASE_URL: "postgres://lokaal17@db/lokaal17" },
      { database: { kind: "postgres", url: "postgres://lokaal17@db/lokaal17" } },
    ],
    [{ LOKAAL17_DEMONSTRATION: "on" }, { demonstration: true }],
    [{ LOKAAL17_DEMONSTRATION: "No" }, { demonstration: false }],
    [{ LOKAAL17_ADDRESS: "https://lokaal17.example/" }, { address: "https://lokaal17.example" }],
    [{ LOKAAL17_ADDRESS: "http://localhost:1717" }, { address: "http://localhost:1717" }],
    [
      { LOKAAL17_SMTP: "smtp://127.0.0.1:2525", LOKAAL17_MAIL_FROM: "lokaal17@vng.example" },
      { mail: { url: "smtp://127.0.0.1:2525", from: "lokaal17@vng.example" } },
    ],
    [{ LOKAAL17_HELPDESK: "help@vng.example" }, { helpdesk: "help@vng.example" }],
    [{ LOKAAL17_PROXIES: "127.0.0.1, ::1,10.0.0.0/8" }, { proxies: ["127.0.0.1", "::1", "10.0.0.0/8"] }],
  ])("%o gives %o", (variables, expected) => {
    expect(configured(variables)).toMatchObject({ configuration: expected });
  });
});

describe("a mistake", () => {
  test.each([
    [{ PORT: "http" }, "PORT is “http”"],
    [{ PORT: "70000" }, "from 0 to 65535"],
    [{ PORT: "-1" }, "PORT is “-1”"],
    [{ HOST: "my machine" }, "HOST is “my machine”"],
    [{ DATABASE_URL: "mysql://db/lokaal17" }, "starts with postgres://"],
    [{ DATABASE_URL: "db" }, "DATABASE_URL is not right"],
    [{ LOKAAL17_DEMONSTRATION: "maybe" }, "Choose on or off"],
    [{ LOKAAL17_ADDRESS: "lokaal17.example" }, "LOKAAL17_ADDRESS is “lokaal17.example”"],
    [{ LOKAAL17_ADDRESS: "http://lokaal17.example" }, "starts with https://"],
    [{ LOKAAL17_ADDRESS: "https://vng.example/lokaal17" }, "nothing behind the name"],
    [{ LOKAAL17_SMTP: "mail.example", LOKAAL17_MAIL_FROM: "a@vng.example" }, "LOKAAL17_SMTP is not right"],
    [{ LOKAAL17_SMTP: "smtp://localhost" }, "LOKAAL17_MAIL_FROM is missing"],
    [{ LOKAAL17_SMTP: "smtp://localhost", LOKAAL17_MAIL_FROM: "a@x.nl, b@x.nl" }, "It is one address"],
    [{ LOKAAL17_MAIL_FROM: "a@vng.example" }, "does nothing without LOKAAL17_SMTP"],
    [
      { LOKAAL17_SMTP: "smtps://u:p@mail.example", LOKAAL17_MAIL_FROM: "a@vng.example" },
      "LOKAAL17_ADDRESS is missing",
    ],
    [{ LOKAAL17_PROXIES: "127.0.0.1, proxy.example" }, "LOKAAL17_PROXIES has “proxy.example”"],
    [{ LOKAAL17_PROXIES: "10.0.0.0/33" }, "LOKAAL17_PROXIES has “10.0.0.0/33”"],
    [{ LOKAAL17_PROXIES: "0.0.0.0/0" }, "LOKAAL17_PROXIES has “0.0.0.0/0”"],
    [{ LOKAAL17_ISSUERS: "/nowhere/issuers.json" }, "cannot be read: ENOENT"],
  ])("in %o is named in a sentence", (variables, sentence) => {
    const result = configured(variables);
    expect("mistakes" in result && result.mistakes).toEqual([expect.stringContaining(sentence)]);
  });

  test.each([
    { DATABASE_URL: "mysql://lokaal17:secret@db/lokaal17" },
    { LOKAAL17_SMTP: "imap://lokaal17:secret@mail.example" },
  ])("never repeats a password: %o", (variables) => {
    expect(JSON.stringify(configured(variables))).not.toContain("secret");
  });

  test("does not hide the next one: all are named at once", () => {
    const result = configured({
      ...{ PORT: "http", HOST: "a b", DATABASE_URL: "db", LOKAAL17_DEMONSTRATION: "x" },
      ...{ LOKAAL17_ADDRESS: "x", LOKAAL17_SMTP: "x", LOKAAL17_MAIL_FROM: "x", LOKAAL17_ISSUERS: "/nowhere" },
      LOKAAL17_PROXIES: "a, b",
    });
    expect("mistakes" in result && result.mistakes.length).toBe(10);
  });
});

describe("the file of providers", () => {
  const folder = mkdtempSync(join(tmpdir(), "lokaal17-issuers-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withFile = (content: unknown) => {
    writeFileSync(
      join(folder, "issuers.json"),
      typeof content === "string" ? content : JSON.stringify(content),
    );
    return configure(
      readEnvironment({ LOKAAL17_ISSUERS: "issuers.json", LOKAAL17_ADDRESS: "https://lokaal17.example" }),
      folder,
    );
  };
  const utrecht = {
    id: "utrecht",
    name: "Gemeente Utrecht",
    issuer: "https://login.utrecht.example/oidc",
    clientId: "lokaal17",
    clientSecret: "a-secret-of-the-provider",
    areas: ["GM0344"],
  };

  test("is read from where the variable says", () => {
    const everybody = { ...utrecht, id: "vng", areas: null };
    expect(withFile([utrecht, everybody])).toMatchObject({
      configuration: { issuers: [utrecht, everybody] },
    });
  });

  test.each([
    ["not JSON", '[{"clientSecret": "a-secret-of-the-provider" oops', "at /: a list in JSON"],
    ["no list", { utrecht }, "at /: "],
    ["an address without https", [{ ...utrecht, issuer: "http://login.utrecht.example" }], "at /0/issuer: "],
    ["no secret", [{ ...utrecht, clientSecret: undefined }], "at /0/clientSecret: "],
    [
      "a name instead of a code",
      [{ ...utrecht, areas: ["Utrecht"] }],
      "at /0/areas/0: an area code such as GM0344",
    ],
    ["no organisation", [{ ...utrecht, areas: [] }], "or null for all of them"],
    ["an unknown key", [{ ...utrecht, secret: "x" }], "secret"],
    ["two with one id", [utrecht, utrecht], "the same id stands there twice"],
  ])("with %s is refused with a sentence", (_, content, sentence) => {
    const result = withFile(content);
    expect("mistakes" in result && result.mistakes).toEqual([expect.stringContaining(sentence)]);
    expect(JSON.stringify(result)).not.toContain("a-secret-of-the-provider");
  });

  test("names all that is wrong with it at once", () => {
    const result = withFile([
      { ...utrecht, id: "Utrecht!", clientSecret: "short" },
      { ...utrecht, name: "" },
    ]);
    expect("mistakes" in result && result.mistakes.length).toBe(3);
  });
});
