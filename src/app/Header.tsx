import { type Theme, themeCommands, useActions, useMessages, useSelect } from '../store/index.ts';
import { Icon, type IconName, Select } from '../ui/index.ts';
import type { CommandName } from './commands.ts';
import { FileMenu } from './FileMenu.tsx';
import classes from './Header.module.css';
import { PodPicker } from './PodPicker.tsx';
import { useCommand } from './page.ts';
import { SearchField } from './SearchField.tsx';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '中文' },
];
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
    <Select
      className={classes.select}
      aria-label={ui['header.language']}
      value={language}
      options={languages}
      onChoose={(chosen) => void setLanguage(chosen === 'en' ? 'en' : 'zh-CN')}
    />
  );
}

function ThemeSwitch() {
  const { ui } = useMessages();
  const theme = useSelect((state) => state.theme);
  const { setTheme } = useActions();
  return (
    <Select
      className={classes.select}
      aria-label={ui['header.theme']}
      value={theme}
      options={themes.map((name) => ({ value: name, label: ui[themeCommands[name].label] }))}
      onChoose={(chosen) => setTheme(chosen as Theme)}
    />
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
