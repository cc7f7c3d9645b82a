import type { CheckRuleView, putCheckRule } from "@lokaal17/shared/contract/check-rules";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { Text } from "@lokaal17/shared/text/define-text";

/** A rule as somebody is typing it. */
export type RuleDraft = BodyOf<typeof putCheckRule> & { code: string };
export type RuleField = keyof RuleDraft;
/** What is wrong at each field; a rule can have several mistakes at once. */
export type RuleErrors = Partial<Record<RuleField, readonly string[]>>;

export function draftOfRule(rule: CheckRuleView | null): RuleDraft {
  return {
    code: rule?.code ?? "",
    layer: rule?.layer ?? "municipality",
    expression: rule?.expression ?? "",
    severity: rule?.severity ?? "explain",
    messageNl: rule?.messageNl ?? "",
    messageEn: rule?.messageEn ?? "",
    active: rule?.active ?? true,
  };
}

/** Whether the rule says something else than it did: then it is tried before it is saved. */
export function needsTrial(draft: RuleDraft, kept: CheckRuleView | null): boolean {
  if (!draft.active) return false;
  return !kept?.active || kept.expression !== draft.expression || kept.layer !== draft.layer;
}

const codePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The mistakes that can be said without asking the server; the rule itself is read there. */
export function draftErrors(
  { code, messageNl, messageEn }: RuleDraft,
  others: readonly string[],
  text: Text<"code-taken" | "code-hint" | "message-short">,
): RuleErrors {
  const short = (message: string) => message.trim().length < 10;
  return {
    ...(codePattern.test(code) && code.length >= 3 ? {} : { code: [text("code-hint")] }),
    ...(others.includes(code) ? { code: [text("code-taken")] } : {}),
    ...(short(messageNl) ? { messageNl: [text("message-short")] } : {}),
    ...(short(messageEn) ? { messageEn: [text("message-short")] } : {}),
  };
}

const fields: readonly string[] = [
  "layer",
  "expression",
  "severity",
  "messageNl",
  "messageEn",
  "active",
] satisfies RuleField[];

/** The mistakes that the server names, by field; the ones that are at no field of the form are left out. */
export function errorsAtFields(mistakes: readonly { pointer: string; detail: string }[]): RuleErrors {
  const errors: Record<string, string[]> = {};
  for (const { pointer, detail } of mistakes) {
    const [, part = "", name = ""] = /^#\/(body|path)\/(\w+)$/.exec(pointer) ?? [];
    const field = part === "path" && name === "code" ? "code" : name;
    if (field === "code" || fields.includes(field)) errors[field] = [...(errors[field] ?? []), detail];
  }
  return errors;
}

/** A code put where the cursor is, with a space on either side where there is none. */
export function withCode(expression: string, cursor: number, code: string): { text: string; cursor: number } {
  const before = expression.slice(0, cursor);
  const after = expression.slice(cursor);
  const put = `${before}${/[^\s(]$/.test(before) ? " " : ""}${code}${/^[^\s),]/.test(after) ? " " : ""}`;
  return { text: put + after, cursor: put.length };
}
