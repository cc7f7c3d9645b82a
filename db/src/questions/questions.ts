import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { Holder, QuestionTable } from "./tables.ts";

export type Question = Selectable<QuestionTable>;

/** Name and mail address of a question that nobody answered are kept so long. */
const keptUnanswered = 183 * 24 * 3_600_000;

/** What was answered and does not stand beside a figure is kept so long. */
const keptAnswered = 365 * 24 * 3_600_000;
/** Answered questions in the inbox: the last ones. */
const mostAnswered = 200;

/** All open questions and the last answered ones, by the day on which they are due; of some organisations, or all. */
export async function loadQuestions(
  db: Kysely<Database>,
  areas: readonly AreaCode[] | "all",
): Promise<Question[]> {
  if (areas !== "all" && areas.length === 0) return [];
  const all = db
    .selectFrom("question")
    .selectAll()
    .$if(areas !== "all", (query) => query.where("area", "in", areas === "all" ? [] : areas));
  const open = await all
    .where("answer", "is", null)
    .orderBy("dueOn")
    .orderBy("askedAt")
    .orderBy("id")
    .execute();
  const answered = await all
    .where("answer", "is not", null)
    .orderBy("answeredAt", "desc")
    .orderBy("id")
    .limit(mostAnswered)
    .execute();
  return [...answered.reverse(), ...open];
}

export async function loadQuestion(db: Kysely<Database>, id: string): Promise<Question | undefined> {
  return db.selectFrom("question").selectAll().where("id", "=", id).executeTakeFirst();
}

/** How many everybody together asked since a moment. */
export async function countQuestions(db: Kysely<Database>, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("question")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("askedAt", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** When the last mail about questions to somebody was made, or will leave, after a moment. */
export async function lastQuestionMail(
  tx: Transaction<Database>,
  recipient: string,
  since: Date,
): Promise<Date | undefined> {
  const last = await tx
    .selectFrom("outboxMessage")
    .select("createdAt")
    .where("kind", "=", "question")
    .where("recipient", "=", recipient)
    .where("createdAt", ">", since)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.createdAt;
}

export async function findQuestion(db: Kysely<Database>, codeHash: string): Promise<Question | undefined> {
  return db.selectFrom("question").selectAll().where("codeHash", "=", codeHash).executeTakeFirst();
}

/** Holds a question for the rest of the transaction. */
export async function holdQuestion(tx: Transaction<Database>, id: string): Promise<Question | undefined> {
  return tx.selectFrom("question").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** A question that stands in public: only what who answered chose. */
export interface ShownQuestion
  extends Pick<Question, "indicator" | "area" | "period" | "answeredFor" | "heldBy"> {
  shownQuestion: string;
  shownAnswer: string;
  answeredAt: Date;
}

/** What stands beside figures, the newest first. */
export async function loadShown(
  db: Kysely<Database>,
  { indicator, area }: { indicator?: IndicatorCode | undefined; area?: AreaCode | undefined },
): Promise<ShownQuestion[]> {
  const rows = await db
    .selectFrom("question")
    .select([
      ...(["indicator", "area", "period", "answeredFor", "heldBy"] as const),
      ...(["shownQuestion", "shownAnswer", "answeredAt"] as const),
    ])
    .where("shownAt", "is not", null)
    .$if(indicator !== undefined, (query) =>
      query.where("indicator", "=", indicator ?? ("" as IndicatorCode)),
    )
    // What was answered about the indicator as a whole is about every area's figure too.
    .$if(area !== undefined, (query) =>
      query.where((where) => where.or([where("area", "=", area ?? null), where("area", "is", null)])),
    )
    .orderBy("answeredAt", "desc")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ shownQuestion, shownAnswer, answeredAt, ...row }) =>
    shownQuestion && shownAnswer && answeredAt ? [{ ...row, shownQuestion, shownAnswer, answeredAt }] : [],
  );
}

export type NewQuestion = Omit<
  Question,
  | "note"
  | "answer"
  | "answeredAt"
  | "answeredBy"
  | "answeredFor"
  | "shownQuestion"
  | "shownAnswer"
  | "shownAt"
  | "version"
>;

export async function insertQuestion(tx: Transaction<Database>, question: NewQuestion): Promise<Question> {
  return tx
    .insertInto("question")
    .values({
      ...question,
      note: null,
      answer: null,
      answeredAt: null,
      answeredBy: null,
      answeredFor: null,
      shownQuestion: null,
      shownAnswer: null,
      shownAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The text beside a figure, or none. */
export type Shown = { question: string; answer: string } | null;

/** Stores the answer; name and mail address of who asked go. */
export async function storeAnswer(
  tx: Transaction<Database>,
  id: string,
  given: { answer: string; answeredAt: Date; answeredBy: string; answeredFor: Holder; shown: Shown },
): Promise<Question> {
  const { shown, ...answered } = given;
  return tx
    .updateTable("question")
    .set({ ...answered, name: null, email: null, ...shownColumns(shown, given.answeredAt) })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function storeShown(
  tx: Transaction<Database>,
  id: string,
  shown: Shown,
  now: Date,
): Promise<Question> {
  return tx
    .updateTable("question")
    .set((update) => ({ ...shownColumns(shown, now), version: update("version", "+", 1) }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

const shownColumns = (shown: Shown, now: Date) => ({
  shownQuestion: shown?.question ?? null,
  shownAnswer: shown?.answer ?? null,
  shownAt: shown && now,
});

export async function passQuestion(
  tx: Transaction<Database>,
  id: string,
  { heldBy, note }: { heldBy: Holder; note: string | null },
): Promise<Question> {
  return tx
    .updateTable("question")
    .set({ heldBy, note })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function removeQuestion(tx: Transaction<Database>, id: string): Promise<void> {
  await tx.deleteFrom("question").where("id", "=", id).execute();
}

/** Removes name and mail address from questions that have waited too long. @returns how many */
export async function forgetAskers(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .updateTable("question")
    .set({ name: null, email: null })
    .where("askedAt", "<", new Date(now.getTime() - keptUnanswered))
    .where((where) => where.or([where("name", "is not", null), where("email", "is not", null)]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Removes what was answered a year ago and does not stand beside a figure. @returns how many */
export async function forgetAnswered(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .deleteFrom("question")
    .where("answeredAt", "<", new Date(now.getTime() - keptAnswered))
    .where("shownAt", "is", null)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
