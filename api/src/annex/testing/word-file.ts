import { unzipSync } from "fflate";
import type { Answered, TestApi } from "../../testing/with-api.ts";
import { zipParts } from "../../word/zip-parts.ts";

/** For tests: the parts of a Word file as text, by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(
    parts.map(([name, content]) => [name, new TextDecoder("utf-8", { ignoreBOM: true }).decode(content)]),
  );
}

export const documentOf = (bytes: Uint8Array) => partsOf(bytes).get("word/document.xml") ?? "";

/** The same file with some parts changed or added. */
export function withParts(bytes: Uint8Array, change: (parts: Map<string, string>) => void): Uint8Array {
  const parts = partsOf(bytes);
  change(parts);
  return zipParts(parts);
}

/** What people read in XML of Word, a line per paragraph. */
export function wordsOf(xml: string): string {
  const text = xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, "")
    .replace(/<[^>]+>/g, "");
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** A document without what we write in it: figures, the list at the front. What is left is of the organisation. */
export function ownPartOf(xml: string): string {
  const changes =
    /<w:sdt><w:sdtPr><w:alias w:val="[^"]*"\/><w:tag w:val="l17\/changes"\/>.*?<\/w:sdtContent><\/w:sdt>/s;
  const figure =
    /(<w:tag w:val="l17\/)(?!own|changes)[^"]*("\/>.*?<w:sdtContent>).*?(<\/w:sdtContent><\/w:sdt>)(?!<\/w:sdtContent>)/gs;
  return xml.replace(changes, "").replace(figure, "$1$2$3");
}

/** The file of an address of the API. */
export async function fetchFile(
  api: TestApi,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
  const response = await api.app.request(path, { headers });
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Hands a file in to be refreshed. */
export async function handIn(
  api: TestApi,
  as: string,
  bytes: Uint8Array,
  query = "",
  headers: Record<string, string> = {},
): Promise<Answered> {
  // Signs in, where it has not yet.
  await api.call("GET", "/v1/session", { as });
  const response = await api.app.request(`/v1/annex-refreshes${query}`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/octet-stream", "accept-language": "nl" },
      cookie: api.cookieOf(as),
      ...headers,
    },
    body: new Uint8Array(bytes),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, json: <T>(): T => JSON.parse(text) };
}
