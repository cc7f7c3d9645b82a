import { loadBaskets } from "@lokaal17/db/framework/queries";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { insertPublication } from "@lokaal17/db/publications/publish";
import { countSynthetic, loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { RevealedFigure } from "@lokaal17/shared/publications/publication-disclosure";
import type { ApiContext } from "../context.ts";
import { conflict, forbidden } from "../http/problem.ts";
import { basketOf } from "./views.ts";

interface Wish {
  /** In Dutch. */
  name: string;
  nameEn?: string | undefined;
  dataVersion: number;
  note?: string | undefined;
  noteEn?: string | undefined;
  /** The year that scores are for, and the year of the boundaries; those of the publication before unless given. */
  scoreYear?: number | undefined;
  boundaryYear?: number | undefined;
}

interface Published {
  publication: Publication;
  /** Withheld figures that can be computed all the same: the publisher was warned, and it stands in the change log. */
  revealed: RevealedFigure[];
}

/**
 * Makes the data version that was looked at public. Refused when something was approved since, when nothing is new,
 * when the name is taken, and when example figures would become public outside a demonstration.
 */
export async function publish(context: ApiContext, wish: Wish, actor: Actor): Promise<Published> {
  if (!may(actor, "publish")) throw forbidden();
  // Before the lock: it takes a while where much changed, and the screen that lists it has made it already.
  context.views.refresh();
  const revealed = await context.views.revealedByPublishing(wish.boundaryYear);
  const { db } = context.database;
  const publication = await db.transaction().execute(async (tx) => {
    // All is read behind the lock: what another publishes or approves meanwhile is seen or waits.
    const current = await holdDataVersion(tx);
    const publications = await loadPublications(tx);
    const [latest] = publications;
    if (publications.some(({ name }) => name === wish.name))
      throw conflict("name-taken.detail", { name: wish.name });
    if (wish.nameEn !== undefined && publications.some(({ nameEn }) => nameEn === wish.nameEn))
      throw conflict("name-taken.detail", { name: wish.nameEn });
    if (current !== wish.dataVersion)
      throw conflict("other-data-version.detail", { current, seen: wish.dataVersion });
    if (latest && latest.dataVersion >= current) throw conflict("nothing-to-publish.detail");
    const synthetic = context.demonstration ? 0 : await countSynthetic(tx);
    if (synthetic > 0) throw conflict("synthetic-publication.detail", { count: synthetic });
    const basket = basketOf(await loadBaskets(tx, current), latest?.basket ?? "core");
    const now = context.now();
    const id = context.newId();
    const year = now.getFullYear();
    return insertPublication(
      tx,
      {
        id,
        name: wish.name,
        nameEn: wish.nameEn ?? null,
        dataVersion: current,
        publishedAt: now,
        publishedBy: actor.accountId,
        note: wish.note || null,
        noteEn: wish.noteEn || null,
        basket: basket.code,
        basketVersion: basket.version,
        scoreYear: wish.scoreYear ?? latest?.scoreYear ?? year - 1,
        boundaryYear: wish.boundaryYear ?? latest?.boundaryYear ?? year,
        demonstration: context.demonstration,
      },
      {
        id: context.newId(),
        organisation: null,
        occurredAt: now,
        accountId: actor.accountId,
        action: "published",
        channel: "publication",
        reason: wish.note || null,
        details: { publicationId: id, name: wish.name, dataVersion: current, revealed: revealed.length },
      },
    );
  });
  context.views.refresh();
  return { publication, revealed };
}
