import { signingParties } from "@lokaal17/shared/chapter/outline";
import type { EditionView, SectionSummary } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { AssignSection } from "./assign-section.tsx";
import { StateMark, stateKind } from "./state-mark.tsx";

interface SectionRowProps {
  edition: EditionView;
  section: SectionSummary;
  chosen: boolean;
  onChoose: () => void;
}

/** One section of the outline: how far it is, who agreed, who writes it, and what is to be done. */
export function SectionRow({ edition, section, chosen, onChoose }: SectionRowProps) {
  const text = useText(editionScreens);
  const { key, number, title, level, writing } = section;
  const name = `${number} ${title}`;
  return (
    <li className={level === 3 ? "section-row section-row--lower" : "section-row"}>
      {writing === "generated" ? (
        <span />
      ) : (
        <input
          type="checkbox"
          className="section-row__choice no-print"
          aria-label={text("chooseSection", { section: name })}
          checked={chosen}
          onChange={onChoose}
        />
      )}
      <div className="section-row__name">
        <Link to="/hoofdstuk/$edition/$section" params={{ edition: edition.slug, section: key }}>
          <span className="section-row__number">{number}</span> {title}
        </Link>
        <Marks section={section} />
      </div>
      <div className="section-row__stand">
        <StateMarks section={section} />
        <Agreement section={section} />
      </div>
      <div className="section-row__work">
        {writing !== "generated" && (
          <>
            <AssignSection edition={edition} section={section} />
            <Words section={section} />
          </>
        )}
      </div>
    </li>
  );
}

/** Changed figures first: they stand beside the state, not in its place. */
function StateMarks({ section }: { section: SectionSummary }) {
  const text = useText(editionScreens);
  const { stale } = section;
  const kinds = [...(stale > 0 ? (["stale"] as const) : []), stateKind(section)];
  return kinds.map((kind) => (
    <StateMark key={kind} kind={kind} word={text(`state.${kind}`, { count: stale })} />
  ));
}

/** Who agreed, and for whom the section waits; nothing as long as it is a draft. */
function Agreement({ section: { state, signOffs, writing } }: { section: SectionSummary }) {
  const text = useText(editionScreens);
  const locale = useLocale();
  if (writing === "generated" || state === "agreed") return null;
  const agreed = signingParties.filter((party) => signOffs.some((one) => one.party === party));
  const waiting = signingParties.filter((party) => !agreed.includes(party));
  const listed = (parties: typeof agreed) =>
    new Intl.ListFormat(locale).format(parties.map((party) => text(`partyShort.${party}`)));
  return (
    <>
      {agreed.length > 0 && (
        <span className="meta-line">{text("agreedBy", { parties: listed(agreed) })}</span>
      )}
      {state === "review" && (
        <span className="meta-line">{text("waitsFor", { parties: listed(waiting) })}</span>
      )}
    </>
  );
}

function Marks({ section }: { section: SectionSummary }) {
  const text = useText(editionScreens);
  const locale = useLocale();
  const { freeNumbers, overrides, openRemarks, changedAt, changedBy } = section;
  const marks = [
    freeNumbers > 0 && text("freeNumbers", { count: freeNumbers }),
    openRemarks > 0 && text("remarks", { count: openRemarks }),
    overrides > 0 && text("overrides", { count: overrides }),
  ].filter((mark) => mark !== false);
  return (
    <>
      {marks.length > 0 && <span className="section-row__marks">{marks.join(", ")}</span>}
      {changedAt && (
        <span className="meta-line">
          {text(changedBy ? "changedBy" : "changed", {
            moment: formatMoment(changedAt, locale),
            name: changedBy ?? "",
          })}
        </span>
      )}
    </>
  );
}

function Words({ section: { words, wordLimit } }: { section: SectionSummary }) {
  const text = useText(editionScreens);
  const locale = useLocale();
  const shown = (count: number) => formatNumber(count, 0, locale);
  const isOver = wordLimit !== null && Math.max(words.nl, words.en) > wordLimit;
  return (
    <span className={isOver ? "meta-line section-row__over" : "meta-line"}>
      {text(wordLimit === null ? "words" : "wordsOf", {
        nl: shown(words.nl),
        en: shown(words.en),
        limit: shown(wordLimit ?? 0),
      })}
      {isOver && ` (${text("wordsOver")})`}
    </span>
  );
}
