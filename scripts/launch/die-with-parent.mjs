// Loaded before every program that the launcher starts: however the launcher went, its programs end too.
const patienceMs = 30_000;

// Not in what such a program starts in turn with the same flags: its channel is its parent's to keep open.
if (process.channel && process.env.LAUNCHER_PID === String(process.ppid)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), patienceMs).unref();
  });
  // Listening must not keep a program alive that has nothing left to do.
  process.channel.unref();
}
