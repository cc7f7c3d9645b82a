import { setImmediate as pause } from "node:timers/promises";
import type { Block } from "@lokaal17/shared/chapter/blocks";
import { buildSection } from "@lokaal17/shared/chapter/build";
import { searchFacts } from "@lokaal17/shared/chapter/fact-search";
import { outlineOf, type SectionKey } from "@lokaal17/shared/chapter/outline";
import { plainText } from "@lokaal17/shared/chapter/sentence";
import {
  type EditionFigure,
  getEditionFact,
  listEditionFigures,
  searchEditionFacts,
} from "@lokaal17/shared/contract/edition-sections";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { asEditor, openEdition } from "./edition-access.ts";
import { editionContent, loadEditionRows } from "./edition-content.ts";
import { factView } from "./fact-view.ts";
import { offeredFigures } from "./offered.ts";

type Figures = ResponseOf<typeof listEditionFigures>;

/** What a text can be bound to: facts by words or by reference, figures and tables. */
export function editionFactRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;
  const figures = new Map<string, Figures>();

  implement(app, searchEditionFacts, async ({ params, query, actor }) => {
    asEditor(actor);
    const { source } = await openEdition(context, params.edition);
    const { facts, relaxed } = searchFacts(source.facts, query.q, query.locale, query.limit ?? 20);
    return { dataVersion: source.publication.dataVersion, facts: facts.map(factView), relaxed };
  });

  implement(app, getEditionFact, async ({ params, query, actor }) => {
    asEditor(actor);
    const { source } = await openEdition(context, params.edition);
    const fact = source.facts.resolve(query.reference, query.locale);
    if (!fact)
      throw notFound("fact-not-found.detail", {
        reasons: source.facts.whyMissing(query.reference, query.locale).join(" "),
      });
    return { dataVersion: source.publication.dataVersion, fact: factView(fact) };
  });

  implement(app, listEditionFigures, async ({ params, query, actor }) => {
    asEditor(actor);
    const { edition, source, before } = await openEdition(context, params.edition);
    const key = `${source.key} ${edition.slug} ${query.locale}`;
    const known = figures.get(key);
    if (known) return known;
    const written = editionContent(await loadEditionRows(db, edition), before, null);
    // Without what people wrote: the figures that the program draws by itself.
    const input = { snapshot: source.snapshot, edition: { ...written, sections: [], overrides: [] } };
    const offered = offeredFigures({ source, profile: edition.profile }, query.locale);
    await pause();
    const found: EditionFigure[] = [];
    for (const { key: section } of outlineOf(edition.profile)) {
      found.push(...figuresIn(buildSection(input, query.locale, section), section));
      await pause();
    }
    const answer = { figures: found, offered };
    figures.set(key, answer);
    for (const oldest of figures.keys()) {
      if (figures.size <= 16) break;
      figures.delete(oldest);
    }
    return answer;
  });
}

function figuresIn(blocks: readonly Block[], section: SectionKey): EditionFigure[] {
  return blocks.flatMap((block): EditionFigure[] => {
    if (block.kind === "pair") return [...figuresIn(block.start, section), ...figuresIn(block.end, section)];
    if (block.kind !== "figure" && block.kind !== "table") return [];
    const { id, kind, label, measure } = block;
    const title = plainText(block.kind === "figure" ? block.finding : block.caption);
    return [{ id, kind, label, title, measure, section }];
  });
}
