import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useState } from "react";
import { SignInAgain } from "../../entry/sign-in-again.tsx";
import { useAccount } from "../../ui/account.tsx";
import { Button } from "../../ui/button.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import { Notice } from "../../ui/notice.tsx";
import { sentencesOf } from "../../ui/problem.ts";
import type { SectionTextWork } from "./use-section-text.ts";

/** Why the text is on this computer alone, and the way on. */
export function KeptNotice({ work }: { work: SectionTextWork }) {
  const text = useText(sectionScreens);
  const account = useAccount();
  const [signing, setSigning] = useState(false);
  if (work.state.kind !== "kept") return null;
  const { why, problem } = work.state;
  const sentences = why === "refused" ? sentencesOf(problem) : [];
  return (
    <Notice kind="warning" title={text(`kept.${why}`)} live>
      <p>{text("kept.safe")}</p>
      {sentences.length > 0 && (
        <ul>
          {sentences.slice(0, 12).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="cluster">
        {why === "signed-out" && account && (
          <Button small onClick={() => setSigning(true)}>
            {text("signInAgain")}
          </Button>
        )}
        {why !== "refused" && (
          <Button kind="secondary" small onClick={() => void work.flush()}>
            {text("tryNow")}
          </Button>
        )}
      </p>
      {account && (
        <SignInAgain
          open={signing}
          account={account}
          onClose={() => setSigning(false)}
          onSignedIn={() => {
            setSigning(false);
            void work.flush();
          }}
        />
      )}
    </Notice>
  );
}

/** A text that did not come from the keys: kept here earlier, or written by a colleague. */
export function ArrivedNotice({ arrived }: Pick<SectionTextWork, "arrived">) {
  const text = useText(sectionScreens);
  const locale = useLocale();
  if (!arrived) return null;
  if (arrived.kind === "kept") {
    return (
      <Notice title={text("arrived.kept")} live>
        {text("arrived.keptText", { moment: formatMoment(arrived.at, locale) })}
      </Notice>
    );
  }
  return (
    <Notice
      title={text(`arrived.${arrived.kind}`, { name: arrived.by ?? text("nobody") })}
      icon="changed"
      live
    >
      {text(`arrived.${arrived.kind}Text`)}
    </Notice>
  );
}
