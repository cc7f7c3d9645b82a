import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../http/problem.ts";
import { cleanDocument } from "./clean-document.ts";
import { readTemplateFile } from "./template-file.ts";
import { everyBlock } from "./testing/every-block.ts";
import { wordPart, wordsIn } from "./testing/word-file.ts";
import { dutchTemplate } from "./testing/word-template.ts";
import { renderDocx } from "./word-document.ts";
import { templateOf } from "./word-template-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-safety-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function handIn(options: Parameters<typeof dutchTemplate>[0]): Promise<Uint8Array> {
  const file = join(folder, "file.docx");
  await writeFile(file, dutchTemplate(options));
  return templateOf(await readTemplateFile(file));
}

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const place = "<w:p><w:r><w:t>{{inhoud}}</w:t></w:r></w:p>";

test("a template loses what fetches figures, what locks it and what runs when it is kept", async () => {
  const settings = `<?xml version="1.0"?><w:settings ${names}><w:mailMerge><w:query w:val="SELECT"/><w:connectString w:val="Data Source=x.mdb"/></w:mailMerge><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:saveThroughXslt/><w:attachedSchema w:val="x"/><w:hideSpellingErrors/></w:settings>`;
  const kept = wordPart(await handIn({ parts: { "word/settings.xml": settings } }), "word/settings.xml");
  expect(kept).toContain("<w:hideSpellingErrors/>");
  expect(kept).not.toMatch(/mailMerge|Data Source|documentProtection|saveThroughXslt|attachedSchema/);
});

const field = (instruction: string) => ({
  place: `${place}<w:p><w:fldSimple w:instr=" ${instruction} "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`,
});

test.each([
  ["HYPERLINK &quot;file://evil/x&quot;", "HYPERLINK file://evil/x"],
  ["HYPERLINK &quot;ms-msdt:/id&quot;", "HYPERLINK ms-msdt:/id"],
  ["HYPERLINK \\\\evil\\x", "HYPERLINK"],
  ["HYPERLINK \\o &quot;tip&quot; &quot;file://evil/x&quot;", "HYPERLINK file://evil/x"],
  ["MACROBUTTON Wis alles", "MACROBUTTON"],
])("a template with %s is refused, with its name", async (instruction, name) => {
  const refusal = await handIn(field(instruction)).catch((error: unknown) => error);
  if (!(refusal instanceof Problem)) throw refusal;
  expect(JSON.stringify(refusal)).toContain(name);
});

test.each([
  "HYPERLINK &quot;https://vng.nl/&quot;",
  "HYPERLINK mailto:a@vng.nl",
  "HYPERLINK \\l &quot;plek&quot;",
  "MACROBUTTON NoMacro [klik hier]",
])("a template with %s is taken", async (instruction) => {
  await expect(handIn(field(instruction))).resolves.toBeInstanceOf(Uint8Array);
});

test("the mark of made-up figures is seen, also where the template hides its place", async () => {
  const hidden = `<?xml version="1.0"?><w:hdr ${names}><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{{merk}}</w:t></w:r></w:p></w:hdr>`;
  const template = await handIn({ parts: { "word/header1.xml": hidden } });
  const header = wordPart(renderDocx(everyBlock("nl"), { template }), "word/header1.xml");
  expect(wordsIn(header.replace(/<w:r><w:rPr><w:vanish\/>.*?<\/w:r>/s, ""))).toContain("VOORBEELD");
});

test("a chapter holds no signs of nobody's alphabet", () => {
  const document = cleanDocument({ ...everyBlock("nl"), title: "Naam\uE0001\uE001 \u202Ekcah" });
  expect(document.title).toBe("Naam1 kcah");
});
