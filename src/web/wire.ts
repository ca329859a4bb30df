import type { output } from "zod";
import type { commitment, doubt, plan, target, waypoint } from "../server/wire/plan.ts";
import type { draft } from "../server/wire/draft.ts";
import type { difference } from "../server/wire/difference.ts";
import type { entryLine, verification } from "../server/wire/entry.ts";
import type * as Page from "../server/wire/page.ts";
import type { lineCard, linePage } from "../server/wire/line-page.ts";
import type { soundness } from "../server/wire/proof.ts";
import type { register } from "../server/wire/register.ts";
import type { registerCalendar, registerTable, tableSum, tableValues } from "../server/wire/table.ts";
import type { person } from "../server/wire/session.ts";

/**
 * What travels between server and workbench, gathered in one place so that every page names one source. The
 * types follow from the server's schemas; nothing of the schemas themselves reaches the browser.
 */
export type BookCard = output<typeof Page.bookCard>;
export type Soundness = output<typeof soundness>;
export type Cockpit = output<typeof Page.cockpit>;
export type CommitmentPage = output<typeof Page.commitmentPage>;
export type RegisterPage = output<typeof Page.registerPage>;
export type ItemPage = output<typeof Page.itemPage>;
export type ItemRow = RegisterPage["rows"][number];
export type LineCard = output<typeof lineCard>;
export type LinePage = output<typeof linePage>;
export type PanelView = LinePage["panels"][number];
/** The view of one kind of panel. */
export type PanelOf<Kind extends PanelView["panel"]> = Extract<PanelView, { readonly panel: Kind }>;
/** Something that is hardly so in what is being typed, at its field. */
export interface Weighed {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}
export type RegisterTable = output<typeof registerTable>;
export type TableValues = output<typeof tableValues>;
export type TableSum = output<typeof tableSum>;
export type RegisterCalendar = output<typeof registerCalendar>;
export type RegisterBrief = Page.RegisterBrief;
export type CommitmentBrief = Cockpit["atRisk"][number];
export type Turn = Cockpit["turned"][number];
export type EntryLine = output<typeof entryLine>;
export type EvidenceLine = EntryLine["evidence"][number];
export type Difference = output<typeof difference>;
export type DifferenceGroup = Difference["groups"][number];
export type Verification = output<typeof verification>;
export type Register = output<typeof register>;
export type Field = Register["fields"][number];
export type Stage = Register["stages"][number];
export type Draft = output<typeof draft>;
export type Plan = output<typeof plan>;
export type Commitment = output<typeof commitment>;
export type Target = output<typeof target>;
export type Doubt = output<typeof doubt>;
export type Waypoint = output<typeof waypoint>;
export type Person = output<typeof person>;
export type Role = Person["role"];

export type {
  AttestBody,
  EvidenceStored,
  ReturnBody,
  ReviseBody,
  EraseBody,
  StrikeBody,
  WriteBody,
} from "../server/wire/act.ts";
export type { Placed, Written } from "../server/wire/entry.ts";
export type { SplitBody } from "../server/wire/split.ts";
export type { TableChangesWire as TableChanges } from "../server/wire/task-table.ts";
export type {
  Adoption,
  DraftBrief,
  DraftSave,
  Earlier,
  ModelAsking,
  ModelOffer,
  Pasted,
  PlanPage,
} from "../server/wire/draft.ts";
export type { LineBrief } from "../server/wire/line.ts";
export type {
  Invitation,
  InvitationBody,
  InvitationLink,
  PersonLine,
  Session,
} from "../server/wire/session.ts";
export type {
  IntakePreview,
  IntakeProgress,
  IntakeStopped,
  IntakeTaken,
  IntakeWishBody as IntakeWish,
  PreviewBody,
} from "../server/wire/intake.ts";
export type { IntakeBody } from "../server/wire/intake.ts";
