import { type SigningParty, signingParties } from "@lokaal17/shared/chapter/outline";
import type { deleteSignOff, putSectionState, putSignOff } from "@lokaal17/shared/contract/edition-sections";
import { formatDate } from "@lokaal17/shared/text/number";
import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { Button } from "../../ui/button.tsx";
import { send } from "../../ui/client.ts";
import { Icon } from "../../ui/icon.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import type { PanelsProps } from "./desk-panels.tsx";
import { useSectionWrite } from "./use-section-write.ts";

/** How far the section is, and who agrees with it. */
export function AgreementPanel({ place, view, work }: PanelsProps) {
  const text = useText(sectionPanels);
  const locale = useLocale();
  const { busy, problem, write } = useSectionWrite(place);
  const { edition, section } = place;
  const setState = (state: "concept" | "review") =>
    write(async () => {
      // What she sees is what goes to the others.
      await work.flush();
      await send<typeof putSectionState>("put", "/v1/editions/:edition/sections/:section/state", {
        params: { edition, section },
        body: { state },
      });
    });
  const agree = (party: SigningParty) =>
    write(() =>
      send<typeof putSignOff>("put", "/v1/editions/:edition/sections/:section/sign-offs/:party", {
        params: { edition, section, party },
        body: { seen: view.seen },
      }),
    );
  const takeBack = (party: SigningParty) =>
    write(() =>
      send<typeof deleteSignOff>("delete", "/v1/editions/:edition/sections/:section/sign-offs/:party", {
        params: { edition, section, party },
      }),
    );
  const off = busy ? { reason: text("busy") } : {};

  return (
    <section className="side-panel" aria-labelledby="agreement-heading">
      <h2 className="side-panel__title" id="agreement-heading">
        {text("agreementHeading")}
      </h2>
      <p>{text(`stateText.${view.state}`)}</p>
      {problem && <Refusal title={text("agreementFailed")} problem={problem} />}
      <ul className="sign-off">
        {signingParties.map((party) => {
          const signed = view.signOffs.find((one) => one.party === party);
          return (
            <li key={party}>
              {text(`party.${party}`)}
              {signed ? (
                <span className="state-mark state-mark--agreed">
                  <Icon name="check" />
                  {text("agreedOn", {
                    day: formatDate(signed.signedAt.slice(0, 10), locale),
                    name: signed.name,
                  })}
                </span>
              ) : (
                <span className="state-mark">
                  <Icon name="clock" />
                  {text("waits")}
                </span>
              )}
              {signed?.own && (
                <Button kind="plain" small onClick={() => takeBack(party)} {...off}>
                  {text("takeBack")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="meta-line">{text("agreementEnds")}</p>
      {view.seen.cover && <p className="meta-line">{text("agreementCover", { name: view.seen.cover })}</p>}
      <div className="cluster">
        {view.mayAgreeFor && (
          <Button small onClick={() => view.mayAgreeFor && agree(view.mayAgreeFor)} {...off}>
            {text("agreeFor", { party: text(`party.${view.mayAgreeFor}`) })}
          </Button>
        )}
        {view.state === "concept" ? (
          <Button kind="secondary" small onClick={() => setState("review")} {...off}>
            {text("toReview")}
          </Button>
        ) : (
          <Button kind="secondary" small onClick={() => setState("concept")} {...off}>
            {text("toConcept")}
          </Button>
        )}
      </div>
    </section>
  );
}
