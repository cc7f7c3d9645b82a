import { randomUUID } from "node:crypto";
import type { CheckRule } from "@lokaal17/shared/entry/rule-checks";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../testing/with-database.ts";
import { holdCheckRule, insertCheckRule, loadCheckRules } from "./check-rules.ts";

const database = withDatabase();

const rule = (change: Partial<CheckRule> = {}): CheckRule => ({
  code: "part-of-whole",
  version: 1,
  layer: "municipality",
  expression: "residual-waste <= total-household-waste",
  severity: "block",
  message: { nl: "Restafval is een deel van al het afval.", en: "Residual waste is part of all waste." },
  active: true,
  ...change,
});

const store = (kept: CheckRule) =>
  database.db.transaction().execute((tx) =>
    insertCheckRule(tx, kept, {
      id: randomUUID(),
      organisation: null,
      occurredAt: new Date("2026-11-22T10:00:00Z"),
      accountId: null,
      action: "check rule made",
      channel: "migration",
    }),
  );

describe("a rule between indicators", () => {
  it("is kept in versions, of which the newest counts", async () => {
    await store(rule());
    await store(rule({ version: 2, severity: "explain" }));
    await store(rule({ code: "other-rule", active: false }));
    const rules = await loadCheckRules(database.db);
    expect(rules.map(({ code, version, severity, active }) => [code, version, severity, active])).toEqual([
      ["other-rule", 1, "block", false],
      ["part-of-whole", 2, "explain", true],
    ]);
    expect(rules[1]).toMatchObject({ message: rule().message, changedBy: null });
  });

  it("leaves the organisations that it was for when it moves to others", async () => {
    await store(rule({ version: 3, layer: "province" }));
    const codes = async (layer: "municipality" | "province") =>
      (await loadCheckRules(database.db, { layer })).map(({ code }) => code);
    expect(await codes("municipality")).toEqual(["other-rule"]);
    expect(await codes("province")).toEqual(["part-of-whole"]);
  });

  it("tells its version to who holds it: 0 for a new one", async () => {
    const versions = await database.db
      .transaction()
      .execute(async (tx) => [await holdCheckRule(tx, "part-of-whole"), await holdCheckRule(tx, "new-rule")]);
    expect(versions).toEqual([3, 0]);
  });

  it("cannot be altered, deleted or stored twice in one version", async () => {
    const altered = database.db.updateTable("checkRule").set({ severity: "note" }).execute();
    await expect(altered).rejects.toMatchObject({ code: "42501" });
    await expect(database.db.deleteFrom("checkRule").execute()).rejects.toMatchObject({ code: "42501" });
    await expect(store(rule({ version: 3 }))).rejects.toMatchObject({ code: "23505" });
  });
});
