import { appendChange } from "@lokaal17/db/audit/append";
import { type Edition, findEdition, insertEdition, loadEditors } from "@lokaal17/db/chapter/editions";
import { insertRemarks } from "@lokaal17/db/chapter/remarks";
import { insertSignOff, keepSection } from "@lokaal17/db/chapter/sections";
import { insertTexts } from "@lokaal17/db/chapter/texts";
import type { Database } from "@lokaal17/db/database/schema";
import type { Publication } from "@lokaal17/db/publications/queries";
import { readMarkdown } from "@lokaal17/shared/chapter/narrative-markdown-read";
import { countWords } from "@lokaal17/shared/chapter/narrative-plain";
import { problemSentences } from "@lokaal17/shared/chapter/narrative-problems";
import {
  outlineOf,
  type Profile,
  type SectionKey,
  type SigningParty,
} from "@lokaal17/shared/chapter/outline";
import { locales } from "@lokaal17/shared/text/define-text";
import type { Transaction } from "kysely";
import { demonstrationTexts, type TextsName } from "./edition-texts.ts";
import { momentsBefore } from "./moments.ts";
import { askPublished } from "./published-edition.ts";

type Tx = Transaction<Database>;

interface Laying {
  publication: Pick<Publication, "id" | "name" | "dataVersion">;
  /** The publication of a year before; a demonstration from before there were two has none. */
  earlier: Pick<Publication, "id" | "name" | "dataVersion"> | null;
  now: Date;
  newId: () => string;
}

interface Plan {
  slug: string;
  profile: Profile;
  texts: TextsName;
  year: number;
  deadline: string;
  nl: string;
  en: string;
  on: "publication" | "earlier";
  /** The edition that it began from. */
  from: string | null;
}

/**
 * The editions of a demonstration. The newest is the full one; the oldest stands on the publication of a year ago and is
 * public, so that the others, which began from it, say what changed since.
 */
const editions: readonly Plan[] = [
  {
    slug: "demonstration-2025",
    profile: "parliament",
    texts: "earlier",
    year: 2025,
    deadline: "2026-02-16",
    nl: "Parlement 2025 (demonstratie)",
    en: "Parliament 2025 (demonstration)",
    on: "earlier",
    from: null,
  },
  {
    slug: "demonstration-parliament",
    profile: "parliament",
    texts: "parliament",
    year: 2026,
    deadline: "2027-02-15",
    nl: "Parlement 2026 (demonstratie)",
    en: "Parliament 2026 (demonstration)",
    on: "publication",
    from: "demonstration-2025",
  },
  {
    slug: "demonstration-vnr",
    profile: "vnr",
    texts: "vnr",
    year: 2026,
    deadline: "2027-02-15",
    nl: "VNR 2026 (demonstratie)",
    en: "VNR 2026 (demonstration)",
    on: "publication",
    from: "demonstration-2025",
  },
];

/** Sections of the full edition that the three associations agree with, and those that lie in review. */
const agreed: readonly SectionKey[] = ["foreword", "means"];
const inReview: readonly SectionKey[] = ["coherence", "conclusions", "goal-1", "goal-11", "goal-13"];

/**
 * Makes the editions of a demonstration on its publications, with texts but without outputs: those of the oldest are asked
 * for. That and the one for parliament are agreed with as a whole, so that one can try publishing; the full one is at work.
 * One that is there is left as it is.
 */
export async function insertEditions(tx: Tx, { now, newId, ...publications }: Laying): Promise<void> {
  const editors = await loadEditors(tx);
  const made = new Map<string, string>();
  for (const [place, { texts, on, from, nl, en, ...plan }] of editions.entries()) {
    const publication = publications[on];
    if (!publication || (await findEdition(tx, plan.slug))) continue;
    const { yearAgo, between } = momentsBefore(now);
    const createdAt = on === "earlier" ? yearAgo : new Date(now.getTime() + place * 1000);
    const edition = await insertEdition(tx, {
      id: newId(),
      ...plan,
      nameNl: nl,
      nameEn: en,
      publicationId: publication.id,
      startedFrom: (from && made.get(from)) ?? null,
      createdBy: null,
      createdAt,
    });
    if (!edition) continue;
    made.set(edition.slug, edition.id);
    await writeTexts(tx, edition, { texts, publication, at: createdAt });
    await setStates(tx, edition, { editors, at: on === "earlier" ? createdAt : now });
    await appendChange(tx, {
      id: newId(),
      organisation: null,
      occurredAt: now,
      accountId: null,
      action: "edition made",
      channel: "migration",
      details: { edition: plan.slug },
    });
    if (on === "earlier")
      await askPublished(tx, edition, {
        publication,
        publishedOn: between,
        by: editors.find(({ party }) => party === "vng")?.id ?? null,
        now,
        newId,
      });
    if (plan.profile === "vnr") await remark(tx, edition, { now, newId, by: editors.at(1)?.id ?? null });
  }
}

/** Where the sections stand, and who agreed with them. */
async function setStates(
  tx: Tx,
  edition: Edition,
  { editors, at }: { editors: Awaited<ReturnType<typeof loadEditors>>; at: Date },
): Promise<void> {
  const written = outlineOf(edition.profile).filter(({ writing }) => writing !== "generated");
  const isWhole = edition.profile === "parliament";
  const signed = written.filter(({ key }) => isWhole || (edition.profile === "vnr" && agreed.includes(key)));
  for (const { key } of written) {
    const isSigned = signed.some((one) => one.key === key);
    if (isSigned || inReview.includes(key))
      await keepSection(tx, edition.id, key, { state: isSigned ? "agreed" : "review" });
  }
  for (const { id, party } of editors)
    for (const { key } of party ? signed : [])
      await sign(tx, { edition, section: key, party: party ?? "vng", accountId: id, at });
}

/** @throws Error when a text of the demonstration is not one that an editor could save */
async function writeTexts(
  tx: Tx,
  edition: Edition,
  { texts, publication, at }: { texts: TextsName; publication: { dataVersion: number }; at: Date },
): Promise<void> {
  const mine = demonstrationTexts().filter(({ name }) => name === texts);
  await insertTexts(
    tx,
    mine.flatMap((text) =>
      locales.map((locale) => {
        const { narrative, problems } = readMarkdown(text[locale], publication.dataVersion);
        if (!narrative) {
          const said = problemSentences(problems, "en").map(({ sentence }) => sentence);
          throw new Error(`The text of ${text.section} in ${locale}: ${said.join(" ")}`);
        }
        return {
          editionId: edition.id,
          section: text.section,
          locale,
          version: 1,
          narrative,
          words: countWords(narrative),
          changedBy: null,
          changedAt: at,
        };
      }),
    ),
  );
}

async function sign(
  tx: Tx,
  {
    edition,
    section,
    party,
    accountId,
    at,
  }: { edition: Edition; section: SectionKey; party: SigningParty; accountId: string; at: Date },
): Promise<void> {
  await insertSignOff(tx, { editionId: edition.id, section, party, accountId, signedAt: at });
}

async function remark(
  tx: Tx,
  edition: Edition,
  { now, newId, by }: { now: Date; newId: () => string; by: string | null },
): Promise<void> {
  await insertRemarks(tx, [
    {
      id: newId(),
      editionId: edition.id,
      section: "coherence",
      locale: "nl",
      quote: "waar doelen elkaar versterken",
      text: "Graag ook een voorbeeld van een provincie.",
      accountId: by,
      author: by === null ? "IPO" : null,
      writtenAt: now,
      origin: "screen",
      kind: "comment",
      answers: null,
      fingerprint: null,
    },
  ]);
}
