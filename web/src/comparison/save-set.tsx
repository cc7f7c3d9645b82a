import { sharingText } from "@lokaal17/shared/text/sharing";
import { lazy, Suspense, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

const SaveSetDialog = lazy(async () => ({
  default: (await import("./save-set-dialog.tsx")).SaveSetDialog,
}));

/**
 * Saves a comparison under a name. Nothing for the public and for who comes in by a personal link: they have no list.
 * @param address Dutch path and search of the workbench, without host
 */
export function SaveSet({ address }: { address: string }) {
  const text = useText(sharingText);
  const account = useAccount();
  const [open, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  if (!account || account.contributor) return null;
  const show = () => {
    setOpened(true);
    setOpen(true);
  };
  return (
    <span className="needs-script">
      <Button kind="plain" onClick={show}>
        <Icon name="plus" />
        {text("save")}
      </Button>
      {wasOpened && (
        <Suspense>
          <SaveSetDialog address={address} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
