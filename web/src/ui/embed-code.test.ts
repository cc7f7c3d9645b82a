import { expect, test } from "vitest";
import { embedAddress, embedCode } from "./embed-code.ts";

const address = "https://lokaal17.example/insluiten?indicator=public-toilets&weergave=kaart";

test("a live frame names no version, a frozen one names one, once", () => {
  expect(embedAddress({ address, frozen: undefined })).toBe(address);
  expect(embedAddress({ address, frozen: 12 })).toBe(`${address}&asOf=12`);
  expect(embedAddress({ address: `${address}&asOf=3`, frozen: undefined })).toBe(address);
  expect(embedAddress({ address: `${address}&asOf=3`, frozen: 12 })).toBe(`${address}&asOf=12`);
  const first = "https://lokaal17.example/insluiten?asOf=3&weergave=kaart";
  expect(embedAddress({ address: first, frozen: undefined })).toBe(
    "https://lokaal17.example/insluiten?weergave=kaart",
  );
});

test("a name with quotes and brackets cannot leave its attribute", () => {
  const code = embedCode({ address, frozen: 12, height: 640, title: '"Ede" <b> & meer' });
  expect(code).toContain('title="&quot;Ede&quot; &lt;b&gt; &amp; meer"');
  expect(code).toContain("weergave=kaart&amp;asOf=12");
  expect(code).toMatch(/^<iframe [^<>]+><\/iframe>$/);
});
