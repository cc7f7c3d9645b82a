import { type SigningParty, signingParties } from "@lokaal17/shared/chapter/outline";
import type { Editions } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { useText } from "../ui/locale.tsx";

interface SigningPartiesProps {
  editors: Editions["editors"];
  ownParty: SigningParty | null;
}

/** Which editors agree for which of the three parties, and for whom the reader does. */
export function SigningParties({ editors, ownParty }: SigningPartiesProps) {
  const text = useText(editionScreens);
  return (
    <section className="section stack" aria-labelledby="parties-heading">
      <h2 id="parties-heading">{text("partiesHeading")}</h2>
      <p>
        {text("partiesText")}{" "}
        {ownParty ? text("partyOwn", { party: text(`party.${ownParty}`) }) : text("partyOwnNone")}
      </p>
      <dl className="parties">
        {signingParties.map((party) => {
          const names = editors.filter((editor) => editor.party === party).map(({ name }) => name);
          return (
            <div key={party}>
              <dt>{text(`party.${party}`)}</dt>
              <dd>{names.join(", ") || text("partyNobody")}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
