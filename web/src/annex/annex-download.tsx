import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { useState } from "react";
import { buttonClass } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

type State = "waiting" | "making" | "done" | "failed";

/**
 * The link to the file. Making a first one takes seconds: the page says that it is busy, and when the file is there.
 * Without scripts it is a plain link.
 */
export function AnnexDownload({ address }: { address: string }) {
  const text = useText(annexScreens);
  const [state, setState] = useState<State>("waiting");
  async function fetchFile() {
    setState("making");
    try {
      const [answer, { saveFile }] = await Promise.all([fetch(address), import("../ui/copy-picture.ts")]);
      if (!answer.ok) throw new Error(String(answer.status));
      saveFile(await answer.blob(), nameOf(answer));
      setState("done");
    } catch {
      setState("failed");
    }
  }
  return (
    <div className="stack">
      <p>
        <a
          className={buttonClass()}
          href={address}
          download
          aria-busy={state === "making"}
          onClick={(event) => {
            // With another key the reader asked for something else: a new tab.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            if (state !== "making") fetchFile();
          }}
        >
          <Icon name="download" />
          {text("download-button")}
        </a>
      </p>
      <p role="status">
        {state === "making" && (
          <>
            <Icon name="clock" /> {text("download-making")}
          </>
        )}
        {state === "done" && text("download-done")}
        {state === "failed" && text("download-failed")}
      </p>
    </div>
  );
}

/** As the server calls it. */
function nameOf(answer: Response): string {
  return /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "raadsstuk.docx";
}
