import { accountText } from "@lokaal17/shared/text/accounts";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** Browsers by a word in their User-Agent. Order matters: each names those below it too. */
const browsers = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const systems = [
  [/\bWindows\b/, "Windows"],
  [/\b(iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bMac OS X\b/, "macOS"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const;

/** Browser and system as they are stored, from the User-Agent: `Firefox, Windows`. Null when neither is known. */
export function deviceOf(userAgent: string | undefined): string | null {
  const named = (names: typeof browsers | typeof systems) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  const parts = [named(browsers), named(systems)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(separator);
}

/** As the owner of a session would call it: "Firefox op Windows". */
export function deviceName(device: string, locale: Locale): string {
  const [browser = "", system] = device.split(separator);
  return system === undefined ? browser : accountText(locale)("device", { browser, system });
}

const separator = ", ";
