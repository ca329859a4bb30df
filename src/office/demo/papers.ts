import type { Evidence } from "../../ledger/evidence.ts";
import type { Day } from "../../std/day.ts";
import { hashOf, utf8 } from "../../std/hash.ts";

/** A made-up paper behind an entry; the shell stores its bytes, so that evidence can be opened. */
export interface DemoFile {
  readonly sha256: string;
  readonly name: string;
  readonly text: string;
}

/** The made-up papers of the simulated year, in the order in which they were handed in. */
export interface Papers {
  readonly hand: (words: string, on: Day) => Evidence;
  readonly all: () => readonly DemoFile[];
}

/** An empty folder. Every paper says of itself that it is made up. */
export function createPapers(): Papers {
  const files: DemoFile[] = [];
  const hand = (words: string, on: Day): Evidence => {
    const number = files.length + 1;
    const text = `模拟佐证 SIMULATED\n青禾区2025年演示台账第${number}号材料,内容虚构,不指任何真实单位。\n日期:${on}\n内容:${words}\n`;
    const name = `模拟佐证-${String(number).padStart(4, "0")}.txt`;
    const sha256 = hashOf(text);
    files.push({ sha256, name, text });
    return { sha256, size: utf8(text).length, mediaType: "text/plain", name: { text: name } };
  };
  return { hand, all: () => files };
}
