import { describe, expect, test } from "vitest";
import { SourceFailure } from "./failure.ts";
import { JsonList } from "./json-list.ts";

/** Reads a text in pieces of so many bytes. */
function read(text: string | Uint8Array, size = 7) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const rows: unknown[] = [];
  const list = new JsonList((row) => void rows.push(row));
  for (let at = 0; at < bytes.length; at += size) list.add(bytes.subarray(at, at + size));
  list.end();
  return { rows, head: list.head, hasRows: list.hasRows };
}

const failureOf = (text: string | Uint8Array) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SourceFailure) return error.code;
    throw error;
  }
  return null;
};

test("rows come out one by one, and what stands beside them", () => {
  const text =
    '\uFEFF{"@odata.context": "x#y", "value": [ {"Id": 1, "t": "a]}\\"{,"} , {"Id": 2} ], "@odata.nextLink": "n?a=1"}\n';
  expect(read(text)).toEqual({
    rows: [{ Id: "1", t: 'a]}"{,' }, { Id: "2" }],
    head: { "@odata.context": "x#y", "@odata.nextLink": "n?a=1" },
    hasRows: true,
  });
});

test("a number keeps its digits as text", () => {
  const { rows } = read(
    '{"value":[{"a":8.10,"b":-1.2E+3,"c":null,"d":"8.1","e":true,"f":123456789012345678}]}',
  );
  expect(rows).toEqual([{ a: "8.10", b: "-1.2E+3", c: null, d: "8.1", e: true, f: "123456789012345678" }]);
});

test("an answer that is one thing has a head alone", () => {
  expect(read('{"Identifier":"83625NED","Provenance":[{"Title":"x"}]}')).toEqual({
    rows: [],
    head: { Identifier: "83625NED", Provenance: [{ Title: "x" }] },
    hasRows: false,
  });
  expect(read('{"value":[]}').hasRows).toBe(true);
});

test("however the pieces are cut, the same comes out", () => {
  const value = [
    { "a,b": "}]\\", empty: "", quote: '"', nested: { list: ["[", { deep: "€ú" }] } },
    {},
    { t: '\u0000\n\\"', yes: true, no: null },
  ];
  const text = JSON.stringify({ head: "[{", value, tail: { value: ["]"] } }, null, 1);
  for (let size = 1; size <= text.length; size++) {
    const { rows, head } = read(text, size);
    expect(rows).toEqual(value);
    expect(head).toEqual({ head: "[{", tail: { value: ["]"] } });
  }
});

describe("an answer that is not right", () => {
  test.each([
    ["<!doctype html>", "html"],
    ["", "cut-off"],
    ['{"value":[{"a":1}', "cut-off"],
    ['{"value":[{"a":1}]', "cut-off"],
    ['{"value":[{"a":NaN}]}', "not-json"],
    ['{"value":[1,2]}', "not-json"],
    ['{"value":[{"a":1}{"a":2}]}', "not-json"],
    ['[{"a":1}]', "not-json"],
    ['{"value":[]} and more', "not-json"],
    ["{value:[]}", "not-json"],
  ])("%j is refused as %s", (text, code) => expect(failureOf(text)).toBe(code));

  test("a row without an end is refused, and soon", () => {
    expect(failureOf(`{"value":[{"a":"${"x".repeat(300_000)}"}]}`)).toBe("not-json");
  });

  test("in another code page it is refused: names would be other names", () => {
    expect(failureOf(Buffer.from('{"value":[{"a":"Súdwest-Fryslân"}]}', "latin1"))).toBe("charset");
  });
});
