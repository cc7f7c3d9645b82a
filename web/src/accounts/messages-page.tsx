import type { getMessage, MessageView, postMessageRetry } from "@lokaal17/shared/contract/messages";
import { formatMoment } from "@lokaal17/shared/text/number";
import { outboxScreens } from "@lokaal17/shared/text/outbox-screens";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { read as readOf, send } from "../ui/client.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { EmptyState, LoadingState } from "../ui/states.tsx";
import { Tag } from "../ui/tag.tsx";
import { BackToAdministration } from "./back-to-administration.tsx";
import { CopyButton } from "./copy-button.tsx";
import { messagesQuery } from "./queries.ts";
import { useWrite } from "./use-write.ts";

const route = getRouteApi("/beheer/berichten");
/** As many as the API gives at once. */
const mostMessages = 200;

/** Mail that was sent or waits; without a mail server it is read and passed on from here. */
export function MessagesPage() {
  const text = useText(outboxScreens);
  const { voor } = route.useSearch();
  const { messages, isSending } = useSuspenseQuery({ ...messagesQuery(voor), staleTime: 5_000 }).data;
  const { problem, done, write } = useWrite();
  const [read, setRead] = useState<MessageView | null>(null);
  const last = messages.at(-1);

  const retry = ({ id }: MessageView) =>
    write(
      () =>
        send<typeof postMessageRetry>("post", "/v1/messages/:id/retries", {
          params: { id },
          idempotencyKey: newId(),
        }),
      text("retried"),
    );

  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} breadcrumb={<BackToAdministration />} />
      <div className="stack">
        {!isSending && (
          <Notice kind="warning" title={text("noServer")}>
            {text("noServerText")}
          </Notice>
        )}
        <p className="meta-line" role="status">
          {done}
        </p>
        {problem && <Refusal title={text("notRetried")} problem={problem} />}
        {messages.length === 0 ? (
          <EmptyState title={text("none")} level={2}>
            {text("noneText")}
          </EmptyState>
        ) : (
          <MessagesTable messages={messages} isSending={isSending} onRead={setRead} onRetry={retry} />
        )}
        <p className="cluster">
          {voor !== undefined && <Link to="/beheer/berichten">{text("newest")}</Link>}
          {last && messages.length === mostMessages && (
            <Link to="/beheer/berichten" search={{ voor: last.createdAt }}>
              {text("older")}
            </Link>
          )}
        </p>
      </div>
      <Dialog open={read !== null} title={read?.subject ?? ""} wide onClose={() => setRead(null)}>
        {read && <Message id={read.id} />}
      </Dialog>
    </>
  );
}

/** One message with its text: each reading is asked anew, as each stands in the log. */
function Message({ id }: { id: string }) {
  const text = useText(outboxScreens);
  const one = readOf<typeof getMessage>("/v1/messages/:id", { params: { id } });
  const { data, error } = useQuery({ ...one, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  if (error) return <Refusal title={text("notRead")} problem={problemOf(error)} />;
  if (!data) return <LoadingState />;
  const { recipient, body, attachmentName } = data;
  return (
    <>
      <p className="meta-line sign-in__who">
        {text("columnRecipient")}: {recipient}
      </p>
      {body === null ? (
        <p>{text("erased")}</p>
      ) : (
        <>
          <p className="message-body">{body}</p>
          <p>
            <CopyButton content={body} label={text("copyBody")} />
          </p>
        </>
      )}
      {attachmentName && <p className="meta-line">{text("attachment", { name: attachmentName })}</p>}
    </>
  );
}

interface MessagesTableProps {
  messages: readonly MessageView[];
  isSending: boolean;
  onRead: (message: MessageView) => void;
  onRetry: (message: MessageView) => void;
}

function MessagesTable({ messages, isSending, onRead, onRetry }: MessagesTableProps) {
  const text = useText(outboxScreens);
  const locale = useLocale();
  const columns: [Column<MessageView>, ...Column<MessageView>[]] = [
    {
      key: "subject",
      head: text("columnSubject"),
      cell: ({ subject, areaName }) => (
        <div className="account-name">
          {subject}
          {areaName && <small className="meta-line plain-rows__detail">{areaName}</small>}
        </div>
      ),
    },
    {
      key: "recipient",
      head: text("columnRecipient"),
      cell: ({ recipient }) => <div className="account-name sign-in__who">{recipient}</div>,
    },
    { key: "state", head: text("columnState"), cell: (message) => <MessageState message={message} /> },
    {
      key: "created",
      head: text("columnCreated"),
      cell: ({ createdAt }) => formatMoment(createdAt, locale),
    },
    {
      key: "actions",
      head: text("columnActions"),
      cell: (message) => (
        <span className="cluster">
          {message.readable && (
            <Button kind="secondary" small onClick={() => onRead(message)}>
              {text("read")}
              <span className="visually-hidden"> {text("readOf", { recipient: message.recipient })}</span>
            </Button>
          )}
          {isSending && (message.state === "given-up" || message.state === "waiting") && (
            <Button kind="secondary" small onClick={() => onRetry(message)}>
              {text("retry")}
              <span className="visually-hidden"> {text("readOf", { recipient: message.recipient })}</span>
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={text("caption")}
      captionHidden
      columns={columns}
      rows={messages}
      rowKey={({ id }) => id}
    />
  );
}

function MessageState({ message }: { message: MessageView }) {
  const text = useText(outboxScreens);
  const locale = useLocale();
  const { state, sentAt, attempts, nextAttemptAt, lastError } = message;
  const details = [
    sentAt && text("sentAt", { moment: formatMoment(sentAt, locale) }),
    !sentAt && attempts > 0 && text("attempts", { count: attempts }),
    nextAttemptAt && attempts > 0 && text("nextAttempt", { moment: formatMoment(nextAttemptAt, locale) }),
    !sentAt && lastError,
  ].filter(Boolean);
  return (
    <>
      <Tag>{text(`state.${state}`)}</Tag>
      {details.length > 0 && <small className="meta-line plain-rows__detail">{details.join(", ")}</small>}
    </>
  );
}
