// goto and signIn: open the portal, a page of it by its address, or a page by its name in the portal's own navigation.
import type { Action } from '../model/action.ts';
import { namesPortal } from './seeking/names-portal.ts';
import { openUnnamed } from './seeking/openers.ts';
import { useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

export const signIn: Definition = async (action, walker) => {
  await walker.enter();
  return { ...nothingToJudge, outcome: 'done', ...(action.where && { shows: action.where.text }) };
};

export const goTo: Definition = async (action, walker) => {
  const url = action.url === undefined ? undefined : walker.mapUrl(action.url);
  if (url !== undefined) return openAddress(url, walker);
  if (
    action.where &&
    !namesPortal(action.where.text, walker) &&
    !namesPortal(action.where.source?.text ?? '', walker)
  )
    return openByName(action, walker);
  await walker.enter();
  return { ...nothingToJudge, outcome: 'done' };
};

const nothingToJudge = { findings: [], notes: [] } as const;

async function openAddress(url: string, walker: Walker): Promise<Outcome> {
  await walker.enter();
  if (new URL(url).pathname !== '/' || new URL(url).hash !== '') {
    await walker.page().goto(url);
    await walker.settle();
  }
  return { ...nothingToJudge, outcome: 'done', shows: url };
}

async function openByName(action: Action, walker: Walker): Promise<Outcome> {
  await walker.enter();
  const phrase = action.where;
  if (!phrase) return { ...nothingToJudge, outcome: 'skipped', reason: 'the step names no place' };
  const opened = phrase.mark === undefined ? await openUnnamed(phrase, action, walker) : undefined;
  if (opened) return opened;
  const outcome = await useControl({ action, phrase, purpose: 'press' }, walker, (locator) =>
    locator.click(),
  );
  if (outcome.outcome !== 'failed' || phrase.mark !== undefined) return outcome;
  const reason = `"${phrase.text}" is a place that is not on the screen and that no link leads to`;
  return { ...nothingToJudge, outcome: 'skipped', reason };
}
