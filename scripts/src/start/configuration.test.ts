import { describe, expect, test } from "vitest";
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
      },
    });
  });
});

describe("a variable", () => {
  test.each([
    [{ PORT: "8080" }, { port: 8080 }],
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
  ])("in %o is named in a sentence", (variables, sentence) => {
    const result = configured(variables);
    expect("mistakes" in result && result.mistakes).toEqual([expect.stringContaining(sentence)]);
  });

  test("never repeats the password of the database", () => {
    const result = configured({ DATABASE_URL: "mysql://lokaal17:secret@db/lokaal17" });
    expect(JSON.stringify(result)).not.toContain("secret");
  });

  test("does not hide the next one: all are named at once", () => {
    const result = configured({ PORT: "http", HOST: "a b", DATABASE_URL: "db", LOKAAL17_DEMONSTRATION: "x" });
    expect("mistakes" in result && result.mistakes.length).toBe(4);
  });
});
