import { netherlands } from "../areas/area.ts";
import { isExampleStory } from "../areas/story-marks.ts";
import type { Locale } from "../text/define-text.ts";
import { formatDate, formatNumber } from "../text/number.ts";
import { areaNameOf } from "./area-groups.ts";
import type { Block, ChapterDocument } from "./blocks.ts";
import { factsIn } from "./facts-in.ts";
import { localEnd } from "./local-end.ts";
import { localGoals } from "./local-goal.ts";
import { localSummary } from "./local-summary.ts";
import { type LocalReportInput, type LocalWriting, localWriting, partHeading } from "./local-writing.ts";
import { paragraph, plain } from "./section.ts";
import { type SnapshotContent, snapshotId } from "./snapshot.ts";

/**
 * The report of one municipality on the 17 goals, with the blocks and outputs of the chapter. Pure.
 * @throws RangeError when the municipality is not in the snapshot
 */
export function buildLocalReport(input: LocalReportInput, locale: Locale): ChapterDocument {
  const { snapshot, story } = input;
  const w = localWriting(input, locale);
  const { content } = snapshot;
  const blocks: Block[] = [
    { kind: "heading", level: 1, id: "title", text: w.say("title", { name: w.name }) },
    paragraph(plain(w.say("subtitle")), "message"),
    ...about(w),
    ...localSummary(w),
    ...localGoals(w),
    ...localEnd(w),
  ];
  const facts = factsIn(blocks, w.book);
  const synthetic = isExampleStory(story) || facts.some((fact) => fact.synthetic);
  return {
    locale,
    title: w.say("title", { name: w.name }),
    edition: w.say("edition", {
      publication: content.publication?.name[locale] ?? formatDate(content.dataDate, locale),
    }),
    snapshotId: snapshotId(snapshot),
    snapshotLine: w.text("foot.snapshot", { id: snapshotId(snapshot) }),
    date: content.dataDate,
    mark: synthetic ? w.text("mark") : null,
    blocks,
    facts,
  };
}

/** Without a name in this language the day tells which publication it is. */
function publicationLine(
  { say, locale }: LocalWriting,
  publication: NonNullable<SnapshotContent["publication"]>,
): string {
  const name = publication.name[locale];
  const date = formatDate(publication.date, locale);
  return name === null ? say("about.publication-day", { date }) : say("about.publication", { name, date });
}

function about(w: LocalWriting): Block[] {
  const { say, text, content, locale, name, story, snapshot } = w;
  const own = content.municipalities[w.place];
  const province = areaNameOf(content, own?.provinceCode ?? "", locale);
  const { publication } = content;
  const list = new Intl.ListFormat(locale === "nl" ? "nl-NL" : "en-GB", { type: "conjunction" });
  const similar = story.peers.areas.map((one) => one.name).sort((a, b) => a.localeCompare(b, "nl"));
  const facts = [
    province === null ? say("about.of-no-province", { name }) : say("about.of", { name, province }),
    ...(publication ? [publicationLine(w, publication)] : []),
    say("about.snapshot", {
      id: snapshotId(snapshot),
      version: formatNumber(content.dataVersion, 0, locale),
      year: String(content.boundaryYear),
    }),
    say("about.made"),
  ];
  const reading = [
    say(w.group === netherlands ? "read.all" : "read.size"),
    similar.length > 0 ? say("read.similar", { areas: list.format(similar) }) : say("read.no-similar"),
    say("read.words"),
    say("read.cause"),
    text("colophon.read.spread"),
    text("none.meaning"),
  ];
  return [
    partHeading(w, "about", say("about.heading")),
    {
      kind: "list",
      ordered: false,
      items: [
        ...facts.map(plain),
        [
          ...plain(`${say("about.page", { address: "" }).trim()} `),
          { kind: "link", href: w.address, text: w.address },
        ],
      ],
    },
    {
      kind: "box",
      title: say("read.heading"),
      blocks: [{ kind: "list", ordered: false, items: reading.map(plain) }],
    },
    { kind: "contents", title: text("contents") },
  ];
}
