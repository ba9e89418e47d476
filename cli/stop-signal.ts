/** Resolves when the process is told to stop. A second signal stops it there and then. */
export function stopSignal(env: { readonly npm_lifecycle_event?: string | undefined }): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop());
    if (env.npm_lifecycle_event !== undefined) whenOrphaned(stop);
  });
}

/** npm hands a signal to the shell between it and us, and a shell dies without handing it on: then we are to stop too. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 200);
  watch.unref();
}
