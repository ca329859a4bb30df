import { LINEAGE } from "../../words/lineage.ts";
import { useLanguage } from "../language.tsx";
import type { Cockpit } from "../wire.ts";

/** How the headline was counted, where commitments were split, taken up or dropped: "222 items from 145 commitments". */
export function Counted({ count }: { readonly count: Cockpit["count"] }) {
  const { t } = useLanguage();
  const { items, promises, takenUp, dropped } = count;
  const lines = [
    items === promises ? "" : t(LINEAGE.items, { items, promises }),
    takenUp === 0 ? "" : t(LINEAGE.takenUpCount, { n: takenUp }),
    dropped === 0 ? "" : t(LINEAGE.droppedCount, { n: dropped }),
  ].filter(Boolean);
  return lines.length === 0 ? null : <p className="hint">{lines.join(" · ")}</p>;
}
