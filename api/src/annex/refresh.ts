import type { Actor } from "@lokaal17/shared/accounts/roles";
import { documentTag, type FigureTag, figureTag, frameTag } from "@lokaal17/shared/annex/fact-tag";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AnnexChange, AnnexRefresh } from "@lokaal17/shared/contract/annex";
import { annexText } from "@lokaal17/shared/text/annex";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";
import type { Edit } from "../word/edits.ts";
import { control, highlightColour } from "../word/word-parts.ts";
import { asRead, element, textElement, type WordXml } from "../word/word-xml.ts";
import { editionDate } from "./annex-view.ts";
import { changesBlock } from "./changes-block.ts";
import { type FreshFacts, freshFacts } from "./refresh-facts.ts";
import { fileProblem, type PartEdits, rewriteWordFile, type TextPart } from "./refresh-file.ts";
import { type FoundControl, mostControls } from "./word-controls.ts";
import { rewrite, withHighlight } from "./word-edits.ts";

export interface RefreshWish {
  actor: Actor;
  locale: Locale;
  /** Whether changed figures are marked in the text. */
  marks: boolean;
}

export type Refreshed = Omit<AnnexRefresh, "fileName" | "file"> & { bytes: Uint8Array };

/** More municipalities than a joint service has in one document. */
const mostAreas = 12;
/** What a figure was stands behind it when it is this short; the list at the front has all. */
const shortWas = 40;

/**
 * A Word file with the figures of a view in place of those that were in it. What changed is marked and listed at the
 * front. All that is not a figure of ours stays as it is.
 * @throws Problem 400 that says what is wrong with the file
 */
export async function refreshAnnex(
  context: ApiContext,
  view: View,
  file: string,
  wish: RefreshWish,
): Promise<Refreshed> {
  const outcomes: Outcome[] = [];
  const bytes = await rewriteWordFile(file, async (texts) => {
    const locale = languageOf(texts) ?? wish.locale;
    const facts = await factsFor(context, view, texts, { ...wish, locale });
    const made = makeEdits(view, texts, facts, { ...wish, locale });
    outcomes.push(made.outcome);
    return made.edits;
  });
  const [outcome] = outcomes;
  if (!outcome) throw new Error("A file came back before its figures were read.");
  return { dataVersion: view.dataVersion, ...outcome, bytes };
}

type Outcome = Pick<AnnexRefresh, "found" | "unchanged" | "changes" | "left">;

/** @throws Problem 400 when nothing in the file is ours, or too much */
async function factsFor(
  context: ApiContext,
  view: View,
  texts: readonly TextPart[],
  { actor, locale }: RefreshWish,
): Promise<FreshFacts> {
  const tags = texts.flatMap(({ controls }) => controls.map(({ tag }) => tag));
  const figures = tags.flatMap((tag) => (tag.kind === "figure" ? [tag] : []));
  const areas = [...new Set(tags.flatMap((tag) => (tag.kind === "frame" ? [] : [tag.area])))].sort();
  if (figures.length === 0) throw fileProblem("annex-file.none");
  if (figures.length > mostControls || areas.length > mostAreas)
    throw fileProblem("annex-file.many", {
      ...{ count: figures.length, limit: mostControls },
      ...{ areas: areas.length, areaLimit: mostAreas },
    });
  return freshFacts(context, view, actor, { figures, areas: areas as AreaCode[], locale });
}

/** The language of the file: that of its first figure. */
function languageOf(texts: readonly TextPart[]): Locale | null {
  for (const { controls } of texts)
    for (const { tag } of controls) if (tag.kind !== "frame" && tag.locale) return tag.locale;
  return null;
}

function makeEdits(
  view: View,
  texts: readonly TextPart[],
  facts: FreshFacts,
  wish: RefreshWish,
): { edits: PartEdits[]; outcome: Outcome } {
  const changes = new Map<string, AnnexChange>();
  const left = new Set<string>();
  let found = 0;
  let unchanged = 0;
  const edits = texts.map(({ name, xml, controls }): PartEdits => {
    const own = controls.flatMap((one): Edit[] => {
      const next = nextOf(view, one, facts, wish);
      if (next === null) {
        if (one.tag.kind === "figure") left.add(one.tag.indicator);
        return [];
      }
      if (one.tag.kind === "figure") found++;
      const { change } = next;
      if (change) changes.set(JSON.stringify(change), change);
      else if (one.tag.kind === "figure") unchanged++;
      const isMarked = change !== null && wish.marks;
      return rewrite(xml, one, { tag: next.tag, content: contentOf(xml, one, next, isMarked, wish.locale) });
    });
    return { name, edits: own };
  });
  const outcome = { found, unchanged, changes: [...changes.values()], left: [...left] };
  const front = frontEdit(view, texts, facts, outcome, wish.locale);
  return {
    edits: edits.map((one) =>
      one.name === front?.name ? { ...one, edits: [...one.edits, front.edit] } : one,
    ),
    outcome,
  };
}

