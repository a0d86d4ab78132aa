import { type Theme, useActions, useMessages, useSelect } from '../store/index.ts';
import { FileMenu } from './FileMenu.tsx';
import classes from './Header.module.css';
import { PodPicker } from './PodPicker.tsx';
import { SearchField } from './SearchField.tsx';

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

function UndoRedo() {
  const { ui } = useMessages();
  const { undo, redo } = useActions();
  const canUndo = useSelect((state) => state.canUndo);
  const canRedo = useSelect((state) => state.canRedo);
  return (
    <div className={classes.group}>
      <button
        type="button"
        className={classes.button}
        aria-label={ui['header.undo']}
        title={`${ui['header.undo']} (Ctrl+Z)`}
        aria-disabled={!canUndo}
        onClick={undo}
      >
        ↶
      </button>
      <button
        type="button"
        className={classes.button}
        aria-label={ui['header.redo']}
        title={`${ui['header.redo']} (Ctrl+Shift+Z)`}
        aria-disabled={!canRedo}
        onClick={redo}
      >
        ↷
      </button>
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
          {ui[`header.theme.${name}`]}
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
