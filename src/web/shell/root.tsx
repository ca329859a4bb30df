import { Outlet } from "@tanstack/react-router";
import { LanguageOf, chosenLang } from "../language.tsx";
import { usePageSearch } from "../place.ts";
import { Masthead } from "./masthead.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Kit } from "./kit.tsx";

/** The frame of every page: language, kit, masthead. Book pages put their own bars below the masthead. */
export function Root() {
  const { lang } = usePageSearch();
  const spoken = chosenLang(lang);
  return (
    <LanguageOf lang={spoken}>
      <Kit lang={spoken}>
        <SkipLink />
        <Masthead />
        <Outlet />
      </Kit>
    </LanguageOf>
  );
}
