/** CPU time of this process in milliseconds, and its greatest size in megabytes. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function cpuOf<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const before = cpu();
  const result = await work();
  return { result, ms: cpu() - before };
}

export function greatestSize(): number {
  return process.resourceUsage().maxRSS / 1024;
}
