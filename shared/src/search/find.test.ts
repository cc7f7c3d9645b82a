import { describe, expect, it, test } from "vitest";
import { processorTime } from "../testing/processor-time.ts";
import { find } from "./find.ts";
import { type Findable, indexOf } from "./search-index.ts";

const findable = (kind: Findable["kind"], code: string, name: string, more: Partial<Findable> = {}) => ({
  kind,
  code,
  name,
  names: [],
  synonyms: [],
  about: [],
  ...more,
});

const index = indexOf<Findable>([
  findable("municipality", "GM0344", "Utrecht", { about: ["gemeente"] }),
  findable("province", "PV26", "Utrecht", { about: ["provincie"] }),
  findable("municipality", "GM0518", "'s-Gravenhage", { names: ["Den Haag", "The Hague"] }),
  findable("municipality", "GM0796", "'s-Hertogenbosch", { names: ["Den Bosch"] }),
  findable("municipality", "GM0193", "Zwolle"),
  findable("former-municipality", "GM0788", "Haaren"),
  findable("indicator", "poverty-rate", "Mensen in armoede", { about: ["Deel van de inwoners"] }),
  findable("indicator", "energy-poverty", "Energiearmoede"),
  findable("indicator", "social-assistance", "Bijstandsuitkeringen", { synonyms: ["armoede", "poverty"] }),
  findable("indicator", "residual-waste", "Restafval", {
    synonyms: ["afval", "waste"],
    about: ["Kilo per inwoner"],
  }),
  findable("indicator", "new-homes", "Nieuwe woningen"),
  findable("indicator", "tree-cover", "Bomen in de buurten"),
  findable("goal", "1", "Geen armoede", { names: ["doel 1"] }),
  findable("target", "11.3", "Inclusieve verstedelijking", { names: ["subdoel 11.3"] }),
]);

const codes = (question: string) => find(index, question).found.map(({ item }) => item.code);

describe("what people type", () => {
  it.each([
    ["utrecht", ["GM0344", "PV26"]],
    ["provincie utrecht", ["PV26"]],
    ["Den Haag", ["GM0518"]],
    ["the hague", ["GM0518"]],
    ["gravenhage", ["GM0518"]],
    ["den bosch", ["GM0796"]],
    ["denbosch", []],
    ["gm0193", ["GM0193"]],
    ["zwol", ["GM0193"]],
    ["haaren", ["GM0788"]],
    ["boom", ["tree-cover"]],
    ["11.3", ["11.3"]],
    ["doel 1", ["1"]],
    ["afval per inwoner", ["residual-waste"]],
    ["", []],
    ["?!", []],
    ["qqqqqq", []],
    ["nieuw qqqqqq", []],
  ])("%s", (question, expected) => {
    expect(codes(question).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });
});

test("a name goes before a compound, and a compound before an everyday word for it", () => {
  const found = find(index, "armoede").found;
  expect(found.map(({ item }) => item.code)).toEqual([
    "1",
    "poverty-rate",
    "social-assistance",
    "energy-poverty",
  ]);
  expect(found.map(({ synonym }) => synonym)).toEqual([null, null, "armoede", null]);
});

describe("a typing error", () => {
  it.each([
    ["zwlole", "zwolle", "GM0193"],
    ["utrehct", "utrecht", "GM0344"],
    ["armeode", "armoede", "1"],
    ["gravenhoge", "gravenhage", "GM0518"],
  ])("%s is read as %s", (typed, meant, first) => {
    const { corrected, found } = find(index, typed);
    expect(corrected).toBe(meant);
    expect(found[0]?.item.code).toBe(first);
  });

  test.each([
    ["zwole", "GM0193"],
    ["armoedde", "1"],
    ["gravenhaage", "GM0518"],
  ])("a letter doubled or not is no error at all: %s", (typed, first) => {
    const { corrected, found } = find(index, typed);
    expect([corrected, found[0]?.item.code]).toEqual([null, first]);
  });

  test("is not looked for where the words as typed find something", () => {
    expect(find(index, "haaren").corrected).toBeNull();
  });
});

test("what answers half of a question is found when nothing answers all of it", () => {
  expect(codes("armoede zwolle")).toContain("GM0193");
});

test("a pasted text of thousands of words takes no time", () => {
  expect(processorTime(() => find(index, "lorem ipsum dolor ".repeat(5_000)))).toBeLessThan(250);
});

describe("words that nobody knows", () => {
  // As many things and words as the site has.
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const made = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => letters[(seed * (at + 3) * 7 + at * at * seed) % 26]).join("");
  const large = indexOf<Findable>(
    Array.from({ length: 900 }, (_, at) =>
      findable("indicator", `i-${at}`, `${made(at, 9)} ${made(at + 7, 6)}`, {
        synonyms: Array.from({ length: 6 }, (_, place) => made(at * 7 + place, 5 + ((at + place) % 9))),
        about: [Array.from({ length: 8 }, (_, place) => made(at + place, 7)).join(" ")],
      }),
    ),
  );

  test("take no time, however many they are", () => {
    const questions = Array.from({ length: 5 }, (_, round) =>
      Array.from({ length: 8 }, (_, at) => `zzq${made(31 * round + at, 6)}qz`).join(" "),
    );
    find(large, questions[0] ?? "");
    const before = process.threadCpuUsage();
    for (const question of questions) find(large, question);
    const { user } = process.threadCpuUsage(before);
    expect(user / 1_000 / questions.length).toBeLessThan(80);
  });

  test("are read as others at most three at once", () => {
    const one = indexOf<Findable>([findable("goal", "1", "Zwolle Utrecht armoede Gravenhage")]);
    const asked = (question: string) => find(one, question);
    expect(asked("zwlole utrehct armeode gravenhage").corrected).toBe("zwolle utrecht armoede gravenhage");
    expect(asked("zwlole utrehct armeode gravenhoge").corrected).toBeNull();
    expect(asked("zwlole utrehct armeode gravenhoge").found).toHaveLength(1);
  });
});
