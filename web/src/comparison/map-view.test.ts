import { wholeCountry } from "@lokaal17/shared/charts/boundary-map";
import { expect, test } from "vitest";
import { around, isInView, isLargest, isWhole, moved, zoomedIn, zoomedOut } from "./map-view.ts";

test("zooming in and out again ends at the whole country", () => {
  const once = zoomedIn(wholeCountry);
  expect(once.zoom).toBeCloseTo(1.6);
  expect(zoomedOut(once)).toEqual(wholeCountry);
  expect(isWhole(zoomedOut(zoomedOut(zoomedIn(once))))).toBe(true);
});

test("the place under the pointer stays where it is", () => {
  const at = { x: 0.6, y: 0.45 };
  const once = zoomedIn(wholeCountry, at);
  const before = (at.x - wholeCountry.x) * wholeCountry.zoom;
  expect((at.x - once.x) * once.zoom).toBeCloseTo(before);
});

test("the country never leaves the picture, and there is a largest size", () => {
  const corner = moved(zoomedIn(wholeCountry), -5, 5);
  expect(corner.x).toBeCloseTo(0.5 / 1.6);
  expect(corner.y).toBeCloseTo(1 - 0.5 / 1.6);
  let view = wholeCountry;
  for (let times = 0; times < 20; times++) view = zoomedIn(view);
  expect(isLargest(view)).toBe(true);
  expect(view.zoom).toBe(16);
});

test("a place out of view is brought into it", () => {
  const view = around(wholeCountry, { x: 0.2, y: 0.8 }, 6);
  expect(isInView(view, { x: 0.2, y: 0.8 })).toBe(true);
  expect(isInView(view, { x: 0.8, y: 0.2 })).toBe(false);
  expect(isInView(wholeCountry, { x: 0.9, y: 0.1 })).toBe(true);
});
