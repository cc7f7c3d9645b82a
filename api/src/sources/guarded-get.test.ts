import { expect, test } from "vitest";
import { guardedGet, readRetryAfter } from "./guarded-get.ts";
import { sourceSettings } from "./settings.ts";

const settings = sourceSettings();
const fetchOf = async (url: string, other = settings) => {
  const pieces = guardedGet({
    url: new URL(url),
    settings: other,
    signal: new AbortController().signal,
    onBytes: () => undefined,
  });
  for await (const piece of pieces) expect(piece.byteLength).toBeGreaterThan(0);
};

test.each([
  "https://elders.example/odata/v1/CBS/83625NED/Properties",
  "https://datasets.cbs.nl.elders.example/odata/v1/CBS",
  "https://datasets.cbs.nl:8443/odata/v1/CBS",
  "file:///etc/passwd",
  "http://169.254.169.254/latest/meta-data/",
])("%s is not on the list of hosts", async (url) => {
  await expect(fetchOf(url)).rejects.toThrow("is not on the list of sources");
});

test("a listed host that points into this machine is not connected to", async () => {
  const listed = { ...settings, fetchFrom: ["localhost:1"] };
  await expect(fetchOf("http://localhost:1/", listed)).rejects.toThrow("private network");
  const written = { ...settings, fetchFrom: ["127.0.0.1:1"] };
  await expect(fetchOf("http://127.0.0.1:1/", written)).rejects.toThrow("private network");
});

test("where nothing listens, the sentence says so", async () => {
  await expect(fetchOf("http://127.0.0.1:1/x", sourceSettings("http://127.0.0.1:1"))).rejects.toThrow(
    "127.0.0.1:1 does not answer.",
  );
});

test.each([
  ["120", 120_000],
  ["0", 0],
  ["Sun, 22 Nov 2026 10:00:30 GMT", 30_000],
  ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
  ["soon", null],
  [undefined, null],
])("Retry-After: %s is %s milliseconds", (text, expected) => {
  expect(readRetryAfter(text, Date.parse("2026-11-22T10:00:00Z"))).toBe(expected);
});
