import { frameTag } from "@lokaal17/shared/annex/fact-tag";
import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../chapter/pdf-reader.ts";
import { saveAllInLibreOffice } from "../testing/libre-office.ts";
import { applyEdits } from "../word/edits.ts";
import { control, run } from "../word/word-parts.ts";
import { annexDocument } from "./annex-document.ts";
import { changesBlock } from "./changes-block.ts";
import { annexFixture } from "./testing/annex-fixture.ts";
import { documentOf, withParts } from "./testing/word-file.ts";
import { findControls } from "./word-controls.ts";
import { rewrite } from "./word-edits.ts";

const made = annexDocument(annexFixture, new Date("2026-11-21T10:00:00Z"));

/** The same file as it comes back: every value anew with what it was, and the list of changes. */
function refreshed(): Uint8Array {
  const xml = documentOf(made);
  const { controls } = findControls(xml);
  const was = control({ tag: frameTag("was"), title: "Was" }, [run(" (was 163,2)", { highlight: true })]);
  const content = [run("150,0", { highlight: true, bold: true }), was];
  const edits = controls.flatMap((one) =>
    one.tag.kind === "figure" && one.tag.fact === "value"
      ? rewrite(xml, one, { tag: "l17/value/residual-waste/2025/GM0344/4/nl", content })
      : [],
  );
  const change = {
    ...{ area: annexFixture.area, indicator: null, fact: "value" as const, revised: "2024" },
    ...{ name: "Restafval", what: "Waarde", was: "163,2", now: "150,0" },
  };
  const list = changesBlock(
    { changes: [change], unchanged: 13, left: [], edition: "Nieuw.", share: "", date: "1 mei 2027" },
    "nl",
  );
  const place = controls.find(({ tag }) => tag.kind === "frame")?.whole ?? { start: 0, end: 0 };
  const document = applyEdits(xml, [...edits, { ...place, xml: list }]);
  return withParts(made, (parts) => parts.set("word/document.xml", document));
}

describe("the annex in LibreOffice", { timeout: 300_000 }, () => {
  let words: [string, string];
  beforeAll(async () => {
    const texts = await saveAllInLibreOffice([made, refreshed()], "docx", "txt:Text (encoded):UTF8", {
      language: "nl-NL",
    });
    const [first = "", second = ""] = texts.map((text) => new TextDecoder().decode(text));
    words = [first, second];
  }, 150_000);

  it("says every figure, in its table, with the places for own text", () => {
    const [first] = words;
    expect(first.match(/163,2 \(voorbeeld\)/g)).toHaveLength(1);
    expect(first).toContain("In 2024 was er <één> storing & een verhuizing.");
    expect(first.match(/Wat willen we bereiken\?/g)).toHaveLength(2);
    expect(first).toContain("Bewaar dit bestand.");
  });

  it("that came back says what changed, where it stands and at the front", () => {
    const [, second] = words;
    expect(second.match(/150,0 \(was 163,2\)/g)).toHaveLength(2);
    expect(second).toContain("150,0 (herzien: het cijfer over 2024 is veranderd)");
    expect(second).not.toContain("Bewaar dit bestand.");
    expect(second).toContain("In 2024 was er <één> storing & een verhuizing.");
  });

  it("is printed with its title and the mark on every page", async () => {
    const [pdf] = await saveAllInLibreOffice([made], "docx", "pdf");
    if (!pdf) throw new Error("LibreOffice saved nothing");
    expect((await openPdf(pdf)).pages.length).toBeGreaterThan(1);
  });
});
