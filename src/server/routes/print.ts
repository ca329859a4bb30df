import { z } from "zod";
import { drawWall } from "../../draw/wall-picture.ts";
import type { Lang } from "../../words/sentence.ts";
import { readable, type Routes } from "../context.ts";
import { ofBook, when, whenOf } from "../wire/when.ts";
import { wallIn } from "./questions.ts";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One sheet, nothing else: the browser's own print makes the A3 page. */
const sheet = (title: string, lang: Lang, picture: string): string =>
  `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
@page { size: A3 landscape; margin: 0 }
html, body { margin: 0; padding: 0; background: #fff }
svg { display: block; max-width: 100%; height: auto }
@media print { svg { width: 420mm; height: 296.5mm; max-width: none } }
</style></head><body>${picture}</body></html>
`;

/** The wall as one A3 page, drawn on the server; it needs no script. */
export const printRoutes: Routes = (app, context) => {
  app.get(
    "/print/:book/wall",
    {
      schema: {
        hide: true,
        params: ofBook,
        querystring: when.extend({ lang: z.enum(["zh", "en"]).default("zh") }),
      },
    },
    async (request, reply) => {
      const { lang } = request.query;
      const inquiry = await readable(request, context, request.params.book, whenOf(request.query));
      const wall = wallIn(inquiry);
      const picture = drawWall(wall, { lang, paper: "a3", today: inquiry.volume.today });
      reply.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
      return reply.type("text/html; charset=utf-8").send(sheet(wall.title, lang, picture));
    },
  );
};
