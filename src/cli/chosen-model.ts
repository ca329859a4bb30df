import { createModelEndpoint } from "../links/model-endpoint.ts";
import { modelSettings } from "../links/model-settings.ts";
import type { ModelPort } from "../reader/model/port.ts";
import type { Terminal } from "./terminal.ts";

/** The model of the environment; none unless somebody set one up. Settings that cannot be used are told, and none is asked. */
export function chosenModel(terminal: Terminal): ModelPort | undefined {
  const settings = modelSettings(process.env);
  if (!settings.ok) terminal.remark(`! ${settings.error[terminal.lang]}`);
  return settings.ok && settings.value !== null ? createModelEndpoint(settings.value) : undefined;
}
