import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Fault } from "./fault.ts";
import { router } from "./routes.tsx";
import "./page.css";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal does not become a yes by asking again; only a lost connection is worth another try.
      retry: (count, error) => error instanceof Fault && error.http === 0 && count < 2,
    },
  },
});

const place = document.querySelector("#app");
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