interface Next {
  tag: string;
  text: string;
  change: AnnexChange | null;
}

/** What a control becomes; null: it stays as it is. */
function nextOf(
  view: View,
  { tag, text }: FoundControl,
  facts: FreshFacts,
  { locale }: RefreshWish,
): Next | null {
  if (tag.kind === "frame") return null;
  const { dataVersion } = view;
  const words = annexText(tag.locale ?? locale);
  if (tag.kind === "document") {
    const now = facts.document(tag);
    if (now === null) return null;
    // Which publication it is of is new each time, and says so itself.
    const counts = tag.fact === "peers" || tag.fact === "share";
    const change =
      counts && now !== text ? documentChange(tag.area, words(`document.${tag.fact}`), text, now) : null;
    return { tag: documentTag({ ...tag, dataVersion }), text: now, change };
  }
  const fresh = facts.figure(tag);
  if (fresh === null) return null;
  const next = { tag: figureTag({ ...tag, period: fresh.period, dataVersion }), text: fresh.text };
  if (fresh.text === text) return { ...next, change: null };
  const { area, indicator, fact } = tag;
  return {
    ...next,
    change: {
      ...{ area, indicator, fact, name: fresh.name, what: words(`fact.${fact}`) },
      was: fresh.isWithheldNow ? null : text,
      now: fresh.text,
      revised: isRevised(tag, fresh.period, dataVersion) ? fresh.period : null,
    },
  };
}

/** In another publication the same year has another figure; in the same one somebody typed over it. */
const isRevised = ({ fact, period, dataVersion: of }: FigureTag, now: string, dataVersion: number) =>
  fact === "value" && period === now && of !== dataVersion;

const documentChange = (area: AreaCode, what: string, was: string, now: string): AnnexChange => ({
  ...{ area, indicator: null, name: what, fact: "document", what, was, now, revised: null },
});

/** The runs of a control: what it says now, in the look that it had, and what it said before. */
function contentOf(
  xml: string,
  { look }: FoundControl,
  { text, change }: Next,
  isMarked: boolean,
  locale: Locale,
): WordXml[] {
  const had = look ? xml.slice(look.start, look.end) : "";
  const properties = withHighlight(had, isMarked ? highlightColour : null);
  const said = (words: string) => element("w:r", {}, [asRead(properties), textElement(words)]);
  const was = change?.was ?? "";
  if (!isMarked || was === "" || was.length > shortWas || change?.indicator === null) return [said(text)];
  const words = annexText(locale);
  return [
    said(text),
    control({ tag: frameTag("was"), title: words("changes.was") }, [said(words("was", { was }))]),
  ];
}

/** The list of changes in place of the last one, or else at the very front. */
function frontEdit(
  view: View,
  texts: readonly TextPart[],
  facts: FreshFacts,
  outcome: Outcome,
  locale: Locale,
): { name: string; edit: Edit } | null {
  const document = texts.find(({ name }) => name === "word/document.xml");
  if (!document || document.bodyStart === null) return null;
  const { edition, share } = documentWords(texts, facts);
  const xml = changesBlock({ ...outcome, edition, share, date: editionDate(view, locale) }, locale);
  const place = document.controls.find(({ tag }) => tag.kind === "frame")?.whole;
  const { bodyStart } = document;
  return { name: document.name, edit: { ...(place ?? { start: bodyStart, end: bodyStart }), xml } };
}

/** What is said of all figures together, about the municipality of the first of them. */
function documentWords(texts: readonly TextPart[], facts: FreshFacts): { edition: string; share: string } {
  const first = texts.flatMap(({ controls }) => controls).find(({ tag }) => tag.kind !== "frame")?.tag;
  if (!first || first.kind === "frame") return { edition: "", share: "" };
  const { area, dataVersion, locale } = first;
  const say = (fact: "head" | "share") => facts.document({ fact, area, dataVersion, locale }) ?? "";
  return { edition: say("head"), share: say("share") };
}
