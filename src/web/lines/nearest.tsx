import { LINE_PAGE } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { LinePage } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { registerIn, stageName } from "./registers-of.ts";

type Nearest = NonNullable<LinePage["commitments"][number]["nearest"]>;

interface NearestItemsProps {
  readonly nearest: Nearest;
  readonly page: LinePage;
}

/** 离目标最近的: what stands before the stage that counts, so that somebody can see to it. */
export function NearestItems({ nearest, page }: NearestItemsProps) {
  const { t, lang } = useLanguage();
  const register = registerIn(page, nearest.register);
  if (register === undefined) return null;
  const name = (stage: string): string => t(stageName(register, stage));
  return (
    <p className="small nearest">
      {t(LINE_PAGE.nearest, { until: name(nearest.until) })}
      {nearest.stages.map(({ stage, items, fit, first }, at) => (
        <span key={stage}>
          {at > 0 && (lang === "zh" ? "；" : "; ")}
          {t(nearest.asksMore ? LINE_PAGE.nearestFit : LINE_PAGE.nearestStage, {
            stage: name(stage),
            items,
            fit,
          })}
          {first.map((one, place) => (
            <span key={one.item}>
              {place > 0 && (lang === "zh" ? "、" : ", ")}
              <ItemLink one={one} />
            </span>
          ))}
          {items > first.length && t(LINE_PAGE.nearestMore)}
        </span>
      ))}
    </p>
  );
}
