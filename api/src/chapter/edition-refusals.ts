import type { SectionSignOff } from "@lokaal17/db/chapter/sections";
import type { EditionText } from "@lokaal17/db/chapter/texts";
import { type OutlineEntry, outlineOf, signingParties } from "@lokaal17/shared/chapter/outline";
import { sectionName } from "@lokaal17/shared/chapter/section-heading";
import type { PublicationRefusal } from "@lokaal17/shared/contract/editions";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { editionText } from "@lokaal17/shared/text/editions";
import { formatNumber } from "@lokaal17/shared/text/number";
import type { OpenEdition } from "./edition-access.ts";
import { checkRewritten, checkText, isOpen } from "./edition-check.ts";
import type { EditionRows } from "./edition-content.ts";
import type { Speaking } from "./program-sentences.ts";

type Refusal = PublicationRefusal;

/** Every reason why an edition cannot be published now, in the order of the outline; empty: it can be. */
export function refusalsOf(
  rows: EditionRows,
  { source, before }: Pick<OpenEdition, "source" | "before">,
  locale: Locale,
): Refusal[] {
  const speaking = { profile: rows.edition.profile, source, before };
  return outlineOf(rows.edition.profile).flatMap((entry) => {
    const title = sectionName(source.snapshot.content, entry.key, locale);
    const about = { entry, title, locale, speaking };
    const texts = rows.texts.filter(({ section }) => section === entry.key);
    return [
      ...locales.flatMap((language) => ofText(about, texts, language)),
      ...ofSentences(about, rows),
      ...ofAgreement(about, rows.signOffs),
    ];
  });
}

interface About {
  entry: OutlineEntry;
  title: string;
  /** The language of the reasons. */
  locale: Locale;
  speaking: Speaking;
}

/** A section that only people write must be there, and what is written in one language also in the other. */
function ofText(
  { entry, title, locale, speaking }: About,
  texts: readonly EditionText[],
  language: Locale,
): Refusal[] {
  if (entry.writing === "generated") return [];
  const say = editionText(locale);
  const values = { section: title, language: say(`language.${language}`) };
  const reason = (kind: Refusal["kind"], detail: string): Refusal => ({
    kind,
    section: entry.key,
    locale: language,
    detail,
  });
  const text = texts.find((one) => one.locale === language && one.words > 0);
  if (!text) {
    if (texts.some(({ words }) => words > 0))
      return [reason("missing-translation", say("refusal.missing-translation", values))];
    if (entry.writing !== "narrative") return [];
    return [reason("missing-narrative", say("refusal.missing-narrative", values))];
  }
  const { stale, freeNumbers, findings } = checkText(speaking, text);
  const written = (number: number) => formatNumber(number, 0, locale);
  return [
    ...(entry.wordLimit !== null && text.words > entry.wordLimit
      ? [
          reason(
            "too-long",
            say("refusal.too-long", {
              ...values,
              words: written(text.words),
              limit: written(entry.wordLimit),
            }),
          ),
        ]
      : []),
    // A number that is gone is among them.
    ...findings(locale)
      .filter(({ blocks }) => blocks)
      .map(({ detail }) =>
        reason("invalid-narrative", say("refusal.invalid-narrative", { ...values, finding: detail })),
      ),
    ...stale
      .filter((chip) => isOpen(chip) && chip.now !== null)
      .map(({ name, was, now }) => {
        const parts = { ...values, name: name(locale), was, now: now ?? "" };
        return reason("stale-fact", say("refusal.stale-fact", parts));
      }),
    ...freeNumbers.map((free) =>
      reason("free-number", say("refusal.free-number", { ...values, text: free.text })),
    ),
  ];
}

function ofSentences(
  { entry, title, locale, speaking }: About,
  { sentences }: Pick<EditionRows, "sentences">,
): Refusal[] {
  const say = editionText(locale);
  return sentences
    .filter(({ sentence, text }) => text !== null && sentence.startsWith(`${entry.key}/`))
    .flatMap((rewritten) => {
      const reason = (detail: string, kind: Refusal["kind"] = "stale-sentence"): Refusal => ({
        kind,
        section: entry.key,
        locale: rewritten.locale,
        detail,
      });
      const { gone, stale, freeNumbers, findings } = checkRewritten(speaking, rewritten);
      if (gone) return [reason(say("refusal.sentence-gone", { section: title }))];
      const about = stale.map(({ was, now }) => {
        const key =
          now === null
            ? "refusal.stale-sentence-gone"
            : was === null
              ? "refusal.stale-sentence-new"
              : "refusal.stale-sentence";
        return reason(say(key, { section: title, was: was ?? "", now: now ?? "" }));
      });
      // It is printed as people wrote it, so nothing passes here that no text may hold.
      return [
        ...findings(locale)
          .filter(({ blocks }) => blocks)
          .map(({ detail: finding }) =>
            reason(say("refusal.invalid-narrative", { section: title, finding }), "invalid-narrative"),
          ),
        ...about,
        ...freeNumbers.map(({ text }) =>
          reason(say("refusal.free-number", { section: title, text }), "free-number"),
        ),
      ];
    });
}

function ofAgreement({ entry, title, locale }: About, signOffs: readonly SectionSignOff[]): Refusal[] {
  if (entry.writing === "generated") return [];
  const missing = signingParties.filter(
    (party) => !signOffs.some((one) => one.section === entry.key && one.party === party),
  );
  if (missing.length === 0) return [];
  const say = editionText(locale);
  const parties = new Intl.ListFormat(locale).format(missing.map((party) => say(`party.${party}`)));
  const detail = say("refusal.not-agreed", { section: title, parties, count: missing.length });
  return [{ kind: "not-agreed", section: entry.key, locale: null, detail }];
}
