import type { Database } from "@lokaal17/db/database/schema";
import { loadPeople } from "@lokaal17/db/entry/rounds-people";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { lastQuestionMail, type Question } from "@lokaal17/db/questions/questions";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { formatDate } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import type { Reference } from "../publications/views.ts";
import { association, figureName, holderName } from "./question-place.ts";

type Tx = Transaction<Database>;

const hour = 3_600_000;

interface About {
  definition: IndicatorDefinition;
  reference: Reference;
}

/**
 * Tells those who have a question that it is there. What was asked, and by whom, stays out of the mail.
 * @param passed it came from the other one
 */
export async function mailHolders(
  context: ApiContext,
  tx: Tx,
  question: Question,
  { definition, reference }: About,
  passed = false,
): Promise<void> {
  const { area, heldBy, dueOn } = question;
  const now = context.now();
  const isTheirs = heldBy === "organisation" && area !== null;
  const people = isTheirs
    ? await loadPeople(tx, ["officer"], [area])
    : await loadPeople(tx, ["analyst"], null);
  const values = (name: string) => (locale: Locale) => ({
    name,
    figure: figureName(question, definition, reference, locale),
    due: formatDate(dueOn, locale),
    sender: isTheirs ? association : holderName("organisation", area, reference, locale),
    link: `${context.address}/vragen`,
  });
  for (const { name, email } of people) {
    // Anybody can ask: a new question brings one mail in an hour, and what follows one more when that hour has ended.
    const last = passed ? undefined : await lastQuestionMail(tx, email, new Date(now.getTime() - hour));
    if (last && last > now) continue;
    const mail = passed
      ? mailOf("question-passed", values(name))
      : last
        ? mailOf("questions-more", { name, link: `${context.address}/vragen` })
        : mailOf("question-asked", values(name));
    await enqueueMessage(tx, {
      id: context.newId(),
      kind: "question",
      area,
      recipient: email,
      ...mail,
      createdAt: last ? new Date(last.getTime() + hour) : now,
    });
  }
}

/**
 * Sends the answer to who asked, where she left an address; called before the address is removed. Whoever it is, she typed
 * that address and her name herself: her own words do not go out under our name.
 */
export async function mailAsker(
  context: ApiContext,
  tx: Tx,
  question: Question,
  answer: string,
  { definition, reference }: About,
): Promise<void> {
  const { email, area, period, indicator } = question;
  // Without a mail server it would lie here; the page of the question has the answer.
  if (!email || !context.mail) return;
  const search = new URLSearchParams({
    ...(area && { gebied: area }),
    indicator,
    ...(period && { periode: period }),
  });
  const mail = mailOf("question-answered", (locale) => ({
    name: askPages(locale)("visitor"),
    figure: figureName(question, definition, reference, locale),
    sender: holderName(question.heldBy, area, reference, locale),
    answer,
    link: `${context.address}/klopt?${search}`,
  }));
  await enqueueMessage(tx, {
    id: context.newId(),
    kind: "question-answer",
    area: null,
    recipient: email,
    ...mail,
    createdAt: context.now(),
  });
}
