import { describe, expect, it } from "vitest";
import { toggledArea, withArea, withGroupArea, withOwn, withoutArea } from "./chosen-model.ts";

const eight = Array.from({ length: 8 }, (_, place) => `GM100${place}`);

describe("choosing municipalities", () => {
  it("adds behind the others, each once, also past the eight that fit: the page says so", () => {
    expect(withArea({ gemeenten: ["GM0193"] }, "GM0150").gemeenten).toEqual(["GM0193", "GM0150"]);
    expect(withArea({ gemeenten: ["GM0193"] }, "GM0193").gemeenten).toEqual(["GM0193"]);
    expect(withArea({ gemeenten: eight }, "GM0193").gemeenten).toEqual([...eight, "GM0193"]);
    expect(toggledArea({ gemeenten: [...eight, "GM0193"] }, "GM0193").gemeenten).toEqual(eight);
    expect(withoutArea({ gemeenten: [...eight, "GM0193"] }, "GM1000").gemeenten).toHaveLength(8);
  });

  it("puts one's own municipality first without losing another", () => {
    expect(withOwn({ gemeenten: ["GM0193", "GM0150"] }, "GM0150").gemeenten).toEqual(["GM0150", "GM0193"]);
  });

  it("shows the whole country when the last one goes", () => {
    expect(withoutArea({ gemeenten: ["GM0193"], jaar: 2020 }, "GM0193")).toEqual({
      jaar: 2020,
      groep: "alle",
    });
  });

  it("stays in the view where a municipality was chosen on a picture", () => {
    expect(toggledArea({}, "GM0193")).toEqual({ weergave: "kaart", gemeenten: ["GM0193"] });
  });

  it("makes an own group, and leaves it when it is empty", () => {
    const made = withGroupArea({ gemeenten: ["GM0193"] }, "GM0150", true);
    expect(made).toMatchObject({ groep: "gebieden", gebieden: ["GM0150"] });
    expect(withGroupArea(made, "GM0150", false)).toEqual({ gemeenten: ["GM0193"] });
  });
});
