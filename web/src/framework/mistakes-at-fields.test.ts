import { describe, expect, test } from "vitest";
import { mistakesAtFields } from "./mistakes-at-fields.ts";

const refused = (...errors: [pointer: string, detail: string][]) => ({
  ...{ status: 400, title: "Het verzoek klopt niet", detail: "" },
  errors: errors.map(([pointer, detail]) => ({ pointer, detail })),
});

describe("a refusal in a form", () => {
  test("stands at the field that it is about, also at a part of one", () => {
    const { errors, problem } = mistakesAtFields(refused(["#/body/name/nl", "Dit teken kan niet."]));
    expect(errors).toEqual({ name: "Dit teken kan niet.", nameNl: "Dit teken kan niet." });
    expect(problem).toBeNull();
  });

  test("stands below the form when it has no such field: nothing goes unsaid", () => {
    const both = refused(["#/body/name", "Te kort."], ["#/body/team", "Dit team is er niet."]);
    const { errors, problem } = mistakesAtFields(both, ["name"]);
    expect(errors).toEqual({ name: "Te kort." });
    expect(problem?.errors).toEqual([{ pointer: "#/body/team", detail: "Dit team is er niet." }]);
  });

  test("is shown whole when it names no field at all", () => {
    const whole = { status: 409, title: "Bestaat al", detail: "Dit adres is bezet." };
    expect(mistakesAtFields(whole)).toEqual({ errors: {}, problem: whole });
  });
});
