import { beforeEach, describe, expect, it, vi } from "vitest";
import { type CellJob, cellSender } from "./cell-sender.ts";
import { emptyDraft } from "./draft-fields.ts";
import type { KeptDrafts } from "./kept-drafts.ts";

interface Asked {
  key: string;
  ifMatch: string;
  value: string | null;
}

/** What the server answers, in turn: a status, with the version of the cell afterwards. */
const answers: [number, number][] = [];
const asked: Asked[] = [];
let holds = true;
const kept: KeptDrafts = {
  keep: () => {},
  forget: () => {},
  read: () => new Map(),
  holds: () => holds,
  onForgotten: () => () => {},
};

beforeEach(() => {
  answers.length = 0;
  asked.length = 0;
  holds = true;
  vi.stubGlobal("document", { documentElement: { lang: "nl" } });
  vi.stubGlobal("fetch", async (_: string, init: { headers: Record<string, string>; body: string }) => {
    const { headers } = init;
    asked.push({
      key: headers["idempotency-key"] ?? "",
      ifMatch: headers["if-match"] ?? "",
      value: JSON.parse(init.body).value,
    });
    const [status, version] = answers.shift() ?? [200, asked.length];
    if (status === 0) throw new TypeError("network");
    const body = status === 200 ? { period: "2025", version } : { status, title: "", detail: "nee" };
    return new Response(JSON.stringify(body), { status });
  });
});

const job = (value: string, change: Partial<CellJob> = {}): CellJob => ({
  indicator: "public-toilets",
  period: "2025",
  draft: { ...emptyDraft, value, id: `text ${value}` },
  body: { value: value as NonNullable<CellJob["body"]["value"]>, status: "normal" },
  again: false,
  ...change,
});
const sender = () => cellSender({ round: "2025", area: "GM0344" }, kept);

describe("a write of a cell", () => {
  it("names the version that was read and its text", async () => {
    expect(await sender().send(job("5"))).toMatchObject({ kind: "saved" });
    expect(asked).toEqual([{ key: "text 5", ifMatch: '"0"', value: "5" }]);
  });

  it("goes on from what this screen wrote itself", async () => {
    const cells = sender();
    await Promise.all([cells.send(job("5")), cells.send(job("6"))]);
    expect(asked.map(({ ifMatch }) => ifMatch)).toEqual(['"0"', '"1"']);
  });

  it.each([
    [0, "offline"],
    [503, "busy"],
    [429, "busy"],
    [401, "session"],
  ] as const)("after %d may go well later", async (status, because) => {
    answers.push([status, 0]);
    expect(await sender().send(job("5"))).toEqual({ kind: "later", because });
  });

  it("is the same request when it is tried again", async () => {
    const cells = sender();
    answers.push([0, 0], [200, 1]);
    await cells.send(job("5"));
    await cells.send(job("5", { again: true }));
    expect(asked[0]).toEqual(asked[1]);
  });

  it("whose answer got lost is settled before the cell is written again", async () => {
    const cells = sender();
    answers.push([0, 0], [200, 1], [200, 2]);
    await cells.send(job("5"));
    expect(await cells.send(job("6"))).toMatchObject({ kind: "saved" });
    expect(asked).toEqual([
      { key: "text 5", ifMatch: '"0"', value: "5" },
      { key: "text 5", ifMatch: '"0"', value: "5" },
      { key: "text 6", ifMatch: '"1"', value: "6" },
    ]);
  });

  it("is not sent when another tab sent it", async () => {
    holds = false;
    expect(await sender().send(job("5", { again: true }))).toEqual({ kind: "elsewhere" });
    expect(asked).toEqual([]);
  });

  it.each([
    [412, { kind: "changed" }],
    [400, { kind: "refused", reason: "nee" }],
    [409, { kind: "refused", reason: "nee" }],
  ] as const)("after %d is told so", async (status, sent) => {
    answers.push([status, 0]);
    expect(await sender().send(job("5"))).toEqual(sent);
  });

  it("of many cells asks four at a time", async () => {
    let most = 0;
    let now = 0;
    vi.stubGlobal("fetch", async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return new Response(JSON.stringify({ period: "2025", version: 1 }));
    });
    const cells = sender();
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => cells.send(job("5", { indicator: `load-${at}` }))),
    );
    expect(most).toBe(4);
  });
});
