import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { appendChange } from "@lokaal17/db/audit/append";
import { loadPrefills, offerPrefills } from "@lokaal17/db/sources/prefill";
import { countByChannel, typingTimes } from "@lokaal17/db/sources/saved-work";
import { may } from "@lokaal17/shared/accounts/rights";
import {
  getKnownFigures,
  type KnownFigures,
  largestKnownFile,
  postKnownFile,
} from "@lokaal17/shared/contract/prefills";
import { knownElsewhere } from "@lokaal17/shared/sources/known-elsewhere";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { knownElsewhereText } from "@lokaal17/shared/text/known-elsewhere";
import { knownFilesText } from "@lokaal17/shared/text/known-files";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { visibleIn } from "./grid.ts";
import { knowCells } from "./grid-cells.ts";
import { placeOf, standingOf } from "./grid-place.ts";
import { type FileFound, startFindInFile } from "./prefill-file.ts";
import {
  type FoundInFile,
  foundInIv3,
  foundInTable,
  offersOfFile,
  openCells,
  withoutSources,
} from "./prefill-offers.ts";
import { isPartial, offersOf, offerView } from "./prefill-view.ts";

/** Fill in once: where figures probably exist already, and looking for them in a file that one has. */
export function knownRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getKnownFigures, async ({ params, actor, locale }) => {
    const reader = signedIn(actor);
    const { round, area } = params;
    if (!may(reader, "see drafts", area) && !may(reader, "contribute values", area)) throw notFound();
    const place = await placeOf(await standingOf(context), db, round, area);
    const indicators = visibleIn(place, reader);
    if (indicators.length === 0) throw notFound();
    const offers = offersOf(context, await loadPrefills(db, area, place.round.periods));
    return {
      places: indicators.map((indicator) => {
        const kind = knownElsewhere(indicator);
        return { indicator, kind, where: kind === null ? null : whereText(indicator, locale) };
      }),
      partial: indicators.flatMap((indicator) =>
        (offers.get(indicator) ?? []).filter(isPartial).map((offer) => ({ indicator, ...offerView(offer) })),
      ),
      saved: savedWork(await countByChannel(db, round, area), await typingTimes(db, round, area)),
    };
  });

  implement(app, postKnownFile, async ({ params, query, locale, c, ...call }) => {
    const actor = signedIn(call.actor);
    const { round, area } = params;
    if (!may(actor, "contribute values", area)) throw notFound();
    const standing = await standingOf(context);
    const place = await placeOf(standing, db, round, area);
    const known = await knowCells(standing, db, place, visibleIn(place, actor));
    const definitions = known.definitions.list.filter(({ code }) => place.asked.has(code));
    const file = join(context.workFolder, `${context.newId()}.known`);
    let seen: FileFound;
    try {
      await receive(c.req.raw, file);
      const { fileName, names: said = {} } = query;
      const wish = {
        file,
        fileName,
        definitions: definitions.map((definition) => ({ ...definition })),
        said,
        area: { code: area, name: place.area.name },
      };
      seen = await startFindInFile(wish, c.req.raw.signal);
    } finally {
      await rm(file, { force: true });
    }
    const text = knownFilesText(locale);
    const none = (remarks: string[]) => ({ kind: null, found: [], unsure: [], needsPeriod: false, remarks });
    if ("findings" in seen) return none(seen.findings.map((finding) => describeFinding(finding, locale)));
    if ("tooManyRows" in seen) return none([text("too-many-rows", { limit: String(seen.tooManyRows) })]);
    if (seen.kind === null) return none([text("nothing")]);
    const isOpen = openCells(known, actor, locale);
    const facts = { known, isOpen, period: query.period, locale };
    const inFile: FoundInFile =
      seen.kind === "iv3" ? foundInIv3(seen.reading, facts) : foundInTable(seen.reading, facts);
    const made = withoutSources(inFile, await loadPrefills(db, area, place.round.periods), locale);
    const source = text(seen.kind, { file: query.fileName });
    const origin = context.demonstration ? ("synthetic" as const) : ("real" as const);
    const offers = offersOfFile(made.found, { area, source, origin });
    const now = context.now();
    await db.transaction().execute(async (tx) => {
      if (offers.length === 0) return;
      await offerPrefills(tx, offers, now);
      await appendChange(tx, {
        id: context.newId(),
        organisation: area,
        occurredAt: now,
        accountId: actor.accountId,
        action: "known file read",
        channel: "file",
        details: { roundId: round, fileName: query.fileName, kind: seen.kind },
        rowCount: offers.length,
      });
    });
    const asked = new Set(definitions.map(({ code }) => String(code)));
    const unsure = seen.kind === "iv3" ? [] : seen.reading.unsure;
    return {
      kind: seen.kind,
      ...made,
      unsure: unsure.flatMap(({ text: name, written, suggestions }) => {
        const ours = definitions.flatMap(({ code, name: ownName }) =>
          asked.has(code) && suggestions.some((one) => one.code === code)
            ? [{ code, name: ownName[locale] }]
            : [],
        );
        return ours.length === 0 ? [] : [{ text: name, written, suggestions: ours }];
      }),
    };
  });
}

type WhereKey = Parameters<ReturnType<typeof knownElsewhereText>>[0];

function whereText(indicator: string, locale: "nl" | "en"): string | null {
  const isKey = (code: string): code is WhereKey => code in knownElsewhereText.messages[locale];
  return isKey(indicator) ? knownElsewhereText(locale)(indicator) : null;
}

/** Fewer times than this say nothing of what a typed cell takes. */
const leastTimes = 10;

function savedWork(
  counted: Awaited<ReturnType<typeof countByChannel>>,
  { median, count }: Awaited<ReturnType<typeof typingTimes>>,
): KnownFigures["saved"] {
  const of = (channel: string) => counted.find((one) => one.channel === channel)?.count ?? 0;
  const taken = { source: of("source"), file: of("file"), paste: of("paste"), api: of("api") };
  const secondsPerCell = median === null || count < leastTimes ? null : Math.round(median);
  const total = taken.source + taken.file + taken.paste + taken.api;
  const minutes = secondsPerCell === null ? null : Math.round((total * secondsPerCell) / 60);
  return { ...taken, typed: of("grid"), secondsPerCell, measured: count, minutes };
}

/**
 * Puts the body away as it comes.
 * @throws Problem 415 when it is no file, 413 as soon as it is too large, 400 when it does not arrive whole or is empty
 */
async function receive(request: Request, file: string): Promise<void> {
  if (!/^application\/octet-stream\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    throw new Problem(415, "unsupported-media-type", "import-media-type.detail");
  const tooLarge = () =>
    new Problem(413, "body-too-large", "body-too-large.detail", { values: { limit: largestKnownFile } });
  if (Number(request.headers.get("content-length") ?? 0) > largestKnownFile) throw tooLarge();
  let size = 0;
  const counted = async function* () {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > largestKnownFile) throw tooLarge();
      yield chunk;
    }
  };
  try {
    await pipeline(Readable.from(counted()), createWriteStream(file));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, "invalid-request", "upload-cut-off.detail");
  }
  if (size === 0) throw invalid([{ pointer: "#/body", text: "upload-empty" }]);
}
