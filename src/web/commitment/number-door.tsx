import { Drawer } from "antd";
import { useEffect, useRef, useState } from "react";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { DOOR } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import { VerdictCount } from "../pieces/verdict-count.tsx";
import type { CommitmentPage } from "../wire.ts";
import { DoorEntries } from "./door-entries.tsx";
import { DoorItems } from "./door-items.tsx";

/** An item named by its register: ids are unique only within one. */
export interface ItemKey {
  readonly register: string;
  readonly item: string;
}

/** The number as a door: to the items behind it, their entries, their evidence. Escape goes one step back. */
export function NumberDoor({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [item, setItem] = useState<ItemKey | null>(null);
  const back = () => (item === null ? setOpen(false) : setItem(null));
  useEscape(open, back);
  if (page.verdict.reading === null && page.items.length === 0)
    return <p className="hint">{t(COMMITMENT.noMeasure)}</p>;
  return (
    <>
      <button type="button" className="door" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <VerdictCount verdict={page.verdict} />
        <span className="hint">{t(DOOR.open)} ›</span>
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        keyboard={false}
        size={560}
        title={t(DOOR.title)}
        footer={<span className="hint">{t(DOOR.backHint)}</span>}
      >
        {item === null ? (
          <DoorItems page={page} choose={setItem} />
        ) : (
          <>
            <button type="button" className="plain-button" onClick={back} autoFocus>
              ‹ {t(DOOR.back)}
            </button>
            <DoorEntries item={item} />
          </>
        )}
      </Drawer>
    </>
  );
}

/** Hears Escape wherever the focus is: going back takes away the very button that had it. */
function useEscape(open: boolean, back: () => void): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    if (!open) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape") latest.current();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [open]);
}
