import { useQuery } from "@tanstack/react-query";
import { INTAKE } from "../../words/web/intake.ts";
import { intakeApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import type { IntakeProgress } from "../wire.ts";

interface WorkingProps {
  readonly book: string;
  readonly register: string;
  /** The sheet that is worked on; null while it is still on its way to the server. */
  readonly sha256: string | null;
  readonly stop: () => void;
}

const ASK_EVERY_MS = 400;

/** How far the work on a sheet is, and the button that ends it. Writing is one act and cannot be stopped half way. */
export function Working({ book, register, sha256, stop }: WorkingProps) {
  const { t } = useLanguage();
  const { data } = useQuery({
    queryKey: ["intake-progress", book, register, sha256],
    queryFn: ({ signal }) => intakeApi.progress(book, register, sha256 ?? "", signal),
    enabled: sha256 !== null,
    refetchInterval: ASK_EVERY_MS,
    gcTime: 0,
    retry: false,
  });
  const work = sha256 === null ? null : (data ?? null);
  const share = work === null || work.of === null ? {} : { value: work.done, max: Math.max(1, work.of) };
  return (
    <span className="row wrap intake-working">
      <span role="status">{sha256 === null ? t(INTAKE.uploading) : <PhaseWords work={work} />}</span>
      <progress {...share} aria-label={t(INTAKE.reading)} />
      <button
        type="button"
        className="plain-button outlined"
        disabled={work?.phase === "writing"}
        onClick={stop}
      >
        {t(INTAKE.stop)}
      </button>
    </span>
  );
}

function PhaseWords({ work }: { readonly work: IntakeProgress }) {
  const { t } = useLanguage();
  if (work === null || work.phase === "reading")
    return work === null || work.done === 0 ? t(INTAKE.reading) : t(INTAKE.readSoFar, { n: work.done });
  return t(INTAKE[work.phase]);
}
