import { expect, test } from "vitest";
import type { CellWork } from "./cell-work.ts";
import { emptyDraft } from "./draft-fields.ts";
import { submitReason } from "./submit-reason.ts";
import { emptyCell, rateRow } from "./testing/cells.ts";

type Given = Parameters<typeof submitReason>[0];
const ready: Given = {
  phase: "open",
  rows: [],
  openSubmission: null,
  whyNotSubmit: null,
  counts: { empty: 5, draft: 2, returned: 0, submitted: 0, approved: 0 },
};
const draft = { ...emptyDraft, value: "x" };
const refused: CellWork = { kind: "refused", draft, reason: "" };
const saving: CellWork = { kind: "saving", draft };

const doubtful = (severity: "explain" | "block") => [
  {
    ...rateRow,
    cells: [{ ...emptyCell, state: "draft" as const, checks: [{ code: "x", severity, text: "" }] }],
  },
];

test.each<[string, Partial<Given>, CellWork[], unknown]>([
  ["two values are filled in", {}, [], null],
  ["a returned value was looked at again", { counts: { ...ready.counts, draft: 0, returned: 1 } }, [], null],
  ["nothing is filled in", { counts: { ...ready.counts, draft: 0 } }, [], { key: "submit.empty" }],
  ["a value was refused", {}, [refused], { key: "submit.unsaved", count: 1 }],
  ["a value is on its way", {}, [saving], { key: "submit.saving" }],
  ["a submission waits", { openSubmission: "1" }, [], { key: "submit.waiting" }],
  ["the API says why", { whyNotSubmit: "Nog niet." }, [], { sentence: "Nog niet." }],
  [
    "the API says why, and a value is not saved",
    { whyNotSubmit: "Nog niet." },
    [refused],
    { key: "submit.unsaved", count: 1 },
  ],
  [
    "a value waits for its explanation",
    { rows: doubtful("explain") },
    [],
    { key: "submit.unexplained", count: 1 },
  ],
  ["a value contradicts another", { rows: doubtful("block") }, [], { key: "submit.contradicting", count: 1 }],
  ["the round has yet to begin", { phase: "not-yet" }, [], { key: "submit.notYet" }],
  ["the round is over", { phase: "closed" }, [], { key: "submit.closed" }],
])("when %s, submitting says so", (_, change, works, reason) => {
  const all = new Map(works.map((work, index) => [String(index), work]));
  expect(submitReason({ ...ready, ...change }, all, true)).toEqual(reason);
});

test("a contributor does not submit", () => {
  expect(submitReason(ready, new Map(), false)).toEqual({ key: "submit.reader" });
});
