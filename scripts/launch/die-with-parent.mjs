// Loaded before every program that the launcher starts: however the launcher went, its programs end too.
const patienceMs = 30_000;

if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), patienceMs).unref();
  });
  // Listening must not keep a program alive that has nothing left to do.
  process.channel.unref();
}
