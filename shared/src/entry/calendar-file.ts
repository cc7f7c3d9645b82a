import { addDays, type Day } from "./round-days.ts";

/** A whole day in a calendar file. */
export interface CalendarEvent {
  /** The same at every download, so that a calendar program replaces the event. */
  uid: string;
  day: Day;
  summary: string;
  description: string;
  url: string;
}

/** A line of a file holds so many bytes; longer ones are folded. */
const mostBytes = 75;

/**
 * A calendar file with all-day events that do not make anybody busy.
 * @param made when the file was made
 * @see RFC 5545
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], made: Date): string {
  const stamp = `${made.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lokaal17//Rondes//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, day, summary, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const compact = (day: Day) => day.replaceAll("-", "");

/** RFC 5545, 3.3.11: these four have a meaning of their own. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** RFC 5545, 3.1: a line break and a space, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > mostBytes) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}
