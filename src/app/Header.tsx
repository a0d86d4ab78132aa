import { type Theme, themeCommands, useActions, useMessages, useSelect } from '../store/index.ts';
import { Icon, type IconName } from '../ui/index.ts';
import type { CommandName } from './commands.ts';
import { FileMenu } from './FileMenu.tsx';
import classes from './Header.module.css';
import { PodPicker } from './PodPicker.tsx';
import { useCommand } from './page.ts';
import { SearchField } from './SearchField.tsx';

const themes = Object.keys(themeCommands) as Theme[];

function CommandButton({ name, icon }: { readonly name: CommandName; readonly icon: IconName }) {
  const { label, title, able, run } = useCommand(name);
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={title}
      aria-disabled={!able}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}

function UndoRedo() {
  return (
    <div className={classes.group}>
      <CommandButton name="undo" icon="undo" />
      <CommandButton name="redo" icon="redo" />
    </div>
  );
}

function LanguageSwitch() {
  const { ui } = useMessages();
  const language = useSelect((state) => state.language);
  const { setLanguage } = useActions();
  return (
    <select
      className={classes.select}
      aria-label={ui['header.language']}
      value={language}
      onChange={(event) => void setLanguage(event.target.value === 'en' ? 'en' : 'zh-CN')}
    >
      <option value="en">English</option>
      <option value="zh-CN">中文</option>
    </select>
  );
}

function ThemeSwitch() {
  const { ui } = useMessages();
  const theme = useSelect((state) => state.theme);
  const { setTheme } = useActions();
  return (
    <select
      className={classes.select}
      aria-label={ui['header.theme']}
      value={theme}
      onChange={(event) => setTheme(event.target.value as Theme)}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {ui[themeCommands[name].label]}
        </option>
      ))}
    </select>
  );
}

export function Header() {
  const { ui } = useMessages();
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{ui['app.title']}</h1>
      <FileMenu />
      <UndoRedo />
      <PodPicker />
      <SearchField />
      <span className={classes.version} title={ui['header.version']}>
        1.36
      </span>
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}
