// Loaded before a server under test: says what it has used so far. Asked of the process itself, it counts what other
// processes make it wait for as nothing; a server that is busy answers when it is free again.
process.on('message', (question) => {
  if (question === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  }
  if (question === 'memory') {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  }
});
