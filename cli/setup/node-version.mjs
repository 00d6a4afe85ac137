// Holds the oldest Node that docwalk runs on, which is also package.json's `engines`.
import { SetUpError } from './set-up-error.mjs';

const oldest = { major: 20, minor: 19 };

/**
 * Throws where Node is too old, since the reason would otherwise show as a syntax error somewhere in the packages.
 * @param {string} version such as "20.19.1"
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new SetUpError(
    `docwalk needs Node ${oldest.major}.${oldest.minor} or newer, and this is Node ${version}; install a newer Node`,
  );
}
