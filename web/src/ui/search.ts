/** Reads one search parameter: its value as the page uses it, or undefined when it says nothing usable. */
export type Reader<Value> = (raw: unknown) => Value | undefined;

type Search<Readers> = { [Key in keyof Readers]?: Readers[Key] extends Reader<infer Value> ? Value : never };

/** Text without surrounding space, at most 200 characters. */
export const text: Reader<string> = (raw) => {
  const value = typeof raw === "string" || typeof raw === "number" ? String(raw).trim().slice(0, 200) : "";
  return value === "" ? undefined : value;
};

export const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (raw) => {
    const value = typeof raw === "string" && raw.trim() !== "" ? Number(raw) : raw;
    return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : undefined;
  };

export const oneOf =
  <const Choice extends string>(...choices: readonly Choice[]): Reader<Choice> =>
  (raw) =>
    choices.find((choice) => choice === raw);

/** Values joined by commas, each once, at most 50; a list that a link hands in is kept. */
export const list: Reader<string[]> = (raw) => {
  const parts: unknown[] = Array.isArray(raw) ? raw : typeof raw === "string" ? raw.split(",") : [];
  const values = [...new Set(parts.flatMap((part) => text(part) ?? []))].slice(0, 50);
  return values.length === 0 ? undefined : values;
};

/**
 * Search parameters of a route, for `validateSearch`: unknown keys and unusable values are dropped, so that every
 * view has one address.
 */
export function search<Readers extends Record<string, Reader<unknown>>>(readers: Readers) {
  return (raw: Record<string, unknown>): Search<Readers> => {
    const found = Object.entries(readers).flatMap(([key, read]) => {
      const value = read(raw[key]);
      return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(found);
  };
}

/**
 * `?a=1&b=2,3` as plain texts; the router's own form writes JSON, which people cannot read or type. What stands there
 * more than once, as a form without scripts sends a list, is one list: `?b=2&b=3`.
 */
export function parseSearch(searchText: string): Record<string, string> {
  const words = new URLSearchParams(searchText);
  return Object.fromEntries([...words.keys()].map((key) => [key, words.getAll(key).join()]));
}

export function stringifySearch(values: Record<string, unknown>): string {
  const pairs = Object.entries(values).flatMap(([key, value]) => {
    const joined = Array.isArray(value) ? value.join(",") : String(value ?? "");
    return joined === ""
      ? []
      : [`${key}=${encodeURIComponent(joined).replaceAll("%2C", ",").replaceAll("%20", "+")}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
