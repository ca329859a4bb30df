import { ROOM_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { PanelOf } from "../wire.ts";

export type Room = PanelOf<"milestones">["rows"][number]["room"];

/** Shapes of their own in a 12 × 12 box, so that room is never taken for a promise's light. */
const SHAPES: Readonly<{ [room in Room]: string }> = {
  reached: "M2 1v10M2 1.5h8l-2.5 2.7L10 7H2",
  enough: "M1 4h10M1 8h10",
  tight: "M2 1h8L2 11h8z",
  short: "M1.5 1.5l9 9M10.5 1.5l-9 9",
  late: "M6 1v6.5M6 9.6v1.4",
  "no-date": "M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z",
};
const TONES: Readonly<{ [room in Room]: string }> = {
  reached: "tone-ink",
  enough: "tone-green",
  tight: "tone-amber",
  short: "tone-red",
  late: "tone-red",
  "no-date": "tone-grey",
};

/** Whether the least time still fits, as shape, word and colour. */
export function RoomMark({ room }: { readonly room: Room }) {
  const { t } = useLanguage();
  return (
    <span className={`room ${TONES[room]}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d={SHAPES[room]}
          fill={room === "reached" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={room === "no-date" ? 1.4 : 2}
          strokeDasharray={room === "no-date" ? "2 2" : undefined}
        />
      </svg>
      {t(ROOM_WORDS[room])}
    </span>
  );
}
