import type { ModelFault, ModelPort, ModelQuestion } from "../reader/model/port.ts";
import { bad, good, type Result } from "../std/result.ts";
import type { ModelSettings } from "./model-settings.ts";

/** Some thirty sentences are asked about at once; their proposals fill a few KB. */
const MOST_BYTES = 512 * 1024;
const MOST_TOKENS = 8_000;

type Answer = Result<string, ModelFault>;

/** Reads a body up to the limit; null beyond it, and the rest is not fetched. */
async function bodyOf(response: Response): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** The words of a chat completion; null when the body has another form. */
function contentOf(body: string): string | null {
  try {
    const { choices } = JSON.parse(body) as { choices?: readonly { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    return typeof content === "string" ? content : null;
  } catch {
    return null;
  }
}

const requestOf = ({ name, key }: ModelSettings, { task, data }: ModelQuestion): RequestInit => ({
  method: "POST",
  // A redirect would carry the text to an address that nobody was told of.
  redirect: "manual",
  headers: {
    "content-type": "application/json",
    accept: "application/json",
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  },
  body: JSON.stringify({
    model: name,
    temperature: 0,
    max_tokens: MOST_TOKENS,
    stream: false,
    messages: [
      { role: "system", content: task },
      { role: "user", content: data },
    ],
  }),
});

/**
 * A model behind an OpenAI-compatible chat-completions endpoint. It is called only when it is asked, at the configured
 * address only; time and size are bounded, redirects are not followed, and the answer is text that nobody obeys.
 */
export function createModelEndpoint(settings: ModelSettings): ModelPort {
  const address = `${settings.url}/chat/completions`;
  const fault = (code: ModelFault["code"], values: ModelFault["values"] = {}): Answer =>
    bad({ code, values: { address, ...values } });

  async function ask(question: ModelQuestion, signal: AbortSignal): Promise<Answer> {
    const response = await fetch(address, { ...requestOf(settings, question), signal });
    if (response.status >= 300 && response.status < 400) return fault("redirected");
    if (!response.ok) return fault("turned-away", { answer: response.status });
    const body = await bodyOf(response);
    if (body === null) return fault("too-long", { limit: MOST_BYTES / 1024 });
    const content = contentOf(body);
    return content === null ? fault("garbled") : good(content);
  }

  return {
    address,
    name: settings.name,
    ask: async (question, cancelled) => {
      const isCancelled = (): boolean => cancelled?.aborted === true;
      if (isCancelled()) return fault("cancelled");
      const stop = new AbortController();
      const late = setTimeout(() => stop.abort(), settings.seconds * 1000);
      const cancel = (): void => stop.abort();
      cancelled?.addEventListener("abort", cancel);
      try {
        return await ask(question, stop.signal);
      } catch {
        // Whatever the network does is the endpoint's state and no bug of ours.
        if (isCancelled()) return fault("cancelled");
        return stop.signal.aborted ? fault("timed-out", { seconds: settings.seconds }) : fault("unreachable");
      } finally {
        clearTimeout(late);
        cancelled?.removeEventListener("abort", cancel);
        // What is left of a body that was too long is not fetched.
        stop.abort();
      }
    },
  };
}
