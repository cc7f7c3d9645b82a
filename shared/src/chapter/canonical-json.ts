/**
 * JSON with keys in order of their code units and no white space, so that equal content has equal bytes.
 * @throws RangeError on a number that JSON cannot hold
 * @see RFC 8785, JSON Canonicalization Scheme (JavaScript's own number text is what it prescribes)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`JSON holds no ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    // Most of a snapshot is long lists of numbers.
    return value.every(isPlain) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(",")}]`;
  }
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new RangeError(`JSON holds no ${typeof value}`);
}

const isPlain = (value: unknown) => value === null || typeof value === "string" || Number.isFinite(value);
