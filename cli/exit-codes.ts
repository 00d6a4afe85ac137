// What the commands tell the shell: a contract with scripts and CI systems (design.md).

export const exitCodes = {
  /** The documents match; for other commands: done. */
  ok: 0,
  /** Findings at or above the threshold; for other commands: failures. */
  findings: 1,
  /** Wrong arguments, configuration or set-up; a bug in docwalk ends with it too, and prints its stack. */
  usage: 2,
  /** The portal or the network failed, or nothing could be judged: nothing can be said. */
  outage: 3,
  /** Stopped by Ctrl-C or a signal before the end; reports tell what was done until then. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
