import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CellDraft } from "./cell-draft.ts";
import { unsavedStore } from "./unsaved-store.ts";

const draft: CellDraft = {
  value: "veel",
  numerator: "",
  denominator: "",
  status: "normal",
  reason: "",
  remark: "",
  base: 2,
};
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
});

describe("what was typed and not saved", () => {
  it("is there again after leaving, for the same account and organisation only", () => {
    unsavedStore("a 2025 GM0344").keep(new Map([["public-toilets 2025", draft]]));
    expect(unsavedStore("a 2025 GM0344").read()).toEqual(new Map([["public-toilets 2025", draft]]));
    expect(unsavedStore("b 2025 GM0344").read().size).toBe(0);
  });

  it("is gone when all was saved", () => {
    const store = unsavedStore("a 2025 GM0344");
    store.keep(new Map([["public-toilets 2025", draft]]));
    store.keep(new Map());
    expect(kept.size).toBe(0);
  });

  it.each(["{", "7", '[["x", {}]]', '["x"]'])("is nothing when the tab holds %s", (text) => {
    kept.set("lokaal17 unsaved a", text);
    expect(unsavedStore("a").read().size).toBe(0);
  });
});
