import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";
import type { Submission } from "./queries.ts";

/** What somebody did herself of a submission. */
export interface OwnPart {
  submitted: boolean;
  /** `indicator period` of the cells that she ever wrote, or a program wrote with a key of hers. */
  cells: ReadonlySet<string>;
}

export const cellKey = ({ indicator, period }: { indicator: string; period: string }) =>
  `${indicator} ${period}`;

/**
 * The part that an account had in a submission: over all who ever wrote one of its cells in the round, not only the
 * last one. What a program wrote counts as written by who made its key, for she can read and use it.
 */
export async function loadOwnPart(
  db: Kysely<Database>,
  submission: Submission,
  accountId: string,
): Promise<OwnPart> {
  const cells = await db
    .selectFrom("submissionCell")
    .innerJoin("entryAuthor", (join) =>
      join
        .onRef("entryAuthor.indicator", "=", "submissionCell.indicator")
        .onRef("entryAuthor.period", "=", "submissionCell.period"),
    )
    .select(["submissionCell.indicator", "submissionCell.period"])
    .distinct()
    .where("submissionCell.submissionId", "=", submission.id)
    .where("entryAuthor.roundId", "=", submission.roundId)
    .where("entryAuthor.area", "=", submission.area)
    .where((where) =>
      where.or([
        where("entryAuthor.accountId", "=", accountId),
        where(
          "entryAuthor.accountId",
          "in",
          where.selectFrom("apiKey").select("apiKey.accountId").where("apiKey.createdBy", "=", accountId),
        ),
      ]),
    )
    .execute();
  return { submitted: submission.submittedBy === accountId, cells: new Set(cells.map(cellKey)) };
}

export const tookPart = ({ submitted, cells }: OwnPart) => submitted || cells.size > 0;
