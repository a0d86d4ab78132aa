// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/zh-CN/all.ts';
import type { Attach, EditorHandle, EditorOptions, Marker } from '../../monaco/index.ts';
import { applyTextEdits, type TextEdit } from '../../pod/index.ts';
import type { Workbench } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { startSession } from './session.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: nginx:1.27
  - name: log
    image: busybox:1.37
`;

/** An editor without a screen: it does what it is told, and tells what it was told. */
function fakeEditor(opened: string) {
  let text = opened;
  let options: EditorOptions | undefined;
  const calls: string[] = [];
  let markers: readonly Marker[] = [];
  const handle: EditorHandle = {
    text: () => text,
    lineOf: (offset) => text.slice(0, offset).split('\n').length,
    applyEdits(edits, after, follow = false) {
      calls.push(`applyEdits ${JSON.stringify(edits)}${follow ? ' follow' : ''}`);
      text = after;
    },
    sync(after) {
      calls.push('sync');
      text = after;
    },
    replace(after) {
      calls.push('replace');
      text = after;
    },
    setMarkers: (next) => {
      markers = next;
    },
    highlight: (range, scroll) =>
      calls.push(
        range ? `highlight ${text.slice(range.start, range.end)}${scroll ? ' scroll' : ''}` : 'clear',
      ),
    reveal: (offset, focus) => calls.push(`reveal ${offset}${focus ? ' focus' : ''}`),
    show: ({ start, end }) => calls.push(`show ${text.slice(start, end)}`),
    setAriaLabel: (label) => calls.push(`label ${label}`),
    focus() {},
    detach: () => 'the view',
  };
  const attach: Attach = (given) => {
    options = given;
    return handle;
  };
  return {
    attach,
    handle,
    calls,
    markers: () => markers,
    options(): EditorOptions {
      if (!options) throw new Error('not attached');
      return options;
    },
    type(edits: readonly TextEdit[]) {
      text = applyTextEdits(text, edits);
      options?.onEdits(edits, text);
    },
    /** The text changes and nobody is told. */
    drift(other: string) {
      text = other;
    },
  };
}

async function start(workbench: Workbench, opened = workbench.store.getState().text) {
  const editor = fakeEditor(opened);
  const element = document.createElement('div');
  const session = startSession(editor.attach, element, workbench, undefined);
  await settled();
  const begun = editor.calls.splice(0);
  return { ...editor, element, session, begun };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** All answers that need no time are there. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function moveTo(editor: { options(): EditorOptions }, offset: number) {
  editor.options().onCursor(offset);
  await frame();
  await settled();
}

describe('the text', () => {
  it('that is typed goes to the store as it is, and does not come back', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    const end = pod.indexOf('1.27') + 4;
    editor.type([{ start: end, end, text: '.3' }]);
    expect(workbench.store.getState().text).toBe(pod.replace('1.27', '1.27.3'));
    expect(workbench.store.getState().change?.edits).toEqual([{ start: end, end, text: '.3' }]);
    expect(editor.calls.filter((call) => !call.startsWith('clear'))).toEqual([]);
  });

  it('that a form changes comes edit by edit, and its undo takes the cursor along', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    await workbench.actions.set(['metadata', 'name'], 'api');
    await settled();
    const start0 = pod.indexOf('web');
    expect(editor.calls).toContain(
      `applyEdits ${JSON.stringify([{ start: start0, end: start0 + 3, text: 'api' }])}`,
    );
    workbench.actions.undo();
    expect(editor.handle.text()).toBe(pod);
    const { change } = workbench.store.getState();
    expect(editor.calls).toContain(`applyEdits ${JSON.stringify(change?.edits)} follow`);
    expect(editor.calls).not.toContain('sync');
  });

  it('of another file replaces what is there, also where the editor was out of step', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    editor.drift('other');
    workbench.actions.replaceText('kind: Pod\n', 'b.yaml');
    expect(editor.calls[0]).toBe('replace');
    expect(editor.handle.text()).toBe('kind: Pod\n');
  });

  it('is shown as it is where an edit came to another text than thought', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    editor.drift(`# mine\n${pod}`);
    await workbench.actions.set(['metadata', 'name'], 'api');
    expect(editor.calls.filter((call) => call.startsWith('applyEdits'))).toEqual([]);
    expect(editor.handle.text()).toBe(pod.replace('web', 'api'));
  });

  it('that a form writes is scrolled to, and what undo or the editor itself writes is not', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    const shows = () => editor.calls.filter((call) => call.startsWith('show '));
    await workbench.actions.set(['spec', 'containers', 1, 'workingDir'], '/srv');
    await settled();
    expect(shows()).toEqual([expect.stringContaining('workingDir: /srv')]);
    expect(shows()[0]).not.toMatch(/^show \s/);
    workbench.actions.undo();
    editor.type([{ start: 0, end: 0, text: '# mine\n' }]);
    expect(shows()).toHaveLength(1);
  });

  it('is shown as it is where an edit did not arrive', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    editor.handle.applyEdits = () => {};
    await workbench.actions.set(['metadata', 'name'], 'api');
    expect(editor.handle.text()).toBe(pod.replace('web', 'api'));
  });

  describe('on a page that paints first', () => {
    // To derive takes long.
    let time = 0;
    beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => (time += 100)));
    afterEach(() => vi.restoreAllMocks());

    /** A letter was typed in the form; the paint of it is still to come. */
    async function typedInForm() {
      const workbench = workbenchOn(pod, undefined, true);
      const editor = await start(workbench);
      document.body.append(editor.element);
      const name = ['metadata', 'name'];
      workbench.actions.typeField('metadata.name');
      void workbench.actions.set(name, 'webx', 'name');
      expect(editor.handle.text()).toBe(pod);
      return { workbench, editor, name };
    }

    it('that a form changes comes after the paint, letter by letter', async () => {
      const { workbench, editor, name } = await typedInForm();
      void workbench.actions.set(name, 'webxy', 'name');
      expect(editor.handle.text()).toBe(pod);
      await frame();
      await settled();
      expect(editor.handle.text()).toBe(pod.replace('web', 'webxy'));
      expect(editor.calls.filter((call) => call.startsWith('applyEdits'))).toHaveLength(2);
      expect(editor.calls).not.toContain('sync');
    });

    it('does not wait for ever for the paint', async () => {
      const { workbench, editor, name } = await typedInForm();
      const letters = 'yzabcdefgh';
      for (let i = 0; i < letters.length; i++)
        void workbench.actions.set(name, `webx${letters.slice(0, i + 1)}`, 'name');
      expect(editor.handle.text()).not.toBe(pod);
      await frame();
      await settled();
      expect(editor.handle.text()).toBe(pod.replace('web', `webx${letters}`));
      expect(editor.calls).not.toContain('sync');
    });

    it('that is undone before the paint is as it was', async () => {
      const { workbench, editor, name } = await typedInForm();
      void workbench.actions.set(name, 'webxy', 'name');
      workbench.actions.undo();
      expect(editor.handle.text()).toBe(workbench.store.getState().text);
      expect(editor.handle.text()).toBe(pod);
      expect(editor.calls).not.toContain('sync');
    });

    it('is there at once for who comes to the editor, and at its end', async () => {
      const { editor } = await typedInForm();
      editor.element.dispatchEvent(new Event('focusin'));
      expect(editor.handle.text()).toBe(pod.replace('web', 'webx'));
      const other = await typedInForm();
      other.editor.session.end();
      expect(other.editor.handle.text()).toBe(pod.replace('web', 'webx'));
    });

    it('comes at once where the cursor is in the editor', async () => {
      const workbench = workbenchOn(pod, undefined, true);
      const editor = await start(workbench);
      const input = document.createElement('textarea');
      editor.element.append(input);
      document.body.append(editor.element);
      input.focus();
      workbench.actions.typeField('metadata.name');
      void workbench.actions.set(['metadata', 'name'], 'webx', 'name');
      expect(editor.handle.text()).toBe(pod.replace('web', 'webx'));
    });
  });

  it('that changed while the editor was opened is shown', async () => {
    const { begun, handle } = await start(workbenchOn(pod), 'kind: Pod\n');
    expect(begun[0]).toBe('sync');
    expect(handle.text()).toBe(pod);
  });
});

