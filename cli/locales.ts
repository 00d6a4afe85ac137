// Reads the `--locale` options of a command.
import { UsageError } from '../steps/model/usage-error.ts';
import type { Arguments } from './arguments.ts';

/** Gives the wanted locales in their canonical form (sv-SE). Throws a UsageError for what is no BCP 47 tag. */
export function readLocales(given: Arguments): string[] {
  return (given.lists.get('locale') ?? []).map(canonicalLocale);
}

function canonicalLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag;
  } catch {
    throw new UsageError(`"${tag}" is no locale: expected a BCP 47 tag such as sv-SE, zh-CN or de`);
  }
}
