// Portal words: how a run's portal is called wherever a reader meets it.

/** Takes a portal; gives its name and version, and the name alone where its profile tells no version. */
export const portalWords = ({
  name,
  version,
}: {
  readonly name: string;
  readonly version: string;
}): string => (version === 'unknown' ? name : `${name} ${version}`.trim());
