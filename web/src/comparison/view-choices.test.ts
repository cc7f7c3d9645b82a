import { describe, expect, it } from "vitest";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { benchOf } from "./use-workbench.ts";
import { viewAddress } from "./view-address.ts";
import { viewsOf } from "./view-choices.ts";

const first = (binary: boolean) => benchOf(benchFixture([subjectFixture({ binary })])).subjects[0] ?? null;

describe("the switch of views", () => {
  it("leaves out what says nothing of answers of yes and no", () => {
    const views = viewsOf({ indicator: "residual-waste" }, first(true), []);
    expect(views).toEqual(["kaart", "verloop", "doelen", "tabel"]);
  });

  it("offers the indicators of a goal where the subject has a goal", () => {
    expect(viewsOf({ indicator: "doel-12" }, first(false), [])).toContain("indicatoren");
    expect(viewsOf({ indicator: "residual-waste" }, first(false), [])).not.toContain("indicatoren");
  });
});

describe("the address of a view elsewhere", () => {
  it("is the same view, without how a list was searched", () => {
    const search = "?indicator=a,doel-11&gemeenten=GM0193,GM0150&groep=provincie%3APV23&zoek=br&alles=ja";
    expect(viewAddress("/insluiten", search)).toBe(
      "/insluiten?indicator=a,doel-11&gemeenten=GM0193,GM0150&groep=provincie:PV23",
    );
    expect(viewAddress("/vergelijken", "")).toBe("/vergelijken");
  });
});
