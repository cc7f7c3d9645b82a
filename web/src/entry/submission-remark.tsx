import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import type { FrozenCell } from "./submission-numbers.ts";

interface SubmissionRemarkProps {
  cell: FrozenCell;
  /** What goes back with it; empty: nothing. */
  remark: string;
  /** Absent once it was decided, or for who may not decide. */
  onRemark?: ((remark: string) => void) | undefined;
}

/** What was said of a cell before, and what the approver says of it now. */
export function SubmissionRemark({ cell, remark, onRemark }: SubmissionRemarkProps) {
  const text = useText(approvalScreens);
  const [open, setOpen] = useState(false);
  const name = text("cellName", { indicator: cell.name, period: cell.period });
  return (
    <div className="submission__said">
      <EarlierRemarks cell={cell} />
      {remark && (
        <p className="submission__returns">
          <Icon name="returned" /> {text("yourRemark", { text: remark })}
        </p>
      )}
      {onRemark && (
        <Button kind="plain" small onClick={() => setOpen(true)}>
          <Icon name="comment" />
          {text(remark ? "changeRemark" : "addRemark")}
          <span className="visually-hidden"> {text("remarkFor", { cell: name })}</span>
        </Button>
      )}
      {onRemark && (
        <RemarkDialog
          open={open}
          title={text("remarkTitle", { cell: name })}
          remark={remark}
          onClose={() => setOpen(false)}
          onRemark={(written) => {
            onRemark(written);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

function EarlierRemarks({ cell }: { cell: FrozenCell }) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  return cell.remarks.map(({ by, at, text: said }) => (
    <p key={`${at} ${by}`}>{text("remarkBy", { name: by, moment: formatMoment(at, locale), text: said })}</p>
  ));
}

interface RemarkDialogProps {
  open: boolean;
  title: string;
  remark: string;
  onRemark: (remark: string) => void;
  onClose: () => void;
}

function RemarkDialog({ open, title, remark, onRemark, onClose }: RemarkDialogProps) {
  const text = useText(approvalScreens);
  const [written, setWritten] = useState(remark);
  const [missing, setMissing] = useState(false);
  const tooShort = written.trim().length < 3;
  function close() {
    setWritten(remark);
    setMissing(false);
    onClose();
  }
  function drop() {
    setWritten("");
    onRemark("");
  }
  function keep() {
    setMissing(tooShort);
    if (!tooShort) onRemark(written.trim());
  }
  return (
    <Dialog
      open={open}
      title={title}
      onClose={close}
      foot={
        <>
          <Button onClick={keep}>{text("keepRemark")}</Button>
          {remark && (
            <Button kind="secondary" onClick={drop}>
              {text("dropRemark")}
            </Button>
          )}
          <Button kind="plain" onClick={close}>
            {text("cancel")}
          </Button>
        </>
      }
    >
      <p>{text("remarkText")}</p>
      <TextArea
        label={text("remarkField")}
        maxLength={500}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        error={missing && tooShort && text("remarkNeeded")}
      />
    </Dialog>
  );
}
