import { isProposed } from "../../reader/model/proposed-id.ts";
import { DESK } from "../../words/web/desk.ts";
import { DESK_TABLE } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";
import { CardMarks, CardSummary } from "./card-summary.tsx";
import { isWaiting } from "./desk-state.ts";
import { ContentForm } from "./content-form.tsx";
import type { DeskContext } from "./context.ts";
import { DoubtCards } from "./doubt-cards.tsx";
import { LintBoxes } from "../pieces/lint-boxes.tsx";
import { movesOf } from "./moves.ts";
import { OwnerForm } from "./owner-form.tsx";
import { SplitPanel } from "./split-panel.tsx";
import { WaypointForm } from "./waypoint-form.tsx";

interface OpenCardProps {
  readonly commitment: Commitment;
  readonly context: DeskContext;
}

/** The selected card: the sentence above, its doubts, what was read, and everything that can be done with it. */
export function OpenCard({ commitment, context }: OpenCardProps) {
  const { desk, panel } = context;
  const accepted = desk.state.accepted.includes(commitment.id);
  const aside = desk.state.setAside.includes(commitment.id);
  return (
    <article className={aside && !isProposed(commitment.id) ? "open-card aside" : "open-card"}>
      <p className="open-words quote" lang="zh-CN">
        {commitment.words}
      </p>
      <p>
        <CardSummary commitment={commitment} />{" "}
        <CardMarks commitment={commitment} accepted={accepted} aside={aside} />
      </p>
      <Quoted commitment={commitment} text={context.text} />
      <LintBoxes commitment={commitment} />
      <DoubtCards commitment={commitment} choose={movesOf(context).choose} />
      <CardButtons commitment={commitment} context={context} accepted={accepted} aside={aside} />
      {panel === "content" && <ContentForm commitment={commitment} context={context} />}
      {panel === "owner" && <OwnerForm commitment={commitment} context={context} />}
      {panel === "waypoints" && <WaypointForm commitment={commitment} context={context} />}
      {panel === "split" && <SplitPanel commitment={commitment} context={context} />}
    </article>
  );
}

/** The plan's own words, where a person has written others over them. */
function Quoted({ commitment, text }: { readonly commitment: Commitment; readonly text: string }) {
  const { t } = useLanguage();
  const words = text.slice(commitment.quote.start, commitment.quote.end);
  if (words === "" || words === commitment.words) return null;
  return <p className="hint small">{t(DESK_TABLE.edited, { words })}</p>;
}

interface CardButtonsProps extends OpenCardProps {
  readonly accepted: boolean;
  readonly aside: boolean;
}

function CardButtons({ commitment, context, accepted, aside }: CardButtonsProps) {
  const { t } = useLanguage();
  const { panel, setPanel, desk } = context;
  const moves = movesOf(context);
  const toggle = (one: "content" | "owner" | "waypoints" | "split") => setPanel(panel === one ? null : one);
  // What a model proposed is accepted first, or left lying; only then is it a promise to be worked on.
  const waiting = isWaiting(desk.state, commitment.id);
  const buttons = [
    { key: "E", word: DESK.edit, act: () => toggle("content"), pressed: panel === "content" },
    { key: "O", word: DESK.owner, act: () => toggle("owner"), pressed: panel === "owner" },
    { key: "W", word: DESK.waypoints, act: () => toggle("waypoints"), pressed: panel === "waypoints" },
    { key: "S", word: aside ? DESK.takeBack : DESK.aside, act: moves.aside, pressed: undefined },
    { key: "M", word: DESK.merge, act: moves.merge, pressed: undefined },
    { key: "X", word: DESK.split, act: () => toggle("split"), pressed: panel === "split" },
  ];
  return (
    <p className="row wrap card-buttons">
      <button type="button" className="action" onClick={accepted ? moves.unaccept : moves.accept}>
        {t(accepted ? DESK.unaccept : DESK.accept)} {!accepted && <kbd>A</kbd>}
      </button>
      {(waiting ? [] : buttons).map((button) => (
        <button
          key={button.key}
          type="button"
          className="plain-button outlined"
          aria-pressed={button.pressed}
          onClick={button.act}
        >
          {t(button.word)} <kbd>{button.key}</kbd>
        </button>
      ))}
      <label className="tick inline">
        <input type="checkbox" checked={desk.ticked.has(commitment.id)} onChange={moves.tick} />{" "}
        {t(DESK.tick)} <kbd>V</kbd>
      </label>
    </p>
  );
}
