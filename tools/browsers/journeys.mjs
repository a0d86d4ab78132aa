/** A Pod with a mistake that has a certain fix. */
const wrong = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
        - containerPort: "8080"
`;
const right = wrong.replace('"8080"', '8080');

/** In the page: the middle of what has a role and a name, brought into view; null while it is not there. */
function locate(role, name) {
  const selectors = {
    button: 'button',
    tab: '[role=tab]',
    menuitem: '[role=menuitem]',
    textbox: 'input[type=text], textarea',
  };
  const nameOf = (element) => {
    const said =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return (said ?? '').trim();
  };
  const found = [...document.querySelectorAll(selectors[role])].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && !element.disabled && nameOf(element).startsWith(name);
  });
  const element = found.find((each) => nameOf(each) === name) ?? found[0];
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** In the page: the lines of the editor that are in view, in their order. */
function editorText() {
  const lines = [...document.querySelectorAll('.view-line')];
  const top = (line) => Number.parseFloat(line.style.top);
  return lines
    .sort((a, b) => top(a) - top(b))
    .map((line) => line.textContent.replaceAll('\u00a0', ' '))
    .join('\n');
}

const statusText = () => document.querySelector('footer, [role=contentinfo]')?.textContent ?? '';

async function until(what, ask, holds = (found) => Boolean(found)) {
  const end = Date.now() + 60_000;
  let found;
  do {
    found = await ask();
    if (holds(found)) return found;
    await new Promise((done) => setTimeout(done, 100));
  } while (Date.now() < end);
  throw new Error(`${what}: ${JSON.stringify(found)}`);
}

/** The hand and the eye of a person on a page. */
export function personAt(driver) {
  const click = async (role, name) =>
    driver.click(await until(`no ${role} ${name}`, () => driver.run(locate, role, name)));
  const textHas = (part) =>
    until(
      `the text lacks ${part}`,
      () => driver.run(editorText),
      (text) => text.includes(part),
    );
  const says = (part) =>
    until(
      `the status does not say ${part}`,
      () => driver.run(statusText),
      (text) => text.includes(part),
    );
  return { driver, click, textHas, says };
}

/** Puts a text into the clipboard as a person does: out of another field of text, by Ctrl C. */
async function copyToClipboard({ driver }, text) {
  await driver.run((value) => {
    const area = document.createElement('textarea');
    area.id = 'clipboard-of-the-test';
    area.style = 'position:fixed;inset:0 auto auto 0;z-index:9999';
    area.value = value;
    document.body.append(area);
    area.focus();
    area.select();
  }, text);
  await driver.press('c', 'Control');
  await driver.run(() => {
    document.getElementById('clipboard-of-the-test')?.remove();
    return document.body.focus();
  });
}

async function clipboardText({ driver }) {
  await driver.run(() => {
    const area = document.createElement('textarea');
    area.id = 'clipboard-of-the-test';
    area.style = 'position:fixed;inset:0 auto auto 0;z-index:9999';
    document.body.append(area);
    area.focus();
  });
  await driver.press('v', 'Control');
  const read = () => document.getElementById('clipboard-of-the-test')?.value;
  const text = await until('nothing was pasted', () => driver.run(read));
  await driver.run(() => document.getElementById('clipboard-of-the-test')?.remove());
  return text;
}

/** The main journeys in their order: each begins where the one before it ended. */
export const journeys = [
  [
    'paste a manifest',
    async (person) => {
      // What is pasted before the scripts have come is nobody's.
      const started = () => document.querySelector('[data-region] li') !== null;
      await until('the page has not started', () => person.driver.run(started));
      await copyToClipboard(person, wrong);
      await person.driver.press('v', 'Control');
      await person.textHas('containerPort: "8080"');
      await person.says('1 error');
    },
  ],
  [
    'fix what is wrong',
    async (person) => {
      await person.click('tab', 'Issues');
      await person.click('button', 'Apply the fix');
      // Its name is longer than that of the button that opened it: `Apply 1`.
      await person.click('button', 'Apply 1');
      await person.textHas('containerPort: 8080');
      await person.says('An API server accepts this');
    },
  ],
  [
    'edit a field in the form',
    async (person) => {
      await person.click('button', 'web');
      await person.click('textbox', 'Image');
      await person.driver.press('a', 'Control');
      await person.driver.type('nginx:1.28');
      await person.textHas('image: nginx:1.28');
    },
  ],
  [
    'undo and redo',
    async (person) => {
      await person.click('button', 'Undo');
      await person.textHas('image: nginx:1.27');
      await person.click('button', 'Redo');
      await person.textHas('image: nginx:1.28');
      await person.click('button', 'Undo');
      await person.textHas('image: nginx:1.27');
    },
  ],
  [
    'copy the text',
    async (person) => {
      await person.click('button', 'Copy');
      const text = await clipboardText(person);
      if (text !== right) throw new Error(`copied ${JSON.stringify(text)}`);
    },
  ],
  [
    'type in the editor',
    async (person) => {
      const { driver } = person;
      const line = await driver.run(() => {
        const found = [...document.querySelectorAll('.view-line')].find((each) =>
          each.textContent.includes('image:'),
        );
        const { right: x, y, height } = found.querySelector('span').getBoundingClientRect();
        return { x: x + 20, y: y + height / 2 };
      });
      await driver.click(line);
      await driver.type('-alpine');
      await person.textHas('image: nginx:1.27-alpine');
      const image = () => [...document.querySelectorAll('main input')].map(({ value }) => value);
      await until(
        'the form did not follow',
        () => driver.run(image),
        (values) => values.includes('nginx:1.27-alpine'),
      );
    },
  ],
  [
    'choose the dark theme',
    async (person) => {
      const colour = () => getComputedStyle(document.body).backgroundColor;
      const before = await person.driver.run(colour);
      await person.click('button', 'Theme');
      await person.click('menuitem', 'Dark');
      await until(
        'the page did not turn dark',
        () => person.driver.run(colour),
        (now) => now !== before,
      );
    },
  ],
  [
    'choose Chinese',
    async (person) => {
      await person.click('button', 'Language');
      await person.click('menuitem', '中文');
      await person.says('API 服务器会接受');
      const language = await person.driver.run(() => document.documentElement.lang);
      if (language !== 'zh-CN') throw new Error(`lang is ${language}`);
    },
  ],
];
