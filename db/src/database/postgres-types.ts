import pg from "pg";

const { builtins } = pg.types;
const textArray: number = 1009;
const int8Array = 1016;
const dateArray = 1182;
const numericArray = 1231;
const parseTextArray = pg.types.getTypeParser(textArray);

/** Where `pg` gives something else than PGlite, or than we want: decimals and dates stay text, int8 is a number. */
const ownParsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
  [dateArray, parseTextArray],
  [numericArray, parseTextArray],
  [
    int8Array,
    (text) =>
      (parseTextArray(text) as (string | null)[]).map((part) => (part === null ? null : Number(part))),
  ],
]);

/** Type parsers of our connections only; the global ones of `pg` are left alone. */
export const postgresTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : ownParsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};
