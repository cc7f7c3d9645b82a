import type { ProblemText } from "../text/problems.ts";

/** @see NIST SP 800-63B-4, 3.1.1.2: length counts, no rules of composition, and a list of what everybody tries first */
export const leastPasswordLength = 12;

export type PasswordMistake = Extract<
  ProblemText,
  "password-short" | "password-personal" | "password-common" | "password-repeated"
>;

/** What is wrong with a new password, all at once; empty when it is good. */
export function passwordMistakes(
  password: string,
  { name, email }: { name: string; email: string },
): PasswordMistake[] {
  const plain = bare(password);
  const mistakes: PasswordMistake[] = [];
  if ([...password.normalize("NFC")].length < leastPasswordLength) mistakes.push("password-short");
  if (isPersonal(plain, [name, email, email.split("@")[0] ?? "", ...name.split(/\s+/), "lokaal17", "vng"]))
    mistakes.push("password-personal");
  if (common.has(plain) || common.has(plain.replace(/\d+$/, ""))) mistakes.push("password-common");
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(plain) || isRun(plain)) mistakes.push("password-repeated");
  return mistakes;
}

/** Letters and digits alone, in lower case: "Welkom-2026!" is as easily guessed as "welkom2026". */
const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Whether nothing but a little is left when what everybody knows of the owner is taken away. */
function isPersonal(plain: string, known: readonly string[]): boolean {
  const words = known
    .map(bare)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  if (!words.some((word) => plain.includes(word))) return false;
  const left = words.reduce((text, word) => text.replaceAll(word, ""), plain);
  return left.length < 6;
}

/** "123456789012" and "abcdefghijkl": each the next of the one before, up or down. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  const isDigits = /^\d+$/.test(plain) && "12345678901234567890".includes(plain);
  return codes.length > 3 && (isDigits || (steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1));
}

/** Of twelve characters and more, or such when digits are added: what lists of leaked passwords and habit begin with. */
const common: ReadonlySet<string> = new Set([
  "wachtwoord",
  "wachtwoordwachtwoord",
  "wachtwoord123456",
  "mijnwachtwoord",
  "geheimwachtwoord",
  "nieuwwachtwoord",
  "welkom",
  "welkomwelkom",
  "welkombijdegemeente",
  "welkomthuis",
  "gemeente",
  "gemeentehuis",
  "gemeenteutrecht",
  "gemeentenederland",
  "nederland",
  "hoihoihoihoi",
  "hallohallo",
  "ikhouvanjou",
  "ikhouvanjullie",
  "lentezomerherfstwinter",
  "voorjaar",
  "najaar",
  "maandagdinsdag",
  "januarifebruari",
  "qwertyuiop",
  "qwertyuiopasdfghjkl",
  "qwertyqwerty",
  "qwertyazerty",
  "azertyuiop",
  "asdfghjklzxcvbnm",
  "1qaz2wsx3edc",
  "1q2w3e4r5t6y",
  "q1w2e3r4t5y6",
  "zaq12wsxcde3",
  "password",
  "passwordpassword",
  "password123456",
  "mypassword",
  "thisismypassword",
  "changemeplease",
  "changeme",
  "letmein",
  "letmeinplease",
  "letmeinletmein",
  "iloveyou",
  "iloveyouiloveyou",
  "trustno1trustno1",
  "correcthorsebatterystaple",
  "administrator",
  "adminadminadmin",
  "beheerder",
  "medewerker",
  "testtesttest",
  "globalgoals",
  "sustainabledevelopment",
  "duurzameontwikkeling",
  "duurzaamheid",
  "feyenoordrotterdam",
  "ajaxamsterdam",
  "voetbalvoetbal",
]);
