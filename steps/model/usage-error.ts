// UsageError: wrong arguments, configuration or set-up, which the user can mend. Commands print it without a stack.

/** The message says what was expected where, what was found instead, and what to do. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
