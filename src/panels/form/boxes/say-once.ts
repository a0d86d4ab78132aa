import type { Actions } from '../../../store/index.ts';

/** Says something in the help bar until the person does the next thing. */
export function sayOnce(actions: Actions, hint: { readonly title: string; readonly text: string }): void {
  actions.hint(hint);
  const done = () => {
    actions.hint(undefined);
    document.removeEventListener('pointerdown', done, true);
    document.removeEventListener('keydown', done, true);
  };
  document.addEventListener('pointerdown', done, true);
  document.addEventListener('keydown', done, true);
}
