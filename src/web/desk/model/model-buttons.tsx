import { useQuery } from "@tanstack/react-query";
import { MODEL_SAYS } from "../../../words/model.ts";
import { useLanguage } from "../../language.tsx";
import { QUESTIONS } from "../../questions.ts";

interface ModelButtonsProps {
  readonly book: string;
  readonly draft: string;
  readonly answered: boolean;
  readonly open: (dialog: "model" | "answer") => void;
}

/** 模型辅助: asking, where the office has set up a model, and what the last asking brought. */
export function ModelButtons({ book, draft, answered, open }: ModelButtonsProps) {
  const { t } = useLanguage();
  const offer = useQuery(QUESTIONS.modelOffer(book, draft));
  return (
    <>
      {offer.data && (
        <button type="button" className="plain-button" onClick={() => open("model")}>
          {t(MODEL_SAYS.title)}
        </button>
      )}
      {answered && (
        <button type="button" className="plain-button" onClick={() => open("answer")}>
          {t(MODEL_SAYS.answer)}
        </button>
      )}
    </>
  );
}
