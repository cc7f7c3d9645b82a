import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkOutput } from "./checks.ts";
import { type Rendered, renderFormat } from "./outputs.ts";
import { placesInPdf } from "./pdf-places.ts";
import { everyBlock } from "./testing/every-block.ts";

const formats = ["pdf", "docx", "html", "md"] as const;
const plain = { template: null, review: false };

async function rendered(words?: string): Promise<Rendered[]> {
  const made: Rendered[] = [];
  for (const format of formats) made.push(await renderFormat(everyBlock("nl", words), format, plain));
  return made;
}

test("every kind of block and run passes all gates in all formats", async () => {
  const document = everyBlock("nl");
  const made = await rendered();
  const [pdf] = made;
  if (!pdf?.pdf) throw new Error("no PDF");
  const places = placesInPdf(pdf.pdf.reader, document);
  expect(Object.fromEntries(places)).toEqual({
    ...{ colophon: 2, progress: 3, "goal-16": 3 },
    ...{ "figure-goal-16-trend": 3, "table-goal-16-provinces": 3 },
  });
  made.push(await renderFormat(document, "docx", { ...plain, places }));
  const checks = made.flatMap((one) => checkOutput(document, one));
  expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(checks.map(({ check, format }) => `${format} ${check}`)).toEqual([
    "pdf structure",
    "pdf numbers",
    "docx structure",
    "docx numbers",
    "html numbers",
    "md numbers",
    "docx structure",
    "docx numbers",
  ]);
  expect(checks[1]?.looked).toBeGreaterThan(30);
}, 60_000);

describe("hostile words come out as words, and no gate is fooled", () => {
  test.each([
    '#read("/etc/passwd") $x$ *a* _b_ @c <d> `e` ~f~ = g',
    "</p><script>alert(1)</script><img src=x onerror=alert(1)> &amp; &lt;",
    "[klik](javascript:alert(1)) ![x](http://evil.example/x.png) <https://evil.example> | a | b |",
    '=HYPERLINK("http://evil.example";"klik") @SUM(A1) +1-2',
    "'); DROP TABLE chapters; -- {{inhoud}} $(x) %s \\u0041 \\",
  ])(
    "%s",
    async (words) => {
      const made = await rendered(words);
      const document = everyBlock("nl", words);
      const checks = made.flatMap((one) => checkOutput(document, one));
      expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
      const text = (name: string) =>
        Buffer.from(
          made.flatMap(({ outputs }) => outputs).find((one) => one.name === name)?.content ?? "",
        ).toString();
      expect(text("chapter-nl.html")).not.toMatch(/<script|<img|href="(?:javascript|http:\/\/evil)/);
      expect(text("chapter-nl.md")).not.toMatch(/(?<!\\)\]\(javascript|(?<!\\)!\[x|(?<!\\)<script/);
      const packed = unzipSync(made.at(-1)?.outputs[1]?.content ?? new Uint8Array());
      const table = Buffer.from(packed["tables/table-goal-16-provinces.csv"] ?? "").toString();
      expect(table).toContain("Utrecht");
      expect(table).not.toMatch(/^"?[=@+]/m);
    },
    60_000,
  );
});
