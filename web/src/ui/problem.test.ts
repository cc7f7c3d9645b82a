import { describe, expect, it, test } from "vitest";
import { ProblemError, problemOf, sentencesOf } from "./problem.ts";

const refused = {
  status: 400,
  title: "Het verzoek klopt niet",
  detail: "2 gegevens kloppen niet. Bij elk staat wat er mis is.",
  errors: [
    { pointer: "#/body/numerator", detail: "Geef teller en noemer allebei, of geen van beide." },
    { pointer: "#/body/value", detail: "De waarde 4 past niet bij teller en noemer: die geven 5." },
  ],
};

test("keeps where and why the API refused each part", () => {
  expect(problemOf(refused)).toEqual(refused);
  expect(problemOf(new ProblemError(refused))).toEqual(refused);
});

test.each([
  ["an error of our own code", new TypeError("x is not a function")],
  ["nothing", null],
  ["a page of a proxy", "<html>"],
])("takes %s for a fault of ours, without its inner words", (_, thrown) => {
  expect(problemOf(thrown)).toEqual({ status: 500, title: "", detail: "" });
});

test("leaves out mistakes without words", () => {
  const errors = [{ pointer: "#/body" }, null, "no"];
  expect(problemOf({ status: 400, title: "", detail: "Fout.", errors })).toEqual({
    status: 400,
    title: "",
    detail: "Fout.",
  });
});

describe("the sentences of a refusal", () => {
  it("are those of each part, each once", () => {
    const errors = [...refused.errors, ...refused.errors];
    expect(sentencesOf({ ...refused, errors })).toEqual(refused.errors.map(({ detail }) => detail));
  });

  it("are the one sentence of a problem without parts, or its title", () => {
    expect(sentencesOf({ status: 409, title: "Dit kan nu niet", detail: "De ronde is dicht." })).toEqual([
      "De ronde is dicht.",
    ]);
    expect(sentencesOf({ status: 409, title: "Dit kan nu niet", detail: "" })).toEqual(["Dit kan nu niet"]);
    expect(sentencesOf({ status: 500, title: "", detail: "" })).toEqual([]);
  });
});
