import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDraft } from "./draft-fields.ts";
import { countKept, forgetKept, keptDrafts } from "./kept-drafts.ts";

const utrecht = { email: "a@utrecht.example", round: "2025", area: "GM0344" };
const cell = "public-toilets 2025";
const draft = { ...emptyDraft, value: "veel", base: 2, id: "one" };
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  });
});

describe("what was typed and not saved", () => {
  it("is there again, for the same account, round and organisation only", () => {
    keptDrafts(utrecht).keep(cell, draft);
    expect(keptDrafts(utrecht).read().get(cell)).toEqual(draft);
    expect(keptDrafts({ ...utrecht, email: "b@utrecht.example" }).read().size).toBe(0);
    expect(keptDrafts({ ...utrecht, area: "GM0355" }).read().size).toBe(0);
    expect(keptDrafts({ ...utrecht, round: "2026" }).read().size).toBe(0);
  });

  it("is gone when it was saved", () => {
    const store = keptDrafts(utrecht);
    store.keep(cell, draft);
    store.forget(cell, draft);
    expect(kept.size).toBe(0);
    expect(store.holds(cell, draft)).toBe(false);
  });

  it("stays when another tab kept something else there meanwhile", () => {
    const store = keptDrafts(utrecht);
    store.keep(cell, { ...draft, id: "two" });
    store.forget(cell, draft);
    expect(store.holds(cell, { ...draft, id: "two" })).toBe(true);
  });

  it("is counted and thrown away per account, to ask before signing out", () => {
    keptDrafts(utrecht).keep(cell, draft);
    keptDrafts({ ...utrecht, area: "GM0355" }).keep(cell, draft);
    keptDrafts({ ...utrecht, email: "b@utrecht.example" }).keep(cell, draft);
    expect(countKept(utrecht.email)).toBe(2);
    forgetKept(utrecht.email);
    expect(countKept(utrecht.email)).toBe(0);
    expect(countKept("b@utrecht.example")).toBe(1);
  });

  it.each(["{", "7", "null", "{}", '{"status":"strange","base":0,"id":""}'])(
    "is nothing when the browser holds %s",
    (text) => {
      kept.set(`lokaal17 kept|${utrecht.email}|2025|GM0344|${cell}`, text);
      expect(keptDrafts(utrecht).read().size).toBe(0);
    },
  );

  it("does no harm where the browser refuses to keep anything", () => {
    vi.stubGlobal("localStorage", {
      get length(): number {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("full");
      },
    });
    keptDrafts(utrecht).keep(cell, draft);
    expect(keptDrafts(utrecht).read().size).toBe(0);
  });
});
