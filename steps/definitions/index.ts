// The step definitions: one for each kind of action.
import type { ActionKind } from '../model/action.ts';
import { choose } from './choose.ts';
import { click } from './click.ts';
import { close } from './close.ts';
import { expectation } from './expect.ts';
import { fill } from './fill.ts';
import { find } from './find.ts';
import { goTo, signIn } from './go.ts';
import { press } from './keys.ts';
import { navigate } from './navigate.ts';
import { manual, wait } from './passive.ts';
import { doubleClick, drag, hover, rightClick } from './pointer.ts';
import { search } from './search.ts';
import { check, toggle, uncheck } from './switch.ts';
import { upload } from './upload.ts';
import type { Definition } from './walker.ts';

export const definitions: Readonly<Record<ActionKind, Definition>> = {
  signIn,
  goto: goTo,
  navigate,
  search,
  click,
  choose,
  fill,
  check,
  uncheck,
  toggle,
  press,
  upload,
  open: click,
  close,
  hover,
  rightClick,
  doubleClick,
  drag,
  find,
  expect: expectation,
  wait,
  manual,
};
