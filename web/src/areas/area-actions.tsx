import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";
import { LocalReportMenu } from "./local-report-menu.tsx";

interface AreaActionsProps {
  story: AreaStory;
  asOf: string | undefined;
  /** Address of the profile as a PDF. */
  profile: string;
}

/** What one can do with the page of an area. */
export function AreaActions({ story, asOf, profile }: AreaActionsProps) {
  const text = useText(storyText);
  const areas = useText(areasText);
  const { code, name, layer, validTo } = story.area;
  const pinned = asOf ? { asOf } : {};
  const scored = layer === "municipality" && validTo === null;
  return (
    <>
      {scored && (
        <Link
          className={buttonClass()}
          to="/vergelijken"
          search={{ gemeenten: [code], groep: "gelijkend", ...pinned }}
          preload={false}
        >
          {text("compare-similar")}
        </Link>
      )}
      {layer === "province" && (
        <Link className={buttonClass()} to="/gemeenten" search={{ provincie: code }}>
          {areas("to-municipalities", { name })}
        </Link>
      )}
      {scored && (
        <a className={buttonClass({ kind: "secondary" })} href={profile} download>
          <Icon name="download" />
          {text("profile")}
        </a>
      )}
      {scored && <LocalReportMenu code={code} asOf={asOf} />}
      {scored && (
        <Link
          className={buttonClass({ kind: "secondary" })}
          to="/gemeenten/$code/raadsstuk"
          params={{ code }}
          preload={false}
        >
          {text("to-annex")}
        </Link>
      )}
      {scored && <ForOwnPeople code={code} />}
      <DownloadMenu path="/v1/observations" query={{ areas: code, asOf }} />
      <CopyLink />
    </>
  );
}

/** The ways on for who answers for the municipality, and for VNG. */
function ForOwnPeople({ code }: { code: string }) {
  const text = useText(storyText);
  const account = useAccount();
  const maySeePreview = account?.grants.some(
    ({ role, area }) => area === code || role === "analyst" || role === "editor",
  );
  if (!maySeePreview) return null;
  return (
    <Link
      className={buttonClass({ kind: "secondary" })}
      to="/gemeenten/$code/wethouderscheck"
      params={{ code }}
      preload={false}
    >
      {text("to-check")}
    </Link>
  );
}
