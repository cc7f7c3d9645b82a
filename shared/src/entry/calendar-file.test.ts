import { describe, expect, test } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const event = {
  uid: "ronde-2026-closes-GM0344@lokaal17.example",
  day: "2027-03-31",
  summary: "Laatste dag; Utrecht, Ronde 2026",
  description: "Invullen\nen vragen: C:\\map",
  url: "https://lokaal17.example/invoer",
};
const file = calendarFile("Ronde 2026", [event], new Date("2026-11-21T10:00:00.123Z"));
const lines = file.split("\r\n");

describe("a calendar file", () => {
  test("has an event of one whole day with a stable name", () => {
    expect(lines).toContain("DTSTART;VALUE=DATE:20270331");
    expect(lines).toContain("DTEND;VALUE=DATE:20270401");
    expect(lines).toContain(`UID:${event.uid}`);
    expect(lines).toContain("DTSTAMP:20261121T100000Z");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("escapes what has a meaning of its own", () => {
    expect(lines).toContain("SUMMARY:Laatste dag\\; Utrecht\\, Ronde 2026");
    expect(lines).toContain("DESCRIPTION:Invullen\\nen vragen: C:\\\\map");
  });

  test("folds lines at 75 bytes, never inside a character, and unfolds to what it was", () => {
    const summary = "Súdwest-Fryslân – é€😀 ".repeat(12);
    const long = calendarFile("Ronde", [{ ...event, summary }], new Date(0));
    for (const line of long.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(long.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}`);
  });
});
