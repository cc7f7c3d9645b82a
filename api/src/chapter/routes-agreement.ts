import { type Edition, loadEditors, partyOf, setSigningParty } from "@lokaal17/db/chapter/editions";
import {
  deleteSignOffs,
  insertSignOff,
  keepSection,
  loadSections,
  loadSignOffs,
} from "@lokaal17/db/chapter/sections";
import { loadSentences, loadTexts } from "@lokaal17/db/chapter/texts";
import type { Database } from "@lokaal17/db/database/schema";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { type SectionKey, type SigningParty, signingParties } from "@lokaal17/shared/chapter/outline";
import {
  deleteSignOff,
  putSectionAssignment,
  putSectionState,
  putSignOff,
} from "@lokaal17/shared/contract/edition-sections";
import {
  postSignOffs,
  putSectionStates,
  putSigningParty,
  type SeenSection,
} from "@lokaal17/shared/contract/editions";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import { logChange } from "../accounts/log-change.ts";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { mailAssignee } from "./assignment-mail.ts";
import { asEditor, heldEdition, type OpenEdition, openEdition, sectionOf } from "./edition-access.ts";
import { editionView } from "./edition-view.ts";
import { logChapter } from "./log-chapter.ts";
import { sectionStatus } from "./section-view.ts";
import { isSame, seenSection } from "./seen-section.ts";

type Tx = Transaction<Database>;

