import { describe, expect, it } from "vitest";
import { typedNames, withNameRead, withNamesRead } from "./named-areas.ts";

const options = [
  { value: "GM0193", label: "Zwolle" },
  { value: "GM0150", label: "Deventer" },
  { value: "GM0392", label: "Haarlem" },
  { value: "GM0394", label: "Haarlemmermeer" },
  { value: "GM0420", label: "Medemblik" },
];

describe("names in an address, as a form without scripts sends them", () => {
  it("become codes where they can only mean one municipality", () => {
    expect(withNamesRead({ gemeenten: ["GM0193", "deventer"], jaar: 2020 }, options)).toMatchObject({
      gemeenten: ["GM0193", "GM0150"],
      jaar: 2020,
    });
    expect(withNamesRead({ gemeenten: ["haarlem"] }, options).gemeenten).toEqual(["GM0392"]);
  });

  it("stay as they were typed where they can mean several, or none", () => {
    const search = { gemeenten: ["haar", "Nergenshuizen"], gebieden: ["GM0150"] };
    expect(withNamesRead(search, options)).toBe(search);
    expect(typedNames(search)).toEqual(["haar", "Nergenshuizen"]);
    expect(withNameRead(search, "haar", "GM0394").gemeenten).toEqual(["GM0394", "Nergenshuizen"]);
    expect(withNameRead(search, "Nergenshuizen", null).gemeenten).toEqual(["haar"]);
  });

  it("make an own group the group, and a first municipality one with those like it", () => {
    expect(withNamesRead({ groep: "alle", gebieden: ["zwolle"] }, options)).toMatchObject({
      groep: "gebieden",
      gebieden: ["GM0193"],
    });
    expect(withNamesRead({ groep: "alle", gemeenten: ["zwolle"] }, options).groep).toBeUndefined();
    expect(withNamesRead({ groep: "alle", gemeenten: ["GM0150", "zwolle"] }, options).groep).toBe("alle");
  });
});
