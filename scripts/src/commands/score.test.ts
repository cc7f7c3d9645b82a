import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { remarkCodes } from "@lokaal17/shared/scores/published/remark";
import { afterAll, describe, expect, it, test } from "vitest";
import { type CommandContext, WrongUse } from "./command.ts";
import { scoreCommand } from "./score.ts";
import { scoreText } from "./score-text.ts";
import { commandText } from "./text.ts";

const program = fileURLToPath(new URL("../lokaal17.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lokaal17-score-"));
afterAll(() => rmSync(folder, { recursive: true }));

const timeLimit = 30_000;
const run = (...words: string[]) =>
  spawnSync(process.execPath, [program, "score", ...words], { encoding: "utf8", cwd: folder });

/** As `run`, in this process: it saves the second that a start of the program takes. */
async function runHere(...words: string[]) {
  const said = { stdout: "", stderr: "" };
  const context: CommandContext = {
    locale: "nl",
    text: commandText("nl"),
    environment: {},
    say: (line) => {
      said.stdout += `${line}\n`;
    },
    tell: (line) => {
      said.stderr += `${line}\n`;
    },
    now: () => new Date(),
    newId: () => "",
  };
  const { values, positionals } = parseArgs({
    args: words.map((word) => (word.endsWith(".csv") ? join(folder, word) : word)),
    options: scoreCommand.options,
    allowPositionals: true,
  });
  return { status: await scoreCommand.run({ values, positionals }, context), ...said };
}

function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return name;
}

const framework = file(
  "framework.csv",
  "indicator,goal,lowerBound,optimum,redThreshold,greenThreshold,name",
  'water,6,0,100,20,60,"clean, safe"',
  "waste,12,10,0,8,4,",
);
const values = file(
  "values.csv",
  "\uFEFFarea,indicator,period,value",
  "Bogotá,water,2015,30",
  "Bogotá,water,2020,40",
  "",
  "Bogotá,waste,2020,5",
  "Cali,water,2020,70",
  "Cali,waste,2020,",
);
const given = ["--framework", framework, "--values", values];

