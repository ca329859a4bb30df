import type { Seq } from "../../src/ledger/act.ts";
import type { AsOf } from "../../src/ledger/asof.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import type { FactState, Item, StageState } from "../../src/ledger/item.ts";
import { beijingDay } from "../../src/std/day.ts";

/**
 * The replay rules of docs/life-of-a-report.md written down once more as plainly as possible, for items: no index, no cache,
 * every question asked of the whole log. The real replay must give the same.
 */
export function plainItems(entries: readonly Entry[], { on, known }: AsOf): readonly Item[] {
  const isKnown = (entry: Entry): boolean => {
    if (typeof known === "number") return entry.seq <= known;
    return known.length === 10 ? beijingDay(entry.recordedAt) <= known : entry.recordedAt <= known;
  };
  const log = entries.filter(isKnown);
  const bySeq = new Map(log.map((entry) => [entry.seq, entry]));
  const aim = (entry: Entry): Entry | undefined =>
    (entry.act === "attest" || entry.act === "strike") && entry.entry < entry.seq
      ? bySeq.get(entry.entry)
      : undefined;
  const struck = new Set(
    log
      .filter((entry) => entry.act === "strike" && aim(entry)?.act !== "strike")
      .map((entry) => aim(entry)?.seq),
  );
  const root = (entry: Entry): Entry | undefined => {
    if (entry.act === "write") return entry;
    const target = aim(entry);
    return target === undefined ? undefined : root(target);
  };
  const holds = (entry: Entry): boolean => {
    if (struck.has(entry.seq)) return false;
    if (entry.act === "write") return entry.effectiveOn <= on;
    const target = aim(entry);
    return entry.act === "attest" && target !== undefined && holds(target);
  };
  const proof = (seq: Seq): Pick<StageState, "attested" | "refuted"> => {
    const marks = log.flatMap((entry) =>
      entry.act === "attest" && aim(entry)?.seq === seq && !struck.has(entry.seq) ? [entry] : [],
    );
    const levels = marks.filter((mark) => mark.finding === "confirmed").map((mark) => mark.level);
    return {
      attested: Math.max(0, ...levels) as StageState["attested"],
      refuted: marks.at(-1)?.finding === "refuted",
    };
  };
  const seen = (seq: Seq): Partial<StageState> => {
    const { attested, refuted } = proof(seq);
    return attested > 0 || refuted ? { attested, refuted } : {};
  };
  const keys = [
    ...new Set(log.flatMap((entry) => (entry.act === "write" ? [`${entry.register}/${entry.item}`] : []))),
  ];
  return keys.flatMap((key): readonly Item[] => {
    const speakers = log.filter((entry) => {
      const write = root(entry);
      return write?.act === "write" && `${write.register}/${write.item}` === key;
    });
    const inForce = speakers.filter(holds);
    const writes = inForce
      .flatMap((entry) => (entry.act === "write" ? [entry] : []))
      .sort((a, b) =>
        a.effectiveOn === b.effectiveOn ? a.seq - b.seq : a.effectiveOn < b.effectiveOn ? -1 : 1,
      );
    const first = writes[0];
    if (first === undefined) return [];
    const facts: { [field: string]: FactState } = {};
    for (const { facts: said, seq, effectiveOn } of writes)
      for (const [field, value] of Object.entries(said ?? {})) {
        facts[field] = { value, entry: seq, effectiveOn, ...seen(seq) };
        if (value === null) delete facts[field];
      }
    const stages = writes.flatMap(({ stage, seq, effectiveOn }) =>
      stage === undefined ? [] : [{ stage, entry: seq, effectiveOn, ...proof(seq) }],
    );
    return [
      {
        register: first.register,
        id: first.item,
        facts,
        stage: stages.at(-1) ?? null,
        stages,
        entries: inForce.map((entry) => entry.seq),
        head: (speakers.at(-1) as Entry).seq,
      },
    ];
  });
}