describe('the cursor', () => {
  it('moves the forms to the entry it is in', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    await moveTo(editor, pod.indexOf('busybox'));
    const { spot, part } = workbench.store.getState();
    expect(spot).toMatchObject({ by: 'text', document: 0, path: ['spec', 'containers', 1, 'image'] });
    expect(part).toEqual({ kind: 'container', list: 'containers', index: 1 });
  });

  it('in the indentation means what stands behind it', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    await moveTo(editor, pod.indexOf('    image: busybox'));
    expect(workbench.store.getState().spot?.path).toEqual(['spec', 'containers', 1, 'image']);
  });

  it('does not visit again where the forms are', async () => {
    const workbench = workbenchOn(pod);
    const visit = vi.fn(workbench.actions.visit);
    const editor = await start({ ...workbench, actions: { ...workbench.actions, visit } });
    await moveTo(editor, pod.indexOf('busybox'));
    await moveTo(editor, pod.indexOf('busybox') + 3);
    expect(visit).toHaveBeenCalledTimes(1);
  });

  it('moves nothing when it has moved on before it was found', async () => {
    const workbench = workbenchOn(pod);
    const visit = vi.fn(workbench.actions.visit);
    const answers: (() => void)[] = [];
    const pathAt: Workbench['actions']['pathAt'] = (offset) =>
      new Promise((resolve) => {
        answers.push(() => void workbench.actions.pathAt(offset).then(resolve));
      });
    const editor = await start({ ...workbench, actions: { ...workbench.actions, visit, pathAt } });
    await moveTo(editor, pod.indexOf('busybox'));
    await moveTo(editor, pod.indexOf('nginx'));
    // The later question is answered first.
    for (const answer of answers.reverse()) {
      answer();
      await settled();
    }
    expect(visit.mock.calls.map(([spot]) => spot?.path)).toEqual([['spec', 'containers', 0, 'image']]);
  });

  it('moves nothing when the text has changed before it was found, nor after the end', async () => {
    const workbench = workbenchOn(pod);
    const visit = vi.fn(workbench.actions.visit);
    let change = () => {};
    const pathAt: Workbench['actions']['pathAt'] = async (offset) => {
      const at = await workbench.actions.pathAt(offset);
      change();
      return at;
    };
    const editor = await start({ ...workbench, actions: { ...workbench.actions, visit, pathAt } });
    change = () => workbench.actions.replaceText('kind: Pod\n');
    await moveTo(editor, pod.indexOf('busybox'));
    expect(visit).not.toHaveBeenCalled();
    change = () => void editor.session.end();
    await moveTo(editor, 3);
    expect(visit).not.toHaveBeenCalled();
  });
});

