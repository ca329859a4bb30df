import { PANEL_NAMES, PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { LinePage, PanelView, Register } from "../wire.ts";
import { BoardPanel } from "./board.tsx";
import { ChainPanel } from "./chain.tsx";
import { EventsPanel } from "./events.tsx";
import { FiguresPanel } from "./figures.tsx";
import { FunnelPanel } from "./funnel.tsx";
import { LadderPanel } from "./ladder.tsx";
import { MilestonesPanel } from "./milestones.tsx";
import { crossing, PortfolioPanel } from "./portfolio.tsx";
import { registerIn } from "./registers-of.ts";
import { Silent } from "./silent.tsx";
import { SharePanel } from "./share.tsx";

interface LinePanelProps {
  readonly view: PanelView;
  readonly page: LinePage;
}

/** One panel under the name of its register and of what it shows. */
export function LinePanel({ view, page }: LinePanelProps) {
  const { t } = useLanguage();
  const register = registerIn(page, view.register);
  if (register === undefined) return null;
  // A line may show several matrices of one register; each is called by what it crosses.
  const named = view.panel === "portfolio" ? crossing(view, register, t) : t(PANEL_NAMES[view.panel]);
  return (
    <section className="panel">
      <h2>{t(PANEL_WORDS.title, { register: t(register), panel: named })}</h2>
      <Shown view={view} register={register} page={page} />
    </section>
  );
}

function Shown({ view, register, page }: LinePanelProps & { readonly register: Register }) {
  switch (view.panel) {
    case "funnel":
      return (
        <>
          <FunnelPanel view={view} register={register} page={page} />
          <Silent view={view} />
        </>
      );
    case "milestones":
      return <MilestonesPanel view={view} register={register} page={page} />;
    case "portfolio":
      return <PortfolioPanel view={view} register={register} page={page} />;
    case "chain":
      return <ChainPanel view={view} register={register} page={page} />;
    case "ladder":
      return <LadderPanel view={view} register={register} page={page} />;
    case "share":
      return <SharePanel view={view} register={register} page={page} />;
    case "events":
      return <EventsPanel view={view} register={register} />;
    case "figures":
      return <FiguresPanel view={view} register={register} page={page} />;
    case "board":
      return <BoardPanel view={view} register={register} />;
  }
}
