import type { Locale, Text } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import type { CommandText } from "./text.ts";

/** 0: done; 1: refused or failed; 2: used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** What a command needs from outside. Results go to `say`, progress and refusals to `tell`. */
export interface CommandContext {
  locale: Locale;
  text: Text<CommandText>;
  environment: NodeJS.ProcessEnv;
  say(line: string): void;
  tell(line: string): void;
  now(): Date;
  newId(): string;
}

/** The options and words of a command line, as `parseArgs` gives them. */
export interface CommandArguments {
  values: Readonly<Record<string, string | boolean | undefined>>;
  positionals: readonly string[];
}

export interface Command {
  options: Readonly<Record<string, { type: "string" | "boolean" }>>;
  run(given: CommandArguments, context: CommandContext): Promise<ExitCode>;
}

/** A command line that says too little or something impossible; the message is for the one who typed it. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** An option that must be there with a text. */
export function required(given: CommandArguments, option: string): string | null {
  const value = given.values[option];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A whole number between limits; `standard` when the option is not given. */
export function wholeNumber(
  { values }: CommandArguments,
  option: string,
  standard: number,
  [least, most]: readonly [number, number],
  { text }: CommandContext,
): number {
  const value = values[option];
  if (value === undefined) return standard;
  const number = /^\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new WrongUse(text("usage.number", { option: `--${option}`, least, most }));
}

export function count(number: number, { locale }: Pick<CommandContext, "locale">): string {
  return formatNumber(number, 0, locale);
}
