import { sharedPlaces } from "@lokaal17/shared/sharing/own-address";
import { expect, it } from "vitest";
import { routeTree } from "./routes-own.tsx";

/** Ways in, and links that open something for whoever has them: no short link is made of those. */
const notShared = new Set(["inloggen", "wachtwoord", "uitnodiging", "bijdragen", "$"]);

it("every page has a short link, but for those that open something", () => {
  const children = Object.values(routeTree.children ?? {});
  const paths = children.map(({ options }) => ("path" in options ? String(options.path) : ""));
  const places = new Set(paths.map((path) => path.replace(/^\//, "").split("/")[0] ?? ""));
  expect(places.size).toBeGreaterThan(20);
  expect([...places].filter((place) => !sharedPlaces.has(place) && !notShared.has(place))).toEqual([]);
});