/** From concept to agreed: states, sign-offs of the three parties, and who writes what by when. */
export function agreementRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, putSectionState, async ({ params, body, c, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const { key } = sectionOf(opened.edition, params.section);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      await changeState(tx, edition, [key], body.state, actor);
      return statusOf(tx, edition, key);
    });
  });

  implement(app, putSectionStates, async ({ params, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const keys = body.sections.map((section) => sectionOf(opened.edition, section).key);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      await changeState(tx, edition, keys, body.state, actor);
      return editionView(context, tx, edition, { ...opened, actor, locale });
    });
  });

  implement(app, putSignOff, async ({ params, body, c, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const { key } = sectionOf(opened.edition, params.section);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const party = await ownPartyOf(tx, actor);
      if (party !== params.party) throw new Problem(403, "forbidden", "sign-other-party.detail");
      await agree(tx, { ...opened, edition }, [{ section: key, seen: body.seen }], party, actor);
      return statusOf(tx, edition, key);
    });
  });

  implement(app, postSignOffs, async ({ params, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    for (const { section } of body.sections) sectionOf(opened.edition, section);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      await agree(tx, { ...opened, edition }, body.sections, await ownPartyOf(tx, actor), actor);
      return editionView(context, tx, edition, { ...opened, actor, locale });
    });
  });

  implement(app, deleteSignOff, async ({ params, c, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const { key } = sectionOf(opened.edition, params.section);
    return once(context, { actor, c }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const party = await ownPartyOf(tx, actor);
      if (party !== params.party) throw new Problem(403, "forbidden", "sign-other-party.detail");
      const gone = await deleteSignOffs(tx, edition.id, key, party);
      if (gone > 0) {
        await keepSection(tx, edition.id, key, { state: "review" });
        await log(tx, edition, actor, "section agreement withdrawn", { sections: [key], party });
      }
      return statusOf(tx, edition, key);
    });
  });

  implement(app, putSectionAssignment, async ({ params, body, c, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const entry = sectionOf(opened.edition, params.section);
    const assignee = (await loadEditors(db)).find(({ id }) => id === body.assignee);
    if (body.assignee !== null && !assignee)
      throw invalid([{ pointer: "#/body/assignee", text: "assignee-unknown" }]);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const was = (await loadSections(tx, edition.id)).find(({ section }) => section === entry.key);
      const { deadline } = body;
      await keepSection(tx, edition.id, entry.key, { assignee: body.assignee, deadline });
      if (was?.assignee !== body.assignee || was?.deadline !== deadline)
        await log(tx, edition, actor, "section assigned", {
          sections: [entry.key],
          assignee: body.assignee,
          deadline,
        });
      if (assignee && was?.assignee !== assignee.id && assignee.id !== actor.accountId)
        await mailAssignee(context, tx, { edition, entry, assignee, actor, deadline, source: opened.source });
      return statusOf(tx, edition, entry.key);
    });
  });

  implement(app, putSigningParty, async ({ params, body, c, ...call }) => {
    const actor = signedIn(call.actor);
    if (!may(actor, "manage accounts")) throw forbidden();
    return once(context, { actor, c, body }, async (tx) => {
      const account = await tx
        .selectFrom("account")
        .select(["id", "name", "signingParty"])
        .where("id", "=", params.id)
        .where("kind", "=", "person")
        .forUpdate()
        .executeTakeFirst();
      if (!account) throw notFound();
      if (body.party !== null && !(await loadEditors(tx)).some(({ id }) => id === params.id))
        throw invalid([{ pointer: "#/body/party", text: "not-editor" }]);
      if (account.signingParty !== body.party) {
        await setSigningParty(tx, account.id, body.party);
        await logChange(context, tx, {
          by: actor.accountId,
          account: account.id,
          action: "signing party set",
          details: { party: body.party },
        });
      }
      return { id: account.id, name: account.name, party: body.party };
    });
  });

  /** Back to concept takes the agreements with it; to review keeps those that are there. */
  async function changeState(
    tx: Tx,
    edition: Edition,
    keys: readonly SectionKey[],
    state: "concept" | "review",
    actor: Actor,
  ): Promise<void> {
    const rows = await loadSections(tx, edition.id);
    const changed: SectionKey[] = [];
    for (const key of keys) {
      const now = rows.find(({ section }) => section === key)?.state ?? "concept";
      if (now === state || (state === "review" && now === "agreed")) continue;
      if (state === "concept") await deleteSignOffs(tx, edition.id, key);
      await keepSection(tx, edition.id, key, { state });
      changed.push(key);
    }
    if (changed.length > 0)
      await log(tx, edition, actor, "section state changed", { sections: changed, state });
  }

  /**
   * Agrees for one party with the words and figures that were seen. With the third one the section is agreed.
   * @throws Problem 409 for sections that are not in review, or that somebody agreed with for this party already,
   * 412 for sections that changed since they were seen
   */
  async function agree(
    tx: Tx,
    { edition, source }: OpenEdition,
    wanted: readonly { section: SectionKey; seen: SeenSection }[],
    party: SigningParty,
    actor: Actor,
  ): Promise<void> {
    const keys = wanted.map(({ section }) => section);
    const rows = await loadSections(tx, edition.id);
    const outside = keys.filter(
      (key) => (rows.find(({ section }) => section === key)?.state ?? "concept") === "concept",
    );
    if (outside.length > 0) throw conflict("sign-not-review.detail", { sections: outside.join(", ") });
    const written = {
      edition,
      texts: await loadTexts(tx, edition.id),
      sentences: await loadSentences(tx, edition.id),
    };
    const unseen = wanted.filter(({ section, seen }) => !isSame(seen, seenSection(written, source, section)));
    if (unseen.length > 0)
      throw new Problem(412, "sign-differs", "sign-differs.detail", {
        values: { sections: unseen.map(({ section }) => section).join(", ") },
      });
    const { accountId } = actor;
    const signedAt = context.now();
    const before = await loadSignOffs(tx, edition.id);
    const wished = keys.filter(
      (section) =>
        !before.some((one) => one.section === section && one.party === party && one.accountId === accountId),
    );
    const refused: SectionKey[] = [];
    for (const section of wished) {
      const signOff = { editionId: edition.id, section, party, accountId, signedAt };
      if (!(await insertSignOff(tx, signOff))) refused.push(section);
    }
    if (refused.length > 0) throw conflict("sign-twice.detail", { sections: refused.join(", ") });
    const signOffs = await loadSignOffs(tx, edition.id);
    for (const section of wished)
      if (signingParties.every((one) => signOffs.some((by) => by.section === section && by.party === one)))
        await keepSection(tx, edition.id, section, { state: "agreed" });
    if (wished.length > 0) await log(tx, edition, actor, "section agreed", { sections: wished, party });
  }

  async function ownPartyOf(tx: Tx, { accountId }: Actor): Promise<SigningParty> {
    const party = await partyOf(tx, accountId);
    if (!party) throw new Problem(403, "forbidden", "sign-no-party.detail");
    return party;
  }

  async function statusOf(tx: Tx, edition: Edition, key: SectionKey) {
    const rows = {
      sections: await loadSections(tx, edition.id),
      signOffs: await loadSignOffs(tx, edition.id),
    };
    return sectionStatus(tx, rows, key);
  }

  async function log(tx: Tx, edition: Edition, { accountId }: Actor, action: string, details: object) {
    await logChapter(context, tx, {
      accountId,
      action,
      channel: "approval",
      details: { edition: edition.slug, ...details },
    });
  }
}
