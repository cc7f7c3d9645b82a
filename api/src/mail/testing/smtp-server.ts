import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A message as it arrived. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came over the line. */
  source: string;
}

/** What the server does with a message instead of taking it. */
export type Misbehaviour =
  | { kind: "none" }
  /** Says nothing at all. */
  | { kind: "silent" }
  /** Refuses this recipient with this answer, and takes the others. */
  | { kind: "refuse"; recipient: string; answer: string }
  /** Knows no name and password. */
  | { kind: "refuse-credentials" }
  /** Takes the message and breaks the connection before it says so. */
  | { kind: "cut-after-message" };

/** A mail server on loopback that keeps what it gets, and misbehaves when told to. */
export interface TestSmtpServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** Names and passwords that were given, joined by a colon. */
  readonly credentials: string[];
  /** How often somebody connected. */
  connections: number;
  behaviour: Misbehaviour;
  close(): Promise<void>;
}

/** Starts the server; on a port that was used before when that is given. @see RFC 5321 */
export async function startSmtpServer(port = 0): Promise<TestSmtpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    running.connections++;
    if (running.behaviour.kind !== "silent") converse(socket, running);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  const running: TestSmtpServer = {
    url: `smtp://127.0.0.1:${actualPort}`,
    received: [],
    credentials: [],
    connections: 0,
    behaviour: { kind: "none" },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
  return running;
}

function converse(socket: Socket, server: TestSmtpServer): void {
  let mail: ReceivedMail = { from: "", to: [], source: "" };
  let isData = false;
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = () => {
    server.received.push(mail);
    mail = { from: "", to: [], source: "" };
    if (server.behaviour.kind === "cut-after-message") socket.destroy();
    else say("250 2.0.0 taken");
  };
  const answer = (line: string) => {
    if (isData) {
      if (line === ".") {
        isData = false;
        take();
      } else mail.source += `${line.replace(/^\./, "")}\r\n`;
      return;
    }
    const address = /<(.*?)>/.exec(line)?.[1] ?? "";
    const { behaviour } = server;
    if (/^EHLO/i.test(line)) say("250-loopback\r\n250 AUTH PLAIN");
    else if (/^RSET/i.test(line)) say("250 2.0.0 ok");
    else if (/^AUTH PLAIN /i.test(line)) {
      const [, name, password] = Buffer.from(line.slice(11), "base64").toString("utf8").split("\0");
      server.credentials.push(`${name}:${password}`);
      say(behaviour.kind === "refuse-credentials" ? "535 5.7.8 who are you" : "235 2.7.0 welcome");
    } else if (/^MAIL FROM/i.test(line)) {
      mail.from = address;
      say("250 2.1.0 ok");
    } else if (/^RCPT TO/i.test(line)) {
      if (behaviour.kind === "refuse" && behaviour.recipient === address) return say(behaviour.answer);
      mail.to.push(address);
      say("250 2.1.5 ok");
    } else if (/^DATA/i.test(line)) {
      isData = true;
      say("354 go on");
    } else if (/^QUIT/i.test(line)) {
      say("221 2.0.0 bye");
      socket.end();
    } else say("502 5.5.1 not known");
  };
  say("220 loopback ESMTP");
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) answer(line);
  });
}
