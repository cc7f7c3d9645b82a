import type { Entries } from "@lokaal17/shared/contract/entry";
import { expect, test } from "vitest";
import type { CellWork } from "./cell-work.ts";
import { submitReason } from "./submit-reason.ts";

type Given = Parameters<typeof submitReason>[0];
const round: Entries["round"] = {
  id: "2025",
  name: "Ronde 2025",
  opensOn: "2026-09-01",
  closesOn: "2027-03-31",
  previewFrom: null,
  publishesOn: null,
  open: true,
  begun: true,
};
const ready: Given = {
  round,
  openSubmission: null,
  maySubmit: true,
  counts: { empty: 5, draft: 2, returned: 0, submitted: 0, approved: 0 },
};
const draft = {
  value: "x",
  numerator: "",
  denominator: "",
  status: "normal",
  reason: "",
  remark: "",
  base: 0,
} as const;
const refused: CellWork = { kind: "refused", draft, reason: "" };
const saving: CellWork = { kind: "saving", draft };

test.each<[string, Partial<Given>, CellWork[], unknown]>([
  ["two values are filled in", {}, [], null],
  ["a returned value was looked at again", { counts: { ...ready.counts, draft: 0, returned: 1 } }, [], null],
  ["nothing is filled in", { counts: { ...ready.counts, draft: 0 } }, [], { key: "submit.empty" }],
  ["a value was refused", {}, [refused], { key: "submit.unsaved", count: 1 }],
  ["a value is on its way", {}, [saving], { key: "submit.saving" }],
  ["a submission waits", { openSubmission: "1", maySubmit: false }, [], { key: "submit.waiting" }],
  ["she may only read", { maySubmit: false }, [], { key: "submit.reader" }],
  ["the round is over", { round: { ...round, open: false }, maySubmit: false }, [], { key: "submit.closed" }],
])("when %s, submitting says so", (_, change, works, reason) => {
  const all = new Map(works.map((work, index) => [String(index), work]));
  expect(submitReason({ ...ready, ...change }, all)).toEqual(reason);
});
