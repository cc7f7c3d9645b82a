import { expect, test } from "vitest";
import { roundAsShown } from "../text/number.ts";
import { sentScore } from "./sent-score.ts";

test.each([
  [58.496_13, 58.4961],
  [63.499_96, 63.499_96],
  [63.499_999_6, 63.499_999_6],
  [63.5, 63.5],
  [0, 0],
  [100, 100],
  [99.949_999, 99.949_999],
  [41.234_567_89, 41.2346],
])("the score %d is sent as %d", (score, sent) => {
  expect(sentScore(score)).toBe(sent);
});

test("a score that is sent shows the same number as the score itself, next to every bound", () => {
  for (let tenth = 0; tenth <= 1000; tenth += 7) {
    for (const off of [0, 0.05]) {
      for (const step of [0, 1e-3, 1e-5, 1e-7, 1e-9, 1e-11, -1e-3, -1e-5, -1e-7, -1e-9, -1e-11]) {
        const score = Math.min(100, Math.max(0, tenth / 10 + off + step));
        const sent = sentScore(score);
        expect([roundAsShown(sent, 0), roundAsShown(sent, 1)]).toEqual([
          roundAsShown(score, 0),
          roundAsShown(score, 1),
        ]);
      }
    }
  }
});
