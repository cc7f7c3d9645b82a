import { startText } from "@lokaal17/shared/text/start";
import { demonstrationAccounts } from "../demonstration/accounts.ts";

/** What is printed when the program serves: where, and who can sign in to a demonstration. Dutch, with English below. */
export function greeting(url: string, demonstration: boolean): string {
  const nl = startText("nl");
  const en = startText("en");
  const lines = ["", nl("serving", { url }), en("serving", { url })];
  if (demonstration)
    lines.push("", nl("demonstration"), en("demonstration"), "", ...accountTable(), "", nl("stop"));
  return `${lines.join("\n")}\n`;
}

function accountTable(): string[] {
  const nl = startText("nl");
  const header: readonly string[] = [nl("account"), nl("password"), nl("who"), nl("roles")];
  const rows = demonstrationAccounts.map(({ email, password, name, grants }) => [
    email,
    password,
    name,
    [...new Set(grants.map(({ role }) => nl(role)))].join(", "),
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  return [header, widths.map((width) => "-".repeat(width)), ...rows].map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
