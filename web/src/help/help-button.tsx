import { type HelpScreen, helpOf, helpWords } from "@lokaal17/shared/text/help";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { configurationQuery } from "../publications/queries.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { helpScreenAt } from "./help-screen.ts";

/** The way to help on the screen that one works on; nothing where there is none. Loaded for signed-in people only. */
export default function HelpButton() {
  const locale = useLocale();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const screen = helpScreenAt(path.replace(/^\/en(?=\/|$)/, "") || "/");
  if (!screen) return null;
  return <HelpOf key={`${screen} ${locale}`} screen={screen} />;
}

function HelpOf({ screen }: { screen: HelpScreen }) {
  const text = useText(helpWords);
  const [open, setOpen] = useState(false);
  const { helpdesk } = useSuspenseQuery(configurationQuery).data;
  const { title, steps, notes } = helpOf(screen, useLocale());
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="plain" small aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text("help")}
      </Button>
      <Dialog
        open={open}
        title={title}
        onClose={close}
        foot={<Button onClick={close}>{text("close")}</Button>}
      >
        <ol className="help-list">
          {steps.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <h3>{text("good")}</h3>
        <ul className="help-list">
          {notes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {helpdesk && (
          <p>
            {text("helpdesk")} <a href={`mailto:${helpdesk}`}>{helpdesk}</a>
          </p>
        )}
        <p>
          <Link to="/hulp" onClick={close}>
            {text("guides")}
          </Link>
        </p>
      </Dialog>
    </>
  );
}
