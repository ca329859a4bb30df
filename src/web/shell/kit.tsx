import { ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useEffect } from "react";
import type { Lang } from "../../words/sentence.ts";
import { THEME } from "../theme.ts";

/** The kit in our language and colours; its calendar takes the language from dayjs. */
export function Kit({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  useEffect(() => {
    dayjs.locale(lang === "zh" ? "zh-cn" : "en");
  }, [lang]);
  return (
    <ConfigProvider
      theme={THEME}
      locale={lang === "zh" ? zh : en}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
