/** Where the output goes to a reader that leaves early, as `head` does: what is left to do is done, and what is left to say is not said. */
export function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
