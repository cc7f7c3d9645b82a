import { documentTag, type FigureFact, figureTag, frameTag } from "@lokaal17/shared/annex/fact-tag";
import type { AnnexField, AnnexIndicator, AnnexView } from "@lokaal17/shared/contract/annex";
import { annexText } from "@lokaal17/shared/text/annex";
import {
  type ContentsEntry,
  contents,
  control,
  field,
  heading,
  paragraph,
  type RunLook,
  run,
  table,
} from "../word/word-parts.ts";
import type { WordXml } from "../word/word-xml.ts";
import { textWidth, wordFile } from "./word-package.ts";

/** The annex as a Word file. Every figure is a box that names it, so that a later publication can be put in its place. */
export function annexDocument(view: AnnexView, madeAt: Date): Uint8Array<ArrayBuffer> {
  const { title, language: locale } = view;
  const text = annexText(locale);
  const contentsOf: ContentsEntry[] = [];
  const groups = groupsOf(view, contentsOf);
  return wordFile({
    ...{ title, locale, madeAt },
    body: [
      paragraph(title, { style: "Title" }),
      paragraph([documentControl(view, "head")], { style: "L17Lead" }),
      paragraph([documentControl(view, "share", view.syntheticCount > 0 ? { style: "L17Mark" } : {})]),
      aboutThisFile(view),
      heading(1, text("how")),
      ...(["how.middle", "how.difference", "how.influence", "how.aim"] as const).map((key) =>
        paragraph(text(key)),
      ),
      paragraph([documentControl(view, "peers")]),
      heading(1, text("contents"), { keepNext: true }),
      ...(contentsOf.length === 0 ? [] : [contents(contentsOf)]),
      paragraph(text("contents-note"), { style: "L17TableNote" }),
      ...groups,
    ],
    header: [
      paragraph([documentControl(view, "mark", view.syntheticCount > 0 ? { style: "L17Mark" } : {})], {
        style: "Header",
      }),
    ],
    footer: [paragraph(pageLine(view), { style: "Footer" })],
  });
}

/** What is to be done with the file; the next refresh puts its list of changes in the same place. */
function aboutThisFile({ language }: AnnexView): WordXml {
  const text = annexText(language);
  return control({ tag: frameTag("changes"), title: text("first") }, [
    heading(1, text("first")),
    paragraph(text("first.note")),
    paragraph(text("first.refresh")),
    paragraph([run(text("first.remove"), { italic: true })]),
  ]);
}

/** The policy fields under the heads of their groups; each head is entered in the list of contents. */
function groupsOf(view: AnnexView, entries: ContentsEntry[]): WordXml[] {
  const parts: WordXml[] = [];
  const enter = (level: 1 | 2, words: string) => {
    const bookmark = `_Toc17${String(entries.length + 1).padStart(6, "0")}`;
    entries.push({ level, text: words, bookmark });
    parts.push(heading(level, words, { bookmark: { id: entries.length, name: bookmark } }));
  };
  let group = "";
  for (const one of view.fields) {
    if (one.group !== group) enter(1, `${one.group} ${one.groupName}`);
    group = one.group;
    enter(2, `${one.code} ${one.name}`);
    parts.push(fieldTable(view, one), ...ownText(view, one));
  }
  return parts;
}

const widths = [2_900, 1_550, 1_450, 1_850, 2_500, 1_900];

function fieldTable(view: AnnexView, { code, name, indicators }: AnnexField): WordXml {
  const text = annexText(view.language);
  const heads = (["indicator", "value", "year-status", "mid", "diff", "aim", "note-src"] as const).map(
    (column) => text(`column.${column}`),
  );
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return table(
    heads.map((head, at) => ({ head, width: widths[at] ?? left })),
    indicators.map((indicator) => fieldRow(view, indicator)),
    {
      caption: text("table.caption", { code, name, area: view.areaName }),
      description: text("table.description"),
    },
  );
}

function fieldRow(view: AnnexView, indicator: AnnexIndicator): WordXml[][] {
  const text = annexText(view.language);
  const cell = (fact: FigureFact, look: RunLook = {}) =>
    paragraph([figureControl(view, indicator, fact, look)], { style: "L17Table" });
  const about = [
    text("unit", { unit: indicator.unit }),
    ...(indicator.influence === "direct" ? [text("own-influence")] : []),
  ];
  return [
    [
      paragraph([run(indicator.name, { bold: true })], { style: "L17Table" }),
      paragraph(about.join(" "), { style: "L17TableNote" }),
    ],
    [cell("value", { bold: true })],
    [cell("year")],
    [cell("mid")],
    [cell("diff")],
    [cell("aim")],
    [cell("note"), cell("src")],
  ];
}

function figureControl(
  { area, dataVersion, language: locale }: AnnexView,
  { indicator, name, period, facts }: AnnexIndicator,
  fact: FigureFact,
  look: RunLook,
): WordXml {
  const tag = figureTag({ fact, indicator, period: period ?? "0000", area, dataVersion, locale });
  const title = `${annexText(locale)(`fact.${fact}`)}: ${name}`;
  return control({ tag, title, isLocked: true }, [run(facts[fact], look)]);
}

function documentControl(
  { area, dataVersion, language: locale, edition, mark, share, peers }: AnnexView,
  fact: "head" | "mark" | "share" | "peers",
  look: RunLook = {},
): WordXml {
  const tag = documentTag({ fact, area, dataVersion, locale });
  const said = { head: edition, mark, share, peers }[fact];
  return control({ tag, title: annexText(locale)(`document.${fact}`), isLocked: true }, [run(said, look)]);
}

/** The questions that every programme of a Dutch budget answers, with room for the answers. */
function ownText({ language, kind }: AnnexView, { name }: AnnexField): WordXml[] {
  const text = annexText(language);
  return ([1, 2, 3] as const).flatMap((number) => [
    paragraph(text(`question.${kind}.${number}`), { style: "L17Question" }),
    control({ tag: frameTag("own"), title: text("own-text"), isPlaceholder: true }, [
      paragraph([run(text("own-text.place", { name }), { style: "PlaceholderText" })]),
    ]),
  ]);
}

/** "Bladzijde 3 van 12": the numbers are Word's. */
function pageLine({ language }: AnnexView): WordXml[] {
  const [before = "", between = "", after = ""] = annexText(language)("page", {
    page: "\u0001",
    pages: "\u0001",
  }).split("\u0001");
  return [
    run(before),
    field("PAGE", "1"),
    run(between),
    field("NUMPAGES", "1"),
    ...(after === "" ? [] : [run(after)]),
  ];
}