describe('the place in the forms', () => {
  it.each([
    ['a field of an item marks the item', ['ports', 0, 'name'], 'name: http\n      containerPort: 80'],
    ['one deep in an item too', ['env', 0, 'valueFrom', 'fieldRef', 'fieldPath'], 'valueFrom'],
    ['a word of a list of words, its own line', ['args', 0], 'a'],
    ['a container is no item of its own form', ['image'], 'image: nginx:1.27'],
  ])('%s', async (_, path, marked) => {
    const workbench = workbenchOn(
      `${pod.slice(0, pod.indexOf('  - name: log'))}    args: [a, b]
    ports:
    - name: http
      containerPort: 80
    env:
    - name: A
      valueFrom:
        fieldRef:
          fieldPath: metadata.name
`,
    );
    const editor = await start(workbench);
    workbench.actions.visit({ path: ['spec', 'containers', 0, ...path], document: 0, by: 'form' });
    await settled();
    expect(editor.calls).toHaveLength(1);
    expect(editor.calls[0]).toMatch(/^highlight .* scroll$/s);
    expect(editor.calls[0]).toContain(marked);
  });

  const image = { path: ['spec', 'containers', 1, 'image'], document: 0 } as const;

  it('is marked and scrolled to, and stays marked while the text changes', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    workbench.actions.visit({ ...image, by: 'form' });
    await settled();
    expect(editor.calls).toEqual(['highlight image: busybox:1.37 scroll']);
    editor.calls.length = 0;
    await workbench.actions.set(image.path, 'redis:7');
    await settled();
    expect(editor.calls.at(-1)).toBe('highlight image: redis:7');
  });

  it('is not marked while the person is in the text', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    workbench.actions.visit({ ...image, by: 'form' });
    await settled();
    await moveTo(editor, pod.indexOf('nginx'));
    expect(editor.calls.at(-1)).toBe('clear');
  });

  it('is revealed by its offset where that is known', async () => {
    const workbench = workbenchOn(pod);
    const editor = await start(workbench);
    workbench.actions.visit({ path: [], document: 0, by: 'panel', offset: 12 });
    await settled();
    expect(editor.calls[0]).toBe('reveal 12 focus');
  });
});

describe('findings', () => {
  const wrong = pod.replace('1.27\n', '1.27\n    imagePullPolicy: always\n');

  it('become markers with their sentence, their kind and their fix', async () => {
    const workbench = workbenchOn(wrong);
    const editor = await start(workbench);
    const start0 = wrong.indexOf('always');
    const marker = editor.markers().find(({ start: from }) => from === start0);
    expect(marker).toMatchObject({ end: start0 + 6, severity: 'error', source: 'NotSupported' });
    const [fix] = editor.options().fixes(marker?.id ?? '');
    expect(fix?.title).toBe(workbench.store.getState().messages.ui['yaml.fix']);
    fix?.run();
    await settled();
    expect(editor.handle.text()).toBe(wrong.replace('always', 'Always'));
    expect(editor.options().fixes('99')).toEqual([]);
  });

  it('are said in the language of the page, and the editor is named in it', async () => {
    const workbench = workbenchOn(wrong);
    const editor = await start(workbench);
    const english = editor.markers().map(({ message }) => message);
    workbench.store.setState({ messages: tables, language: 'zh-CN' });
    await settled();
    expect(editor.calls).toContain(`label ${tables.ui['yaml.editor']}`);
    expect(editor.markers()).toHaveLength(english.length);
    for (const [i, { message }] of editor.markers().entries()) expect(message).not.toBe(english[i]);
  });
});

it('judges the line that was typed when the person leaves the editor, and nothing after the end', async () => {
  const workbench = workbenchOn(pod);
  const doneTyping = vi.fn();
  const editor = await start({ ...workbench, actions: { ...workbench.actions, doneTyping } });
  editor.element.dispatchEvent(new Event('focusout'));
  expect(doneTyping).toHaveBeenCalledTimes(1);
  expect(editor.session.end()).toBe('the view');
  editor.element.dispatchEvent(new Event('focusout'));
  await workbench.actions.set(['metadata', 'name'], 'api');
  expect(doneTyping).toHaveBeenCalledTimes(1);
  expect(editor.handle.text()).toBe(pod);
});
