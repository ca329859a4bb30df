import { cpus, totalmem } from "node:os";

/** What a figure depends on, and nothing else about the machine: processor, cores, memory, versions. */
export function machine(): string {
  const cores = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GiB`;
  return `${cores[0]?.model.trim() ?? "unknown processor"}, ${cores.length} cores, ${memory}, Node ${process.versions.node}, V8 ${process.versions.v8}`;
}

/** The value below which `share` of the values lie (0–1), by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Milliseconds with a precision that the clock deserves. */
export const ms = (value: number): string =>
  value < 10 ? `${value.toFixed(3)} ms` : `${value.toFixed(1)} ms`;

/** Runs `work` once and tells how many milliseconds it took. */
export function timed<T>(work: () => T): { readonly value: T; readonly took: number } {
  const start = performance.now();
  const value = work();
  return { value, took: performance.now() - start };
}

/** The quickest and the middle of several runs: the first tells the program's cost, the second a busy machine's too. */
export interface Spread {
  readonly best: number;
  readonly median: number;
}

/** Runs `work` several times and gives the milliseconds. */
export function spread(times: number, work: (n: number) => unknown): Spread {
  const took = Array.from({ length: times }, (_, n) => timed(() => work(n)).took);
  return { best: Math.min(...took), median: quantile(took, 0.5) };
}

/** Megabytes of the heap in use, after a collection where node was started with --expose-gc. */
export function heapMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
