/** Says in the console which statement the host refused, while a test is being written. */
export function explain(error: unknown): void {
  const { code, message, debugInfo } = error as OfficeExtension.Error;
  console.error(code, message, debugInfo?.errorLocation, (debugInfo as { statement?: string } | undefined)?.statement);
}
