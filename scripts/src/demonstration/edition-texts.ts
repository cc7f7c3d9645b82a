import { readFileSync } from "node:fs";
import { isSectionKey, type Profile, type SectionKey } from "@lokaal17/shared/chapter/outline";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** The files in `texts/`, each of one edition. `earlier`: that of a year ago. */
const files = { parliament: "parliament", vnr: "vnr", earlier: "parliament" } as const satisfies Record<
  string,
  Profile
>;
export type TextsName = keyof typeof files;

/** What stands in a section of a demonstration edition, as Markdown in both languages. */
export interface DemonstrationText {
  name: TextsName;
  profile: Profile;
  section: SectionKey;
  nl: string;
  en: string;
}

/**
 * Texts that say of themselves that they are examples. They stand in `texts/vnr.nl.md` and its neighbours, each section
 * below a line with its key. Their numbers are facts of the demonstration's figures.
 * @throws Error when a file has an unknown section, or a section stands in one language only
 */
export function demonstrationTexts(): DemonstrationText[] {
  return (Object.keys(files) as TextsName[]).flatMap((name) => {
    const [nl, en] = [textsOf(name, "nl"), textsOf(name, "en")];
    const alone = [...nl.keys(), ...en.keys()].filter((key) => !nl.has(key) || !en.has(key));
    if (alone.length > 0) throw new Error(`In one language only: ${alone.join(", ")} of ${name}`);
    return [...nl].map(([section, text]) => ({
      name,
      profile: files[name],
      section,
      nl: text,
      en: en.get(section) ?? "",
    }));
  });
}

function textsOf(name: TextsName, locale: Locale): Map<SectionKey, string> {
  const file = new URL(`./texts/${name}.${locale}.md`, import.meta.url);
  const [, ...parts] = readFileSync(file, "utf8").split(sectionLine);
  return new Map(
    Array.from({ length: parts.length / 2 }, (_, i) => {
      const [key = "", text = ""] = [parts[i * 2], parts[i * 2 + 1]];
      if (!isSectionKey(key)) throw new Error(`There is no section ${key}: ${file.pathname}`);
      return [key, text.trim()];
    }),
  );
}

/** `<!-- goal-11 -->` on a line of its own. */
const sectionLine = /^<!-- ([a-z0-9-]+) -->$/m;
