import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { ActingTimeline } from "../pieces/acting-timeline.tsx";
import { Answered } from "../pieces/answered.tsx";
import { LintBoxes } from "../pieces/lint-boxes.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { CommitmentPage as Page } from "../wire.ts";
import { Actions } from "./actions.tsx";
import { Chart } from "./chart.tsx";
import "./commitment.css";
import { LineagePanel } from "./lineage.tsx";
import { NumberDoor } from "./number-door.tsx";
import { OpenDoubts } from "./open-doubts.tsx";
import { Promised } from "./promised.tsx";
import { Returns } from "./returns.tsx";
import { TargetPanel } from "./target-panel.tsx";
import { VerdictPanel } from "./verdict-panel.tsx";
import { Waypoints } from "./waypoints.tsx";
import { Who } from "./who.tsx";

/** 承诺页: the sentence, who answers, both targets, both marks, the chart, what stands behind the number, the entries. */
export function CommitmentPage() {
  const book = useBookId();
  const when = useWhen();
  const { commitment = "" } = useParams({ strict: false });
  const page = useQuery(QUESTIONS.commitment(book, commitment, when));
  return <Answered query={page}>{(answer) => <CommitmentView key={commitment} page={answer} />}</Answered>;
}

function CommitmentView({ page }: { readonly page: Page }) {
  return (
    <main id="content" className="page">
      <Promised page={page} />
      <div className="two-columns">
        <div>
          <OpenDoubts page={page} />
          <LintBoxes commitment={page.current} adopted />
          <VerdictPanel page={page} door={<NumberDoor page={page} />} />
          <Chart page={page} />
          <Returns page={page} />
          <Entries page={page} />
        </div>
        <div>
          <Actions page={page} />
          <Who commitment={page.current} post={page.post} />
          <TargetPanel page={page} />
          <LineagePanel page={page} />
          <Waypoints page={page} />
        </div>
      </div>
    </main>
  );
}

function Entries({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  return (
    <section className="panel">
      <h2>{t(COMMITMENT.entries)}</h2>
      <ActingTimeline book={page.book} entries={page.entries} />
    </section>
  );
}
