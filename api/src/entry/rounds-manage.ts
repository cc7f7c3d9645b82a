import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { loadRoundAreas } from "@lokaal17/db/entry/rounds";
import { insertRound, loadEntered, type NewRound, replaceRound } from "@lokaal17/db/entry/rounds-write";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { checkRound, type RoundInput } from "@lokaal17/shared/entry/round-check";
import { aYearOn } from "@lokaal17/shared/entry/round-copy";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { type RoundMistakeText, roundMistakes } from "@lokaal17/shared/text/round-mistakes";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { notFound, Problem } from "../http/problem.ts";

type Tx = Transaction<Database>;

/** What is not right in a round or in what is decided about it, each sentence at its field. */
export const refusedRound = (
  mistakes: readonly { pointer: string; key: RoundMistakeText; values?: Record<string, string> }[],
) =>
  new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: mistakes.length },
    errors: (locale) =>
      mistakes.map(({ pointer, key, values }) => ({ pointer, detail: roundMistakes(locale)(key, values) })),
  });

/**
 * Makes a round.
 * @returns its id
 * @throws Problem 400 with every mistake
 */
export async function makeRound(
  context: ApiContext,
  tx: Tx,
  input: RoundInput,
  actor: Actor,
): Promise<string> {
  const rounds = await loadRounds(tx);
  const round = await checked(context, tx, input, { rounds, id: freeId(input.nameNl, rounds) });
  await insertRound(tx, round, changeOf(context, actor, "round made", round));
  return round.id;
}

/**
 * Changes a round.
 * @throws Problem 404, 400 with every mistake, 412 when a colleague was first
 */
export async function changeRound(
  context: ApiContext,
  tx: Tx,
  { id, input, versionRead, actor }: { id: string; input: RoundInput; versionRead: number; actor: Actor },
): Promise<void> {
  const rounds = await loadRounds(tx);
  const before = rounds.find((round) => round.id === id);
  if (!before) throw notFound();
  if (before.version !== versionRead) throw differs(versionRead, before.version);
  const round = await checked(context, tx, input, { rounds, id, before });
  const change = changeOf(context, actor, "round changed", round);
  if (!(await replaceRound(tx, round, versionRead, change))) throw differs(versionRead, versionRead + 1);
}

/**
 * Makes the round of a year later: what it asks stays, its days and periods move a year.
 * Indicators that are no longer entered and organisations that no longer exist stay behind.
 * @throws Problem 404, 400 when that round is there already
 */
export async function copyRound(context: ApiContext, tx: Tx, id: string, actor: Actor): Promise<string> {
  const before = (await loadRounds(tx)).find((round) => round.id === id);
  if (!before) throw notFound();
  const today = dayInAmsterdam(context.now());
  const { areaOf } = await context.views.reference();
  const named = (await loadRoundAreas(tx, id)).map(({ area }) => area);
  const lasting = named.filter((area) => {
    const validTo = areaOf.get(area)?.validTo;
    return validTo === null || (validTo !== undefined && validTo > today);
  });
  const definitions = await definitionsOf(tx);
  const input = aYearOn({ ...before, areas: named.length === 0 ? null : lasting });
  const indicators = input.indicators.filter(({ indicator }) => definitions.get(indicator)?.own);
  return makeRound(context, tx, { ...input, indicators }, actor);
}

const differs = (seen: number, current: number) =>
  new Problem(412, "round-differs", "round-differs.detail", {
    values: { seen, current },
    extra: { currentVersion: current },
  });

interface Known {
  rounds: readonly Round[];
  id: string;
  before?: Round;
}

/** The round as it will be stored. @throws Problem 400 with every mistake */
async function checked(
  context: ApiContext,
  tx: Tx,
  input: RoundInput,
  { rounds, id, before }: Known,
): Promise<NewRound> {
  const [definitions, { areaOf }] = await Promise.all([definitionsOf(tx), context.views.reference()]);
  const layerOf = (code: string) => definitions.get(code) ?? null;
  const mistakes = checkRound(input, {
    layerOf,
    areaOf: (code) => areaOf.get(code) ?? null,
    otherNames: rounds.filter((round) => round.id !== id).flatMap(({ nameNl, nameEn }) => [nameNl, nameEn]),
    entered: before ? await loadEntered(tx, id) : { indicators: [], periods: [], areas: [] },
    before: before ?? null,
    today: dayInAmsterdam(context.now()),
  });
  if (mistakes.length > 0) throw refusedRound(mistakes);
  return {
    id,
    nameNl: input.nameNl,
    nameEn: input.nameEn,
    opensOn: input.opensOn,
    closesOn: input.closesOn,
    previewFrom: input.previewFrom,
    publishesOn: input.publishesOn,
    practice: input.practice,
    areas: input.areas,
    periods: [...input.periods].sort(),
    indicators: input.indicators.flatMap(({ indicator, required }) => {
      const known = layerOf(indicator);
      return known ? [{ indicator, required, layer: known.layer }] : [];
    }),
  };
}

async function definitionsOf(tx: Tx) {
  const definitions = await loadDefinitions(tx, await currentDataVersion(tx));
  return new Map<string, { layer: (typeof definitions)[number]["layer"]; own: boolean }>(
    definitions.map(({ code, layer, collection }) => [code, { layer, own: collection === "own" }]),
  );
}

/** A short name for addresses, made of the Dutch one: `ronde-2026`. */
function freeId(name: string, rounds: readonly Round[]): string {
  const base =
    name
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 34) || "ronde";
  const taken = new Set(rounds.map(({ id }) => id));
  let id = base;
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
  return id;
}

const changeOf = (context: ApiContext, actor: Actor, action: string, { id, ...round }: NewRound) => ({
  id: context.newId(),
  organisation: null,
  occurredAt: context.now(),
  accountId: actor.accountId,
  action,
  channel: "api" as const,
  details: { round: id, ...round },
});
