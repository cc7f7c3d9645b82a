import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { findByHash, isPublicOn, loadReleases } from "@lokaal17/db/chapter/releases";
import { loadRequestHeads } from "@lokaal17/db/chapter/requests";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import { whyNot } from "./chapter-place.ts";
import { chapterCommandText } from "./chapter-text.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** `chapter verify`: whether a file is, byte for byte, what was published. */
export async function verifyChapterFile(file: string, context: CommandContext): Promise<ExitCode> {
  const text = chapterCommandText(context.locale);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    context.tell(text("unreadable", { file, reason: whyNot(error, context.locale) }));
    return 1;
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return withDatabase(context, async (database) => {
    if (await tellPublished(database, file, sha256, context)) return 0;
    if (!(await tellConcept(database, file, sha256, context)))
      context.tell(text("unknown", { file, sha256 }));
    return 1;
  });
}

async function tellPublished(
  { db }: OpenDatabase,
  file: string,
  sha256: string,
  { locale, say, now }: CommandContext,
): Promise<boolean> {
  const text = chapterCommandText(locale);
  const [found] = await findByHash(db, sha256);
  const releases = await loadReleases(db);
  const release = releases.find(({ id }) => id === found?.releaseId);
  if (!found || !release) return false;
  say(
    text("published", {
      file,
      name: locale === "nl" ? release.nameNl : release.nameEn,
      version: String(release.version),
      date: formatDate(release.publishedOn, locale),
      original: found.name,
    }),
  );
  if (release.statedOn !== release.publishedOn)
    say(text("stated", { date: formatDate(release.statedOn, locale) }));
  const newest = Math.max(
    ...releases.filter(({ slug }) => slug === release.slug).map(({ version }) => version),
  );
  if (newest > release.version) say(text("newer", { version: String(newest) }));
  if (release.embargoUntil && !isPublicOn(release, dayInAmsterdam(now())))
    say(text("embargo", { date: formatDate(release.embargoUntil, locale) }));
  return true;
}

/** A file that a job made to read and review. */
async function tellConcept(
  { db }: OpenDatabase,
  file: string,
  sha256: string,
  { locale, tell }: CommandContext,
): Promise<boolean> {
  const made = await db
    .selectFrom("chapterFile")
    .innerJoin("job", "job.id", "chapterFile.jobId")
    .select(["jobId", "job.createdAt"])
    .where("chapterFile.sha256", "=", sha256)
    .orderBy("job.createdAt")
    .executeTakeFirst();
  const [head] = made ? await loadRequestHeads(db, [made.jobId]) : [];
  if (!made || !head) return false;
  const name = locale === "nl" ? head.nameNl : head.nameEn;
  tell(chapterCommandText(locale)("concept", { file, name, date: formatDate(made.createdAt, locale) }));
  return true;
}
