import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWorkbook, row, workbookParts } from "./testing/make-workbook.ts";
import { makeZip } from "./testing/make-zip.ts";
import { ArchiveFault, openSafely } from "./xlsx-gate.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-gate-"));
});
afterAll(() => rm(folder, { recursive: true }));

const sheets = [{ name: "Blad1", rows: row(1, ["gemeente", "waarde"]) }];
const part = (name: string, data: string | Uint8Array = "x") => ({ name, data });
const whole = makeWorkbook({ sheets });
const megabytes = (count: number) => Buffer.alloc(count * 1_000_000, "<c/>");
const relations = (type: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

async function open(bytes: Uint8Array): Promise<{ code: FindingCode; sentence: string } | "opened"> {
  const file = join(folder, "book.xlsx");
  await writeFile(file, bytes);
  try {
    (await openSafely(file)).close();
    return "opened";
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    return { code: error.finding.code, sentence: describeFinding(error.finding, "nl") };
  }
}

const more = (...parts: ReturnType<typeof part>[]) => makeWorkbook({ sheets, more: parts });

const refused: [what: string, bytes: () => Uint8Array, code: FindingCode][] = [
  ["80 MB packed into 80 kB", () => more(part("xl/worksheets/sheet1.xml", megabytes(80))), "workbook-bomb"],
  [
    "a bomb whose list says 1 000 bytes",
    () => more({ ...part("xl/worksheets/sheet1.xml", megabytes(80)), ...{ claims: 1_000 } }),
    "workbook-lies",
  ],
  [
    "a part that is smaller than the list says",
    () => more({ ...part("xl/media/a.bin"), ...{ claims: 500 } }),
    "workbook-lies",
  ],
  [
    "301 small parts that are 301 MB together",
    () =>
      more(...Array.from({ length: 301 }, (_, at) => ({ ...part(`xl/media/${at}.png`), claims: 999_999 }))),
    "workbook-too-large",
  ],
  [
    "501 parts",
    () => more(...Array.from({ length: 501 }, (_, at) => part(`xl/media/${at}.png`))),
    "workbook-parts",
  ],
  ["macros", () => more(part("xl/vbaProject.bin")), "workbook-macros"],
  ["old macros", () => more(part("xl/macrosheets/sheet1.xml", "<a/>")), "workbook-macros"],
  [
    "a workbook that calls itself one with macros",
    () =>
      makeWorkbook({
        sheets,
        contentTypes:
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
    "workbook-macros",
  ],
  [
    "links to another workbook",
    () => more(part("xl/externalLinks/externalLink1.xml", "<a/>")),
    "workbook-links",
  ],
  ["a connection to a database", () => more(part("xl/connections.xml", "<a/>")), "workbook-links"],
  [
    "a picture that is fetched from the internet",
    () => more(part("xl/worksheets/_rels/sheet1.xml.rels", relations("image", "http://elsewhere/a.png"))),
    "workbook-links",
  ],
  [
    "a picture from the internet whose mode is written with a character code",
    () =>
      more(
        part(
          "xl/worksheets/_rels/sheet1.xml.rels",
          relations("image", "http://elsewhere/a.png").replace("External", "&#69;xternal"),
        ),
      ),
    "workbook-links",
  ],
  [
    "relations that never close",
    () => more(part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationship ".repeat(60_000))),
    "workbook-xml",
  ],
  [
    "a DOCTYPE",
    () => more(part("xl/worksheets/sheet1.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>')),
    "workbook-doctype",
  ],
  [
    "a DOCTYPE behind 70 kB of spaces",
    () => more(part("docProps/app.xml", `<?xml version="1.0"?>${" ".repeat(70_000)}<!doctype a>`)),
    "workbook-doctype",
  ],
  [
    "XML in UTF-16",
    () => more(part("xl/worksheets/sheet1.xml", Buffer.from("\uFEFF<a/>", "utf16le"))),
    "workbook-xml",
  ],
  ["a zip inside", () => more(part("xl/embeddings/book.xlsx", whole)), "workbook-nested"],
  ["a name that leads elsewhere", () => more(part("../../etc/passwd")), "workbook-name"],
  ["an absolute name", () => more(part("/etc/passwd")), "workbook-name"],
  ["a name with a backslash", () => more(part("xl\\a.xml", "<a/>")), "workbook-name"],
  [
    "the same name twice",
    () => makeZip([...workbookParts({ sheets }), part("XL/workbook.xml", "<a/>")]),
    "workbook-name",
  ],
  [
    "a symbolic link",
    () => makeZip([...workbookParts({ sheets }), { ...part("xl/link", "/etc/passwd"), isLink: true }]),
    "workbook-name",
  ],
  [
    "sizes of 64 bits",
    () => makeZip([...workbookParts({ sheets }), { ...part("xl/a"), isZip64: true }]),
    "workbook-lies",
  ],
  [
    "a locked part",
    () => makeZip([...workbookParts({ sheets }), { ...part("xl/a"), isLocked: true }]),
    "workbook-password",
  ],
  ["half a file", () => whole.subarray(0, whole.length / 2), "workbook-damaged"],
  ["a file without its last bytes", () => whole.subarray(0, whole.length - 30), "workbook-damaged"],
  [
    "a document of LibreOffice",
    () => makeZip([part("mimetype"), part("content.xml", "<a/>")]),
    "file-is-ods",
  ],
  [
    "a binary workbook",
    () => makeZip([part("[Content_Types].xml", "<a/>"), part("xl/workbook.bin")]),
    "file-is-xlsb",
  ],
  ["any zip", () => makeZip([part("cijfers.csv", "a;b")]), "file-is-archive"],
];

test.each(refused)("%s is refused with a sentence that says what to do", async (_what, bytes, code) => {
  const answer = await open(bytes());
  expect(answer).toMatchObject({ code });
  if (answer !== "opened") expect(answer.sentence).not.toMatch(/[{}]|undefined/);
});

const allowed: [what: string, bytes: Uint8Array][] = [
  ["a plain workbook", whole],
  [
    "hyperlinks in cells",
    more(part("xl/worksheets/_rels/sheet1.xml.rels", relations("hyperlink", "https://vng.nl"))),
  ],
  ["a small part that packs very well", more(part("xl/theme/theme1.xml", `<a>${" ".repeat(500_000)}</a>`))],
  ["printer settings", more(part("xl/printerSettings/printerSettings1.bin", Buffer.alloc(50)))],
];

test.each(allowed)("%s is opened", async (_what, bytes) => {
  expect(await open(bytes)).toBe("opened");
});
