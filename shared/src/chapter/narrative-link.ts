import { cleanText } from "./narrative-clean.ts";
import { narrativeLimits } from "./narrative-limits.ts";
import type { Reading } from "./narrative-reading.ts";

/** An address that a reader may follow, in the spelling of browsers; null, and said, for any other. */
export function readLink(raw: string, pointer: string, r: Reading): string | null {
  if (raw.length > narrativeLimits.link) {
    r.fault(pointer, "link-long", { limit: narrativeLimits.link });
    return null;
  }
  const href = cleanText(raw).text.trim();
  const said = { href: r.quoted(href) };
  if (!/^(https|mailto):/i.test(href)) {
    r.fault(pointer, "link-scheme", said);
    return null;
  }
  const url = URL.canParse(href) ? new URL(href) : null;
  const isWhole = url?.protocol === "https:" ? /^https:\/\/[^/]/i.test(href) : isMail(href);
  // Brackets and backslashes would end the address in Markdown and in Word.
  const written = url?.href.replace(/[()\\<>"'`\s]/g, (sign) => `%${hex(sign)}`) ?? "";
  if (!url || !isWhole || !URL.canParse(written)) {
    r.fault(pointer, "link-broken", said);
    return null;
  }
  if (url.username !== "" || url.password !== "") {
    r.fault(pointer, "link-password", said);
    return null;
  }
  return written;
}

/** One receiver and nothing else: a mail that a link fills in beforehand is none of the reader's. */
function isMail(href: string): boolean {
  return /^mailto:[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(href);
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
