import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "./web-build.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "lokaal17-inputs-"));
  await mkdir(join(root, "src", "ui"), { recursive: true });
  await writeFile(join(root, "src", "client.tsx"), "start();");
  await writeFile(join(root, "src", "ui", "button.css"), "button {}");
  await writeFile(join(root, "package.json"), "{}");
});
afterAll(() => rm(root, { recursive: true, force: true }));

const hash = () => hashOf(["src", "package.json"], root);

test("the same inputs give the same hash, in whatever order they are named", async () => {
  expect(await hash()).toBe(await hash());
  expect(await hashOf(["package.json", "src"], root)).toBe(await hash());
});

test.each([
  ["a changed file", join("src", "client.tsx"), "start(2);"],
  ["a new file in a folder below", join("src", "ui", "link.css"), "a {}"],
  ["a changed lockfile", "package.json", '{"version":"2"}'],
])("%s gives another hash, so the web is built again", async (_, name, content) => {
  const before = await hash();
  await writeFile(join(root, name), content);
  expect(await hash()).not.toBe(before);
});

test("a changed test does not make the web be built again", async () => {
  const before = await hash();
  await writeFile(join(root, "src", "ui", "button.test.ts"), "test();");
  expect(await hash()).toBe(before);
});
