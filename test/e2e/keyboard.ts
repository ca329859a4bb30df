import type { Page } from "playwright-core";

/** Stops of the Tab key tried before a control counts as out of reach. */
const MOST_STOPS = 80;

/** Name of what has the focus, roughly as a screen reader says it. */
function focusedName(): string {
  const at = document.activeElement;
  if (at === null || at === document.body) return "";
  const label = at.getAttribute("aria-label");
  const written = at.id === "" ? null : document.querySelector(`label[for="${CSS.escape(at.id)}"]`);
  return (label ?? written?.textContent ?? at.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** Somebody who works without a mouse. */
export interface Typist {
  /** Presses Tab until the focus is on a control whose name starts with these words. */
  readonly reach: (name: string) => Promise<void>;
  /** Presses keys, one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types words where the focus is. */
  readonly type: (words: string) => Promise<void>;
  /** Replaces what stands in the field that has the focus. */
  readonly retype: (words: string) => Promise<void>;
}

/** Takes the mouse away: everything is done by keys. */
export function typistAt(page: Page): Typist {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (words: string): Promise<void> => page.keyboard.insertText(words);
  return {
    press,
    type,
    reach: async (name) => {
      const met: string[] = [];
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(focusedName);
        if (here.startsWith(name)) return;
        met.push(here);
      }
      throw new Error(`“${name}” cannot be reached by Tab; met: ${met.join(" | ")}`);
    },
    retype: async (words) => {
      await press("Control+a");
      await (words === "" ? press("Delete") : type(words));
    },
  };
}
