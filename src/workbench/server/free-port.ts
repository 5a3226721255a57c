/** Where the workbench page can be served: the port that was asked for, or the next one that nobody holds. */
import { serve, type Served, type ServeOptions } from './serve';

/** The port is held by another program, often by a workbench that is still open. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${String(port)} is taken.`);
  }
}

const TAKEN = new Set(['EADDRINUSE', 'EACCES']);

/** Serves at the first port that is free. Throws `PortTaken` with the last one if none is, and what `serve` throws otherwise. */
export async function serveAtFirstFree(options: Omit<ServeOptions, 'port'>, ports: readonly number[]): Promise<Served> {
  let last = 0;
  for (const port of ports) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      if (!TAKEN.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      last = port;
    }
  }
  throw new PortTaken(last);
}
