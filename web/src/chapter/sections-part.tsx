import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { EditionView, postSignOffs, putSectionStates } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { focusInstead } from "../ui/focus-instead.ts";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { isShown, shownSections, waitsFor } from "./edition-stand.ts";
import { SectionRow } from "./section-row.tsx";
import { useEditionWrite } from "./use-edition-write.ts";

const route = getRouteApi("/hoofdstuk/$edition");

/** The outline with what is to be done in each section; several go to review, or are agreed with, at once. */
export function SectionsPart({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const account = useAccount();
  const navigate = useNavigate();
  const { toon = "all" } = route.useSearch();
  const { busy, problem, done, write } = useEditionWrite();
  const [wished, setWished] = useState<readonly SectionKey[]>([]);
  const line = useRef<HTMLParagraphElement>(null);
  const { slug, sections, ownParty: party } = edition;
  const reader = { name: account?.name ?? "", party };
  const choices = shownSections.filter((one) => one !== "sign" || party !== null);
  const rows = sections.filter((section) => isShown(section, toon, reader));
  // What is not on the screen is not chosen.
  const chosen = rows.filter(({ key, writing }) => writing !== "generated" && wished.includes(key));
  const choosable = rows.filter(({ writing }) => writing !== "generated").map(({ key }) => key);

  const setState = (state: "concept" | "review") =>
    finish(
      () =>
        send<typeof putSectionStates>("put", "/v1/editions/:edition/section-states", {
          params: { edition: slug },
          body: { state, sections: chosen.map(({ key }) => key) },
        }),
      text(state === "review" ? "doneReview" : "doneConcept", { count: chosen.length }),
    );
  const agree = () =>
    finish(
      () =>
        send<typeof postSignOffs>("post", "/v1/editions/:edition/sign-offs", {
          params: { edition: slug },
          body: { sections: chosen.map(({ key: section, seen }) => ({ section, seen })) },
        }),
      text("doneAgree", { count: chosen.length }),
    );
  async function finish(work: () => Promise<unknown>, told: string) {
    if (!(await write(work, () => told))) return;
    focusInstead(line.current);
    setWished([]);
  }

  const off = busy ? text("busy") : chosen.length === 0 ? text("bulkNothing") : "";
  const mayAgree = chosen.length > 0 && chosen.every((section) => waitsFor(section, party));
  return (
    <section className="section stack" aria-labelledby="sections-heading">
      <h2 id="sections-heading">{text("part.secties")}</h2>
      <Segmented
        label={text("show")}
        value={toon}
        options={choices.map((value) => ({ value, label: text(`show.${value}`) }))}
        onChange={(value) =>
          void navigate({
            to: "/hoofdstuk/$edition",
            params: { edition: slug },
            search: value === "all" ? {} : { toon: value },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <div className="bulk no-print">
        <p role="status" tabIndex={-1} ref={line}>
          {done || text("chosen", { count: chosen.length })}
        </p>
        {choosable.length > 0 && (
          <Button
            kind="plain"
            small
            onClick={() => setWished(chosen.length === choosable.length ? [] : choosable)}
          >
            {text(chosen.length === choosable.length ? "chooseNone" : "chooseAll")}
          </Button>
        )}
        {chosen.length > 0 && (
          <>
            {party && mayAgree && (
              <Button small onClick={agree} {...(off && { reason: off })}>
                {text("agree", { party: text(`partyShort.${party}`) })}
              </Button>
            )}
            <Button kind="secondary" small onClick={() => setState("review")} {...(off && { reason: off })}>
              {text("toReview")}
            </Button>
            <Button kind="secondary" small onClick={() => setState("concept")} {...(off && { reason: off })}>
              {text("toConcept")}
            </Button>
          </>
        )}
      </div>
      {problem && <Refusal title={text("bulkFailed")} problem={problem} />}
      {rows.length === 0 ? (
        <p>{text("shownNone")}</p>
      ) : (
        <ol className="section-rows">
          {rows.map((section) => (
            <SectionRow
              key={section.key}
              edition={edition}
              section={section}
              chosen={wished.includes(section.key)}
              onChoose={() =>
                setWished(
                  wished.includes(section.key)
                    ? wished.filter((key) => key !== section.key)
                    : [...wished, section.key],
                )
              }
            />
          ))}
        </ol>
      )}
    </section>
  );
}
