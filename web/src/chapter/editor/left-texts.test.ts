import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../ui/problem.ts";
import { type KeptText, keptTexts, type LeftText } from "./kept-text.ts";
import { bringBackFirst } from "./left-texts.ts";
import { SectionSaver } from "./section-saver.ts";

const words = (text: string): Narrative => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const place = { email: "a@voorbeeld.nl", edition: "vnr-2027", section: "goal-11", locale: "nl" };
const base = { narrative: words("basis"), markdown: "basis" };
const opened: SectionView = {
  ...base,
  edition: "vnr-2027",
  key: "goal-11",
  number: "7.11",
  title: "Duurzame steden",
  writing: "both",
  wordLimit: 400,
  locale: "nl",
  version: 1,
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

let store: Map<string, string>;
let full: boolean;
beforeEach(() => {
  store = new Map();
  full = false;
  vi.stubGlobal("localStorage", {
    get length() {
      return store.size;
    },
    key: (at: number) => [...store.keys()][at] ?? null,
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (full) throw new Error("QuotaExceededError");
      store.set(name, value);
    },
    removeItem: (name: string) => void store.delete(name),
  });
  vi.stubGlobal("navigator", { locks: lockManager() });
});

/** Locks of one browser, as pages share them. */
function lockManager() {
  const held = new Set<string>();
  return {
    async request(name: string, ...rest: unknown[]) {
      const work = rest.at(-1);
      if (typeof work !== "function") return;
      if (held.has(name)) return work(null);
      held.add(name);
      await work({ name });
      held.delete(name);
    },
  };
}

const textsKept = () =>
  [...store.values()].map((json) => {
    const kept: KeptText = JSON.parse(json);
    return "narrative" in kept.text ? JSON.stringify(kept.text.narrative).match(/"text":"(.*?)"/)?.[1] : "";
  });

/** Pages that were closed before the server had their text. */
async function closedPages(...texts: string[]): Promise<void> {
  for (const [second, text] of texts.entries()) {
    const page = keptTexts(place);
    page.keep({ text: { narrative: words(text) }, version: 1, base, at: `2026-11-22T12:00:0${second}Z` });
    page.close();
  }
  await vi.waitFor(() => undefined);
}

/** A page as the desk of a section makes it, with a server that answers when it is let. */
function openPage(offline = false) {
  const texts = keptTexts(place);
  const server = { view: opened, sent: [] as string[], let: () => {} };
  let waiting: readonly LeftText[] = [];
  const next = () => {
    waiting = bringBackFirst(waiting, saver)[1];
  };
  const saver = new SectionSaver({
    opened,
    read: async () => server.view,
    write: async (text, version) => {
      if (offline) throw new ProblemError({ status: 0, title: "", detail: "" });
      await new Promise<void>((done) => {
        server.let = done;
      });
      if (version !== server.view.version) throw new ProblemError({ status: 412, title: "", detail: "" });
      const narrative = "narrative" in text ? text.narrative : words(text.markdown);
      server.sent.push(JSON.stringify(narrative).match(/"text":"(.*?)"/)?.[1] ?? "");
      server.view = { ...server.view, narrative, version: version + 1 };
      return server.view;
    },
    keep: texts.keep,
    forget: texts.forget,
    onState: () => undefined,
    onSaved: next,
  });
  const begin = async () => {
    waiting = await texts.takeOver();
    next();
  };
  return { texts, saver, server, begin };
}

describe("texts of pages that were closed before the server had them", () => {
  it("all stay in the browser when the page that took them over goes too", async () => {
    await closedPages("eerste tab", "tweede tab");
    const page = openPage(true);
    await page.begin();
    await page.saver.flush();
    page.saver.stop();
    page.texts.close();
    expect(textsKept().sort()).toEqual(["eerste tab", "tweede tab"]);
  });

  it("stay as they were when the browser has no room to keep them as this page's", async () => {
    await closedPages("eerste tab");
    full = true;
    const page = openPage(true);
    await page.begin();
    expect(textsKept()).toEqual(["eerste tab"]);
  });

  it("are taken over by one open page alone", async () => {
    await closedPages("eerste tab", "tweede tab");
    const [one, other] = [openPage(true), openPage(true)];
    expect(await one.texts.takeOver()).toHaveLength(2);
    expect(await other.texts.takeOver()).toHaveLength(0);
    one.texts.close();
    await vi.waitFor(async () => expect(await openPage().texts.takeOver()).toHaveLength(2), 20_000);
  });

  it("wait while something else is typed, and come back when the server has that", async () => {
    await closedPages("eerste tab", "tweede tab");
    const { saver, server, begin } = openPage();
    await begin();
    const saving = saver.flush();
    await vi.waitFor(() => expect(saver.state.kind).toBe("saving"), 20_000);
    saver.change({ narrative: words("eerste tab en meer") });
    server.let();
    await saving;
    expect(textsKept().sort()).toEqual(["eerste tab en meer", "tweede tab"]);

    const again = saver.flush();
    await vi.waitFor(() => expect(saver.state.kind).toBe("saving"), 20_000);
    server.let();
    await again;
    expect(server.sent).toEqual(["eerste tab", "eerste tab en meer"]);
    await vi.waitFor(() => expect(saver.state.kind).toBe("conflict"), 20_000);
    expect(saver.state).toMatchObject({ mine: { narrative: words("tweede tab") }, base });
    expect(textsKept()).toEqual(["tweede tab"]);
  });
});
