import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import Fastify from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { PROGRAM } from "../office/office.ts";
import type { App } from "./app.ts";
import type { Context } from "./context.ts";
import { answerErrors, answerFrame } from "./error-answer.ts";
import { eraseRoutes, markRoutes, reportRoutes, reviseRoutes } from "./routes/acts.ts";
import { definitionRoutes } from "./routes/definitions.ts";
import { bookRoutes } from "./routes/books.ts";
import { adoptionRoutes, draftRoutes } from "./routes/drafts.ts";
import { taskTableRoutes } from "./routes/task-table.ts";
import { evidenceRoutes } from "./routes/evidence.ts";
import { linePageRoutes, lineRoutes } from "./routes/lines.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { registerSheetRoutes } from "./routes/register-sheet.ts";
import { modelRoutes } from "./routes/model.ts";
import { columnRoutes, tableRoutes, viewRoutes, weighRoutes } from "./routes/table.ts";
import { printRoutes } from "./routes/print.ts";
import { movingRoutes } from "./routes/moving.ts";
import { lossRoutes, proofRoutes } from "./routes/proofs.ts";
import { differenceRoutes } from "./routes/difference.ts";
import { itemRoutes, overviewRoutes, pageRoutes } from "./routes/questions.ts";
import { peopleRoutes, sessionRoutes } from "./routes/session.ts";
import { reviseManyRoutes } from "./routes/revise-many.ts";
import { splitRoutes } from "./routes/splits.ts";
import { secure } from "./security.ts";
import { LARGEST_FILE } from "./upload.ts";
import { serveWeb } from "./web-files.ts";

/** Largest JSON body, in bytes (2 MB); files and pasted plans have their own limit. */
const LARGEST_JSON = 2 * 1024 * 1024;

/** What a server is built from. */
export interface ServerOptions extends Context {
  /** Folder of the built workbench; null to serve the interface only. */
  readonly webDir: string | null;
  /** Logs warnings and errors to standard error; silent when false. */
  readonly log: boolean;
}

const ROUTES = [
  sessionRoutes,
  peopleRoutes,
  bookRoutes,
  overviewRoutes,
  differenceRoutes,
  pageRoutes,
  itemRoutes,
  tableRoutes,
  columnRoutes,
  viewRoutes,
  weighRoutes,
  intakeRoutes,
  registerSheetRoutes,
  reportRoutes,
  markRoutes,
  eraseRoutes,
  reviseRoutes,
  reviseManyRoutes,
  splitRoutes,
  definitionRoutes,
  evidenceRoutes,
  draftRoutes,
  adoptionRoutes,
  taskTableRoutes,
  modelRoutes,
  lineRoutes,
  linePageRoutes,
  printRoutes,
  proofRoutes,
  lossRoutes,
  movingRoutes,
];

/** Builds the server over its context, ready to be asked (`inject`) or to listen. */
export async function createServer(options: ServerOptions): Promise<App> {
  const app: App = Fastify({
    bodyLimit: LARGEST_JSON,
    logger: options.log ? { level: "warn" } : false,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerFrame,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  secure(app);
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 8, parts: 9 } });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Taizhang 台账", version: PROGRAM },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(async (scope) => {
    for (const routes of ROUTES) routes(scope.withTypeProvider<ZodTypeProvider>(), options);
    scope.get("/healthz", { schema: { hide: true } }, async () => ({ ok: true }));
    scope.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  });
  await serveWeb(app, options.webDir);
  return app;
}
