import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { parseSearch, readPageSearch, writeSearch } from "./address.ts";
import { readBefore } from "./difference/before.ts";
import { readTableSearch } from "./registers/table-search.ts";
import { BookShell } from "./shell/book-shell.tsx";
import { Missing, PageFault } from "./shell/fault-page.tsx";
import { Root } from "./shell/root.tsx";
import { StartPage } from "./start/start-page.tsx";

const root = createRootRoute({
  validateSearch: readPageSearch,
  search: { middlewares: [retainSearchParams(["on", "known", "lang"])] },
  component: Root,
  notFoundComponent: Missing,
  errorComponent: PageFault,
});

const start = createRoute({ getParentRoute: () => root, path: "/", component: StartPage });
const door = {
  signIn: createRoute({
    getParentRoute: () => root,
    path: "/sign-in",
    component: lazyRouteComponent(() => import("./people/sign-in-page.tsx"), "SignInPage"),
  }),
  join: createRoute({
    getParentRoute: () => root,
    path: "/join/$token",
    component: lazyRouteComponent(() => import("./people/join-page.tsx"), "JoinPage"),
  }),
  verify: createRoute({
    getParentRoute: () => root,
    path: "/verify",
    component: lazyRouteComponent(() => import("./verify/verify-page.tsx"), "VerifyPage"),
  }),
  people: createRoute({
    getParentRoute: () => root,
    path: "/people",
    component: lazyRouteComponent(() => import("./people/people-page.tsx"), "PeoplePage"),
  }),
};

const book = createRoute({ getParentRoute: () => root, path: "/b/$book", component: BookShell });
const inBook = {
  cockpit: createRoute({
    getParentRoute: () => book,
    path: "/",
    component: lazyRouteComponent(() => import("./cockpit/cockpit-page.tsx"), "CockpitPage"),
  }),
  wall: createRoute({
    getParentRoute: () => book,
    path: "/wall",
    component: lazyRouteComponent(() => import("./wall/wall-page.tsx"), "WallPage"),
  }),
  commitment: createRoute({
    getParentRoute: () => book,
    path: "/c/$commitment",
    component: lazyRouteComponent(() => import("./commitment/commitment-page.tsx"), "CommitmentPage"),
  }),
  lines: createRoute({
    getParentRoute: () => book,
    path: "/l",
    component: lazyRouteComponent(() => import("./lines/lines-page.tsx"), "LinesPage"),
  }),
  line: createRoute({
    getParentRoute: () => book,
    path: "/l/$line",
    component: lazyRouteComponent(() => import("./lines/line-page.tsx"), "LinePage"),
  }),
  registers: createRoute({
    getParentRoute: () => book,
    path: "/r",
    component: lazyRouteComponent(() => import("./registers/registers-page.tsx"), "RegistersPage"),
  }),
  register: createRoute({
    getParentRoute: () => book,
    path: "/r/$register",
    validateSearch: readTableSearch,
    component: lazyRouteComponent(() => import("./registers/register-page.tsx"), "RegisterPage"),
  }),
  intake: createRoute({
    getParentRoute: () => book,
    path: "/r/$register/import",
    component: lazyRouteComponent(() => import("./intake/intake-page.tsx"), "IntakePage"),
  }),
  item: createRoute({
    getParentRoute: () => book,
    path: "/r/$register/$item",
    component: lazyRouteComponent(() => import("./registers/item-page.tsx"), "ItemPage"),
  }),
  desk: createRoute({
    getParentRoute: () => book,
    path: "/desk",
    component: lazyRouteComponent(() => import("./desk/inbox-page.tsx"), "InboxPage"),
  }),
  draft: createRoute({
    getParentRoute: () => book,
    path: "/desk/$draft",
    component: lazyRouteComponent(() => import("./desk/desk-page.tsx"), "DeskPage"),
  }),
  plan: createRoute({
    getParentRoute: () => book,
    path: "/plan/$plan",
    component: lazyRouteComponent(() => import("./desk/plan-page.tsx"), "PlanPage"),
  }),
  difference: createRoute({
    getParentRoute: () => book,
    path: "/difference",
    validateSearch: readBefore,
    component: lazyRouteComponent(() => import("./difference/difference-page.tsx"), "DifferencePage"),
  }),
  log: createRoute({
    getParentRoute: () => book,
    path: "/log",
    component: lazyRouteComponent(() => import("./log/log-page.tsx"), "LogPage"),
  }),
  my: createRoute({
    getParentRoute: () => book,
    path: "/my",
    component: lazyRouteComponent(() => import("./my/my-page.tsx"), "MyPage"),
  }),
};

const tree = root.addChildren([
  start,
  door.signIn,
  door.join,
  door.people,
  door.verify,
  book.addChildren([
    inBook.cockpit,
    inBook.wall,
    inBook.commitment,
    inBook.lines,
    inBook.line,
    inBook.registers,
    inBook.register,
    inBook.intake,
    inBook.item,
    inBook.desk,
    inBook.draft,
    inBook.plan,
    inBook.difference,
    inBook.log,
    inBook.my,
  ]),
]);

/** The workbench's addresses. Pages beyond the start page are loaded when first visited. */
export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
