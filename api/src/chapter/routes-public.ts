import {
  findByHash,
  findReleaseFile,
  isPublicOn,
  type ListedRelease,
  loadReleaseFiles,
  loadReleases,
} from "@lokaal17/db/chapter/releases";
import {
  type ChapterSummary,
  type ChapterView,
  getChapter,
  getChapterVersion,
  getPublishedFile,
  listChapters,
  type PublishedFile,
  verifyChapterFile,
} from "@lokaal17/shared/contract/chapters";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { editionText } from "@lokaal17/shared/text/editions";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { answerFile } from "./answer-file.ts";

/** Published chapters for everybody. Nothing under embargo is known here before its day. */
export function publicChapterRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  // Before the chapters: its address would be one.
  implement(app, verifyChapterFile, async ({ query }) => {
    const releases = await publicReleases();
    for (const { releaseId, name } of await findByHash(db, query.sha256)) {
      const release = releases.find(({ id }) => id === releaseId);
      const file = (await loadReleaseFiles(db, releaseId)).find((one) => one.name === name);
      if (!release || !file) continue;
      const { slug, version, publishedOn } = release;
      return {
        found: {
          slug,
          version,
          publishedOn,
          name: nameOf(release),
          newest: newestOf(releases, slug)?.version ?? version,
          file: fileView(release, file),
        },
      };
    }
    return { found: null };
  });

  implement(app, listChapters, async () => {
    const releases = await publicReleases();
    return { chapters: releases.filter((one) => newestOf(releases, one.slug) === one).map(summaryOf) };
  });

  implement(app, getChapter, async ({ params }) => {
    const releases = await publicReleases(params.edition);
    const newest = newestOf(releases, params.edition);
    if (!newest) throw notFound();
    return view(newest, releases);
  });

  implement(app, getChapterVersion, async ({ params }) => {
    const releases = await publicReleases(params.edition);
    const release = releases.find(({ version }) => version === params.version);
    if (!release) throw notFound();
    return view(release, releases);
  });

  implement(app, getPublishedFile, async ({ params, query, c }) => {
    const releases = await publicReleases(params.edition);
    const release = releases.find(({ version }) => version === params.version);
    const file = release && (await findReleaseFile(db, release.id, params.name));
    if (!file) throw notFound();
    const language = file.locale ?? "nl";
    const say = editionText(language);
    const filename = `${say("file.name")}-${params.edition}-${say("file.version")}-${params.version}-${file.name}`;
    return answerFile(c, file, {
      filename,
      cache: "public, max-age=31536000, immutable",
      download: query.download === "1",
    });
  });

  async function publicReleases(slug?: string): Promise<ListedRelease[]> {
    const today = dayInAmsterdam(context.now());
    return (await loadReleases(db, slug)).filter((release) => isPublicOn(release, today));
  }

  async function view(release: ListedRelease, releases: readonly ListedRelease[]): Promise<ChapterView> {
    const files = await loadReleaseFiles(db, release.id);
    const { slug, version, snapshotId, snapshotHash, editionHash, dataVersion } = release;
    const own = releases.filter((one) => one.slug === slug);
    return {
      ...summaryOf(release),
      statedOn: release.statedOn === release.publishedOn ? null : release.statedOn,
      newest: newestOf(releases, slug)?.version ?? version,
      versions: own.map((one) => ({
        version: one.version,
        publishedOn: one.publishedOn,
        changed: { nl: one.changedNl, en: one.changedEn },
      })),
      citeAs: { nl: citeAs(release, "nl"), en: citeAs(release, "en") },
      address: addressOf(release, "nl"),
      snapshotId,
      snapshotHash,
      editionHash,
      dataVersion,
      publicationName: publicationNames({ ...release.publication, dataVersion }),
      files: files.map((file) => fileView(release, file)),
    };
  }

  const addressOf = ({ slug, version }: ListedRelease, locale: Locale) =>
    `${context.address}${locale === "en" ? "/en" : ""}/hoofdstukken/${slug}?versie=${version}`;

  function citeAs(release: ListedRelease, locale: Locale): string {
    return editionText(locale)("cite", {
      year: release.publishedOn.slice(0, 4),
      name: nameOf(release)[locale],
      version: String(release.version),
      snapshot: release.snapshotId,
      address: addressOf(release, locale),
    });
  }
}

/** Versions come the newest first. */
const newestOf = (releases: readonly ListedRelease[], slug: string) =>
  releases
    .filter((release) => release.slug === slug)
    .toSorted((a, b) => b.version - a.version)
    .at(0);

const nameOf = ({ nameNl, nameEn }: ListedRelease) => ({ nl: nameNl, en: nameEn });

function summaryOf(release: ListedRelease): ChapterSummary {
  const { slug, profile, year, version, publishedOn, synthetic } = release;
  return { slug, profile, year, version, publishedOn, synthetic, name: nameOf(release) };
}

function fileView(
  { slug, version }: ListedRelease,
  file: Awaited<ReturnType<typeof loadReleaseFiles>>[number],
): PublishedFile {
  const { name, mediaType, format, locale, size, sha256 } = file;
  const address = `/v1/chapters/${slug}/${version}/files/${name}`;
  return { name, mediaType, format, locale, bytes: size, sha256, address };
}
