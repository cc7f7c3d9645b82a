import { parseArgs } from "node:util";
import { boundaryText } from "@lokaal17/shared/text/boundaries";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { v7 as orderedId } from "uuid";
import { boundaryHosts } from "./commands/boundary-file.ts";
import { bundleText } from "./commands/bundle-text.ts";
import { chapterCommandText } from "./commands/chapter-text.ts";
import { type Command, type CommandContext, type ExitCode, WrongUse } from "./commands/command.ts";
import { exportCommandText } from "./commands/export-text.ts";
import { scoreText } from "./commands/score-text.ts";
import { sourcesCommandText } from "./commands/sources-text.ts";
import { commandText } from "./commands/text.ts";

/**
 * `pnpm lokaal17 COMMAND …`: the command line. Only the command that is asked for is loaded: all of them take two seconds
 * longer.
 */
const commands = {
  import: async () => (await import("./commands/import.ts")).importCommand,
  account: async () => (await import("./commands/account.ts")).accountCommand,
  audit: async () => (await import("./commands/audit.ts")).auditCommand,
  score: async () => (await import("./commands/score.ts")).scoreCommand,
  generate: async () => (await import("./commands/generate.ts")).generateCommand,
  boundaries: async () => (await import("./commands/boundaries.ts")).boundariesCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  sources: async () => (await import("./commands/sources.ts")).sourcesCommand,
  chapter: async () => (await import("./commands/chapter.ts")).chapterCommand,
  bundle: async () => (await import("./commands/bundle.ts")).bundleCommand,
} as const satisfies Record<string, () => Promise<Command>>;
type CommandName = keyof typeof commands;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  const context = contextFor(languageOf(words));
  const [name = "help", ...rest] = words.filter((word, at) => !isLanguage(words, at) && word !== "--");
  if (name === "help" || name === "--help" || name === "-h") return help(rest[0], context);
  if (!isCommand(name)) return wrongUse(context.text("usage.command", { command: name }), "", context);
  if (rest.includes("--help") || rest.includes("-h")) return help(name, context);
  try {
    const command: Command = await commands[name]();
    const { values, positionals } = parseArgs({
      args: rest,
      options: command.options,
      allowPositionals: true,
    });
    return await command.run({ values, positionals }, context);
  } catch (error) {
    if (error instanceof WrongUse || isParseError(error)) return wrongUse(error.message, name, context);
    context.tell(context.text("failed", { reason: error instanceof Error ? error.message : String(error) }));
    return 1;
  }
}

function help(name: string | undefined, { locale, text, say, environment }: CommandContext): ExitCode {
  if (name === undefined || !isCommand(name)) say(text("help"));
  else if (name === "boundaries")
    say(boundaryText(locale)("help", { hosts: boundaryHosts(environment).join(", ") }));
  else if (name === "sources") say(sourcesCommandText(locale)("help"));
  else if (name === "bundle") say(bundleText(locale)("help"));
  else if (name === "chapter") say(chapterCommandText(locale)("help"));
  else if (name === "export") say(exportCommandText(locale)("help"));
  else say(name === "score" ? scoreText(locale)("help") : text(`help.${name}`));
  return 0;
}

function wrongUse(sentence: string, command: string, { text, tell }: CommandContext): ExitCode {
  tell(sentence);
  tell(text("usage.help", { command }).trim());
  return 2;
}

function contextFor(locale: Locale): CommandContext {
  return {
    locale,
    text: commandText(locale),
    environment: process.env,
    say: (line) => void process.stdout.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`${line}\n`),
    now: () => new Date(),
    newId: orderedId,
  };
}

/** `--lang en` may stand anywhere; Dutch without it. */
function languageOf(words: readonly string[]): Locale {
  const at = words.indexOf("--lang");
  const asked = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith("--lang="))?.slice(7);
  return locales.find((locale) => locale === asked) ?? "nl";
}

function isLanguage(words: readonly string[], at: number): boolean {
  return words[at] === "--lang" || words[at - 1] === "--lang" || (words[at]?.startsWith("--lang=") ?? false);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
