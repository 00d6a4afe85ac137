// A fault of the machine or the clone that its owner can mend: printed without a stack, exit code 2.

export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}
