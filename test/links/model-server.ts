import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the little server was asked: the data of the question, its headers and the whole body. */
export interface Heard {
  readonly sentences: readonly { readonly n: number; readonly text: string }[];
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

/** Answers a question with the words of a completion, or takes the whole response over. */
export type Speaks = (heard: Heard, response: ServerResponse) => string | void;

/** A server on this machine that speaks the form of chat completions, as a test tells it. */
export interface ModelServer {
  readonly url: string;
  readonly heard: readonly Heard[];
  readonly close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Heard["body"]> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString("utf8")) as Heard["body"];
}

export async function modelServer(speaks: Speaks): Promise<ModelServer> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const data = JSON.parse(body.messages.at(-1)?.content ?? "{}") as Pick<Heard, "sentences">;
      const one = { sentences: data.sentences, authorization: request.headers.authorization, body };
      heard.push(one);
      const words = speaks(one, response);
      if (typeof words !== "string") return;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content: words } }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
