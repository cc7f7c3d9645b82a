import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../ui/problem.ts";
import type { KeptText, SectionText } from "./kept-text.ts";
import { type SaveState, SectionSaver } from "./section-saver.ts";

const words = (text: string): Narrative => ({
  type: "doc",
  content: text ? [{ type: "paragraph", content: [{ type: "text", text }] }] : [],
});
const typed = (text: string): SectionText => ({ narrative: words(text) });

const empty: SectionView = {
  edition: "vnr-2027",
  key: "goal-11",
  number: "7.11",
  title: "Duurzame steden",
  writing: "both",
  wordLimit: 400,
  locale: "nl",
  narrative: words(""),
  markdown: "",
  version: 0,
  changedAt: null,
  changedBy: null,
  state: "concept",
  seen: { nl: 0, en: 0, sentences: 0, data: "", cover: "" },
  signOffs: [],
  mayAgreeFor: null,
  assignee: null,
  deadline: null,
  words: 0,
  stale: [],
  freeNumbers: [],
  findings: [],
  facts: [],
  sentences: [],
  dataVersion: 3,
  openRemarks: 0,
};

/** A server with one section, as two editors see it. */
function withServer() {
  const server = { view: empty, answer: "ok" as "ok" | "offline" | 401 | 422 | 500, writes: 0, slow: 0 };
  const kept: (KeptText | null)[] = [];
  const states: SaveState[] = [];
  const refuse = () => {
    if (server.answer !== "ok") {
      throw new ProblemError({
        status: server.answer === "offline" ? 0 : server.answer,
        title: "",
        detail: "",
      });
    }
  };
  const saver = new SectionSaver({
    opened: server.view,
    read: async () => {
      refuse();
      return server.view;
    },
    write: async (text, version) => {
      server.writes += 1;
      if (server.slow > 0) await new Promise((done) => setTimeout(done, server.slow));
      refuse();
      if (version !== server.view.version) throw new ProblemError({ status: 412, title: "", detail: "" });
      const narrative = "narrative" in text ? text.narrative : words(text.markdown);
      server.view = { ...server.view, narrative, version: version + 1 };
      return server.view;
    },
    keep: (text) => kept.push(text),
    forget: () => kept.push(null),
    onState: (state) => states.push(state),
    onSaved: () => undefined,
    now: () => new Date(Date.now()),
  });
  return { server, saver, kept, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("what is typed in a section", () => {
  it("is kept at once and sent after a pause, once for all keys", async () => {
    const { server, saver, kept } = withServer();
    saver.change(typed("a"));
    expect(kept.at(-1)?.text).toEqual(typed("a"));
    await pass(500);
    saver.change(typed("ab"));
    await pass(1300);
    expect(server).toMatchObject({ writes: 1, view: { narrative: words("ab"), version: 1 } });
    expect(kept.at(-1)).toBeNull();
    expect(saver.unsent).toBe(false);
  });

  it("is sent at least every ten seconds by who never pauses", async () => {
    const { server, saver } = withServer();
    for (let second = 0; second < 12; second += 1) {
      saver.change(typed(`na ${second} s`));
      await pass(1000);
    }
    expect(server.writes).toBeGreaterThan(0);
  });

  it.each([
    ["offline", "offline"],
    [401, "signed-out"],
    [422, "refused"],
    [500, "failed"],
  ] as const)("stays in the browser when the server answers %s, and goes later", async (answer, why) => {
    const { server, saver, kept } = withServer();
    server.answer = answer;
    saver.change(typed("bewaar mij"));
    await pass(1300);
    expect(saver.state).toMatchObject({ kind: "kept", why });
    expect(kept.at(-1)?.text).toEqual(typed("bewaar mij"));
    expect(saver.unsent).toBe(true);
    server.answer = "ok";
    await saver.flush();
    expect(server.view.narrative).toEqual(words("bewaar mij"));
    expect(kept.at(-1)).toBeNull();
  });

  it("is tried again by itself while there is no connection", async () => {
    const { server, saver } = withServer();
    server.answer = "offline";
    saver.change(typed("later"));
    await pass(1300);
    server.answer = "ok";
    await pass(8100);
    expect(server.view.narrative).toEqual(words("later"));
  });

  it("never goes over a text that somebody else saved: both are there to choose from", async () => {
    const { server, saver, kept } = withServer();
    server.view = { ...empty, narrative: words("van een ander"), version: 1 };
    saver.change(typed("van mij"));
    await pass(1300);
    expect(server.view.narrative).toEqual(words("van een ander"));
    expect(saver.state).toMatchObject({
      kind: "conflict",
      mine: typed("van mij"),
      theirs: { narrative: words("van een ander") },
      base: { narrative: words("") },
    });
    expect(kept.at(-1)?.text).toEqual(typed("van mij"));
    await saver.settle(typed("van beiden"), server.view);
    expect(server.view).toMatchObject({ narrative: words("van beiden"), version: 2 });
  });

  it("from an earlier visit is met with what was saved since", async () => {
    const { server, saver } = withServer();
    const base = { narrative: words("heel oud"), markdown: "" };
    saver.bringBack({ text: typed("van toen"), version: 7, base, at: "2026-11-22T12:00:00Z" });
    await pass(0);
    expect(server.writes).toBe(0);
    expect(saver.state).toMatchObject({ kind: "conflict", mine: typed("van toen"), base });
  });

  it("from an earlier visit never goes over what was saved since, also with no connection or more typed", async () => {
    const { server, saver, kept } = withServer();
    server.view = { ...empty, narrative: words("van een ander"), version: 8 };
    server.answer = "offline";
    const base = { narrative: words("heel oud"), markdown: "" };
    saver.bringBack({ text: typed("van toen"), version: 7, base, at: "2026-11-22T12:00:00Z" });
    saver.change(typed("van toen en nu"));
    expect(kept.at(-1)).toMatchObject({ version: 7, base });
    await pass(2000);
    server.answer = "ok";
    await pass(20_000);
    expect(server.view.narrative).toEqual(words("van een ander"));
    expect(saver.state).toMatchObject({ kind: "conflict", mine: typed("van toen en nu"), base });
  });

  it("is never put aside by a text from an earlier visit", async () => {
    const { saver, kept } = withServer();
    saver.change(typed("nu getypt"));
    const old = { text: typed("van toen"), version: 0, base: { narrative: words(""), markdown: "" }, at: "" };
    expect(saver.bringBack(old)).toBe(false);
    expect(kept.at(-1)?.text).toEqual(typed("nu getypt"));
  });

  it("while a request is under way goes with the next one", async () => {
    const { server, saver } = withServer();
    server.slow = 3000;
    saver.change(typed("een"));
    await pass(1300);
    saver.change(typed("een twee"));
    await pass(20_000);
    expect(server).toMatchObject({ writes: 2, view: { narrative: words("een twee"), version: 2 } });
  });
});
