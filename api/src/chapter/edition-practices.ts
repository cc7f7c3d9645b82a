import type { Edition } from "@lokaal17/db/chapter/editions";
import { outlineOf, type SectionKey } from "@lokaal17/shared/chapter/outline";
import { shownPractices } from "@lokaal17/shared/chapter/practices";
import type { SnapshotContent, SnapshotPractice } from "@lokaal17/shared/chapter/snapshot";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { goalNumbers } from "@lokaal17/shared/framework/goal";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { invalid } from "../http/problem.ts";
import type { EditionSource } from "./edition-sources.ts";

type Choice = Edition["practices"];

/** The practices of the network with the choice of an edition. */
export function practiceChoice(
  { practices }: Pick<Edition, "practices">,
  { snapshot }: EditionSource,
  locale: Locale,
): EditionView["practices"] {
  const shown = new Set(chosen(snapshot.content, practices).map(({ id }) => id));
  return {
    chosen: practices !== null,
    all: snapshot.content.practices.map(({ id, title }) => ({
      id,
      title: title[locale],
      shown: shown.has(id),
    })),
  };
}

/** @throws Problem 400 when a practice is named that the network does not have */
export function refuseUnknownPractices(choice: readonly string[], { snapshot }: EditionSource): void {
  const known = new Set(snapshot.content.practices.map(({ id }) => id));
  const mistakes = choice.flatMap((id, place) =>
    known.has(id)
      ? []
      : [{ pointer: `#/body/practices/${place}`, text: "edition-practice.detail" as const, values: { id } }],
  );
  if (mistakes.length > 0) throw invalid(mistakes);
}

/** Sections that read otherwise with another choice: the practices, and goals that open with another one. */
export function differingByChoice(
  { profile }: Pick<Edition, "profile">,
  { snapshot: { content } }: EditionSource,
  before: Choice,
  after: Choice,
): SectionKey[] {
  const [was, is] = [chosen(content, before), chosen(content, after)];
  const sections: SectionKey[] = [];
  if (ids(was) !== ids(is) || (before === null) !== (after === null)) sections.push("practices");
  for (const goal of profile === "vnr" ? goalNumbers : []) {
    const [first, now] = [was, is].map((list) => list.find(({ goals }) => goals.includes(goal))?.id);
    if (first !== now) sections.push(`goal-${goal}`);
  }
  const written = new Set(outlineOf(profile).map(({ key }) => key));
  return sections.filter((key) => written.has(key));
}

const chosen = (content: SnapshotContent, practices: Choice) =>
  shownPractices({ content, edition: { practices } });
const ids = (practices: readonly SnapshotPractice[]) => practices.map(({ id }) => id).join();