describe("lokaal17 score", () => {
  it(
    "gives a table of any areas, and remarks on a column that it does not know",
    () => {
      const { status, stdout, stderr } = run(...given, "--format", "csv", "--lang", "en");
      expect(stderr).toBe(
        "NOTE framework.csv, line 1, column name: We do not know this column; it was passed over.\n",
      );
      expect(stdout.split("\n")).toEqual([
        "area,level,code,period,score,colour,coverage,trend,pace,rank,rankLow,rankMedian,rankHigh",
        "Bogotá,indicator,water,2020,40,yellow,1,up,on-track,,,,",
        "Bogotá,indicator,waste,2020,50,yellow,1,,,,,,",
        "Bogotá,goal,6,2020,40,yellow,1,,,,,,",
        "Bogotá,goal,12,2020,50,yellow,1,,,,,,",
        "Bogotá,overall,overall,2020,45,grey,1,,,1,1,1,1",
        "Cali,indicator,water,2020,70,green,1,,,,,,",
        "Cali,indicator,waste,,,grey,0,,,,,,",
        "Cali,goal,6,2020,70,green,1,,,,,,",
        "Cali,goal,12,,,grey,0,,,,,,",
        "Cali,overall,overall,2020,,grey,0.5,,,,,,",
        "",
      ]);
      expect(status).toBe(0);
    },
    timeLimit,
  );

  it(
    "gives JSON without --format, also into a file, the same whatever the language",
    () => {
      const said = run(...given, "--draws", "0");
      expect(said.status).toBe(0);
      const rows: unknown = JSON.parse(said.stdout);
      expect(rows).toHaveLength(10);
      expect(rows).toContainEqual({
        area: "Bogotá",
        level: "overall",
        code: "overall",
        period: "2020",
        score: 45,
        colour: "grey",
        coverage: 1,
        trend: null,
        pace: null,
        rank: 1,
        rankLow: null,
        rankMedian: null,
        rankHigh: null,
      });
      const written = run(...given, "--draws", "0", "--out", "outcome.json", "--lang", "en");
      expect(written).toMatchObject({ status: 0, stdout: "" });
      expect(readFileSync(join(folder, "outcome.json"), "utf8")).toBe(said.stdout);
    },
    timeLimit,
  );

  it(
    "fills goals from the region, takes an earlier year, and other methods",
    async () => {
      const regions = file("regions.csv", "area,region", "Bogotá,Andes", "Cali,");
      const filled = run(
        ...given,
        "--regions",
        regions,
        "--impute",
        "regional-goal-mean",
        "--format",
        "csv",
        "--lang",
        "en",
      );
      expect(filled.stderr).toContain("NOTE regions.csv: 1 area has no region and will not be filled: Cali");
      expect(filled.stdout).toContain("rankHigh,imputed\n");
      const unused = await runHere(...given, "--regions", regions, "--format", "csv");
      expect(unused.stdout).not.toContain("imputed");
      expect(unused.stderr).toContain("LET OP --regions telt alleen mee met --impute regional-goal-mean");
      const earlier = await runHere(...given, "--period", "2018", "--format", "csv");
      expect(earlier.stdout).toContain("Bogotá,indicator,water,2015,30,orange,1");
      const growth = await runHere(...given, "--method", "statcan", "--format", "csv");
      expect(growth.stdout).toContain("Bogotá,indicator,water,2020,5,green,1,up,on-track");
    },
    timeLimit,
  );

  it(
    "names every mistake of all files by line, and writes nothing",
    () => {
      const faulty = file(
        "faulty-framework.csv",
        "indicator,goal,lowerBound,optimum,redThreshold,greenThreshold,weight",
        "water,6,0,0,20,60,1",
        "waste,0,10,abc,8,4,-1",
        "waste,12,10,0,8,4,1",
      );
      const wrong = file(
        "faulty-values.csv",
        "area,indicator,period,value",
        "Cali,water,2020,1",
        "Cali,water,2020,2",
        "Cali,air,2020,3",
        "Cali,waste,2020Q2,3,5",
        "Cali,waste,2020Q2,NA",
      );
      const { status, stdout, stderr } = run(
        ...[
          "--framework",
          faulty,
          "--values",
          wrong,
          "--regions",
          "none.csv",
          "--out",
          "never.json",
          "--lang",
          "en",
        ],
      );
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(existsSync(join(folder, "never.json"))).toBe(false);
      expect(
        stderr
          .replace(/(none.csv: The file cannot be read).*/, "$1")
          .trim()
          .split("\n"),
      ).toEqual([
        "NOTE --regions only counts with --impute regional-goal-mean; nothing was filled in.",
        "MISTAKE faulty-framework.csv, line 2: The lowerBound and the optimum of water are equal; that gives no score.",
        "MISTAKE faulty-framework.csv, line 3, column goal: A goal is a whole number from 1, not “0”.",
        "MISTAKE faulty-framework.csv, line 3, column optimum: “abc” is not a number. Write a point for decimals, without a unit; empty is no figure.",
        "MISTAKE faulty-framework.csv, line 3, column weight: A weight is 0 or more, not -1.",
        "MISTAKE faulty-framework.csv, line 4, column indicator: waste is on line 3 too.",
        "MISTAKE faulty-values.csv, line 3: water of Cali in 2020 is on line 2 too.",
        "MISTAKE faulty-values.csv, line 4, column indicator: air is not in the framework.",
        "MISTAKE faulty-values.csv, line 5: This line has 5 fields, the header 4. Is there a comma in a number or a name?",
        "MISTAKE faulty-values.csv, line 6, column period: “2020Q2” is a part of a year or a range of years. These methods take one figure per whole year.",
        "MISTAKE faulty-values.csv, line 6, column value: “NA” is not a number. Write a point for decimals, without a unit; empty is no figure.",
        "MISTAKE none.csv: The file cannot be read",
        "Nothing was written: there are 11 mistakes.",
      ]);
    },
    timeLimit,
  );

  test.each([
    ["an empty file", "", "Het bestand is leeg."],
    ["a header alone", "area,indicator,period,value\n", "Er staan geen gebieden in, alleen een kopregel."],
    [
      "a quotation mark that stays open",
      'area,indicator,period,value\nCali,"water,2020,1\n',
      "aanhalingsteken",
    ],
    [
      "another encoding",
      Buffer.from("area,indicator,period,value\nBogot\xe1,water,2020,1\n", "latin1"),
      "geen UTF-8",
    ],
    [
      "semicolons",
      'area;indicator;period;value\nCali;water;2020;1,5\nCali;"waste";2020;1\n',
      "odd.csv: De kolommen zijn gescheiden door puntkomma's of tabs. Sla het bestand op met komma's, en met een punt in getallen.\nEr is niets geschreven: er is 1 fout.",
    ],
    ["blank lines before the header", "\n\narea,indicator,value\n", "odd.csv, regel 3, kolom period"],
  ])("refuses %s", async (_, content, sentence) => {
    writeFileSync(join(folder, "odd.csv"), content);
    const { status, stdout, stderr } = await runHere("--framework", framework, "--values", "odd.csv");
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([1, ""]);
  });

  test.each([
    [
      "a quotation mark that stays open, and a mistake before it",
      'area,indicator,period,value\nCali,water,20,1\nCali,"water,2020,1\nCali,water,2019,1\n',
      ["regel 2, kolom period", "regel 3: Hier begint een cel met een verkeerd aanhalingsteken"],
    ],
    [
      "one that the next mark seems to close",
      'area,indicator,period,value\nCali,"water,2020,1\nCali,"waste",2019,1\n',
      ["regel 2: Hier begint een cel"],
    ],
    [
      "one inside a cell",
      'area,indicator,period,value\n"Cali, or\nnot",water,2020,1\nCali,wa"ter,2020,1\n',
      ["regel 4: Hier begint een cel"],
    ],
    [
      "a cell over two lines, with the line ends of Windows",
      'area,indicator,period,value\r\n"Ca\r\nli",water,x,1\r\nCali,water,y,1\r\n',
      ["regel 2, kolom period: “x”", "regel 4, kolom period: “y”"],
    ],
  ])("names the right line after %s", async (_, content, places) => {
    writeFileSync(join(folder, "odd.csv"), content);
    const { stderr } = await runHere("--framework", framework, "--values", "odd.csv");
    const mistakes = stderr.split("\n").filter((line) => line.startsWith("FOUT"));
    expect(mistakes).toHaveLength(places.length);
    for (const [at, place] of places.entries()) expect(mistakes[at]).toContain(`odd.csv, ${place}`);
  });

  it("passes over lines of commas alone and spaces around cells, also between quotation marks", async () => {
    writeFileSync(
      join(folder, "odd.csv"),
      'area,indicator,period,value\n,,,\n Cali ,"water ",2020, 70\n,,,,,\n',
    );
    const { status, stdout } = await runHere(
      ...["--framework", framework, "--values", "odd.csv", "--format", "csv"],
    );
    expect(status).toBe(0);
    expect(stdout).toContain("\nCali,indicator,water,2020,70,green,1,");
  });

  it("does not call an indicator unknown that may stand in a part of the framework that cannot be read", async () => {
    writeFileSync(join(folder, "odd.csv"), 'indicator,goal,lowerBound,optimum\n"water,6,0,100\n');
    const { stderr } = await runHere("--framework", "odd.csv", "--values", values, "--method", "statcan");
    expect(stderr.split("\n").filter((line) => line.startsWith("FOUT"))).toHaveLength(1);
  });

  it("remarks on an indicator whose window leaves most areas without a pace", async () => {
    const early = file(
      "early.csv",
      "area,indicator,period,value",
      "Bogotá,water,2008,30",
      "Bogotá,water,2020,40",
      ...["Cali", "Lima", "Quito"].flatMap((area) => [`${area},water,2015,30`, `${area},water,2020,40`]),
    );
    const { stderr } = await runHere("--framework", framework, "--values", early);
    expect(stderr).toContain(
      "framework.csv: Het tempo van water loopt van 2008 tot 2020, de jaren waarin enig gebied een cijfer heeft. 3 van de 4 gebieden met cijfers hebben daardoor geen tempo. Geef een baseYear",
    );
    const based = file(
      "based.csv",
      "indicator,goal,lowerBound,optimum,redThreshold,greenThreshold,baseYear",
      "water,6,0,100,20,60,2015",
    );
    expect((await runHere("--framework", based, "--values", early)).stderr).toBe("");
    expect(
      (await runHere("--framework", framework, "--values", early, "--method", "cbs")).stderr,
    ).not.toContain("baseYear");
  });

  test.each([
    [[], "Er ontbreekt: --framework, --values."],
    [["--framework", framework], "Er ontbreekt: --values."],
    [[...given, "--method", "oecd"], "--method kan zijn: sdsn, statcan, un-chart, cbs."],
    [[...given, "--format", "xml"], "--format kan zijn: json, csv."],
    [[...given, "--impute", "zero"], "--impute kan zijn: none, regional-goal-mean."],
    [[...given, "--impute", "regional-goal-mean"], "hoort --regions"],
    [[...given, "--draws", "many"], "--draws moet een heel getal zijn van 0 tot en met"],
    [[...given, "--period", "2019Q1"], "--period moet een heel getal zijn"],
    [[...given, "more.csv"], "Dit woord hoort hier niet: "],
  ])("%j is wrong use", async (words, sentence) => {
    const refusal = await runHere(...words).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongUse);
    expect(String(refusal)).toContain(sentence);
  });

  it(
    "ends with 2 after wrong use, and says where the explanation is",
    () => {
      const { status, stdout, stderr } = run(...given, "--impute", "regional-goal-mean");
      expect(stderr).toBe("Bij --impute regional-goal-mean hoort --regions.\nUitleg: lokaal17 help score\n");
      expect([status, stdout]).toEqual([2, ""]);
    },
    timeLimit,
  );

  it.each([
    ["nl", "Berekent scores, kleuren en tempo"],
    ["en", "Computes scores, colours and pace"],
  ])(
    "explains itself in %s",
    (language, sentence) => {
      const { status, stdout } = run("--help", "--lang", language);
      expect(stdout).toContain(sentence);
      expect(stdout).toContain("--impute");
      for (const word of ["higher", "lower", "positive", "negative", "ascending", "descending"])
        expect(stdout).toContain(word);
      expect(status).toBe(0);
    },
    timeLimit,
  );

  it("has a sentence for every remark, in both languages", () => {
    for (const messages of Object.values(scoreText.messages))
      for (const code of remarkCodes) expect(messages[code].trim()).not.toBe("");
  });
});
