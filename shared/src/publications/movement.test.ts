import { expect, test } from "vitest";
import { roundAsShown } from "../text/number.ts";
import { movementOf, movementVerdict } from "./movement.ts";

const shown = (value: number) => roundAsShown(value, 1);

test("figures move as they are shown: what rounds to the same stayed the same, what is missing does not count", () => {
  const pairs = [
    [50, 51],
    [50, 50.04],
    [50, 49],
    [Number.NaN, 50],
    [50, Number.NaN],
  ] as const;
  expect(movementOf(pairs, shown)).toEqual({ up: 1, down: 1, same: 1 });
});

test("most municipalities the same way is clear, a division that chance gives is not", () => {
  expect(
    movementVerdict([
      { up: 220, down: 100, same: 22 },
      { up: 170, down: 165, same: 7 },
      { up: 90, down: 240, same: 12 },
      { up: 0, down: 0, same: 342 },
      { up: 3, down: 0, same: 0 },
    ]),
  ).toEqual(["higher", "no-clear-change", "lower", "no-clear-change", "no-clear-change"]);
});

test("many tests together call no more clear than one at a time would", () => {
  const alone = movementVerdict([{ up: 60, down: 38, same: 0 }]);
  const many = movementVerdict(
    Array.from({ length: 40 }, (_, place) =>
      place === 0 ? { up: 60, down: 38, same: 0 } : { up: 50, down: 50, same: 0 },
    ),
  );
  expect([alone[0], many[0]]).toEqual(["higher", "no-clear-change"]);
});
