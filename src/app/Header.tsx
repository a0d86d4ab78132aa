import { languages } from '../i18n/index.ts';
import { versions } from '../pod/index.ts';
import {
  afterPaint,
  releaseOf,
  type Theme,
  themeCommands,
  useActions,
  useMessages,
  useSelect,
} from '../store/index.ts';
import { Icon, type IconName, Menu, type MenuItem } from '../ui/index.ts';
import { forgetAsked } from './asked-release.ts';
import type { CommandName } from './commands.ts';
import { DraftName } from './DraftName.tsx';
import { FileMenu } from './FileMenu.tsx';
import classes from './Header.module.css';
import { Logo } from './Logo.tsx';
import { languageNames } from './language-names.ts';
import { PartTitle } from './PartTitle.tsx';
import { PodPicker } from './PodPicker.tsx';
import { useCommand } from './page.ts';
import { SearchField } from './SearchField.tsx';

const themes = Object.keys(themeCommands) as Theme[];

export function CommandButton({ name, icon }: { readonly name: CommandName; readonly icon: IconName }) {
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

function LessonsButton() {
  const { label, title, run } = useCommand('lessons');
  return (
    <button
      type="button"
      className={`${classes.button} ${classes.first}`}
      aria-label={label}
      title={title}
      onClick={run}
    >
      <Icon name="lessons" />
      <span className={classes.word}>{label}</span>
    </button>
  );
}

/** The languages as entries of a menu, the one in force marked. */
function useLanguageItems(): () => MenuItem[] {
  const language = useSelect((state) => state.language);
  const { setLanguage } = useActions();
  return () =>
    languages.map((name) => ({
      label: languageNames[name],
      icon: name === language ? 'ok' : 'none',
      // The menu closes first: every word on the page is rendered anew.
      run: () => void afterPaint(() => void setLanguage(name)),
    }));
}

function LanguageMenu() {
  const { ui } = useMessages();
  const language = useSelect((state) => state.language);
  return (
    <Menu
      label={`${ui['header.language']}: ${languageNames[language]}`}
      className={classes.button}
      items={useLanguageItems()}
    >
      <Icon name="language" />
      <span className={classes.word}>{languageNames[language]}</span>
      <Icon name="open" size={14} className={classes.caret} />
    </Menu>
  );
}

function ThemeMenu() {
  const { ui } = useMessages();
  const theme = useSelect((state) => state.theme);
  const { setTheme } = useActions();
  const items = (): MenuItem[] =>
    themes.map((name) => ({
      label: ui[themeCommands[name].label],
      icon: name === theme ? 'ok' : 'none',
      run: () => void afterPaint(() => setTheme(name)),
    }));
  return (
    <Menu
      label={`${ui['header.theme']}: ${ui[themeCommands[theme].label]}`}
      className={classes.button}
      items={items}
    >
      <Icon name="theme" />
    </Menu>
  );
}

/** The release that judges. */
function VersionMenu() {
  const { ui } = useMessages();
  const chosen = useSelect(({ settings }) => releaseOf(settings));
  const switched = useSelect(({ settings }) => Object.keys(settings.cluster?.gates ?? {}).length);
  const { setRelease } = useActions();
  const items = (): MenuItem[] =>
    versions.map((version) => ({
      label: `Kubernetes ${version}`,
      icon: version === chosen ? 'ok' : 'none',
      run: () => {
        forgetAsked();
        setRelease(version);
      },
    }));
  return (
    <Menu
      label={`${ui['header.version']}: ${chosen}${switched > 0 ? ui['header.gates'](switched) : ''}`}
      className={classes.button}
      items={items}
    >
      <span>
        <span className={classes.word}>Kubernetes </span>
        {chosen}
        {switched > 0 && ` +${switched}`}
      </span>
      <Icon name="open" size={14} className={classes.caret} />
    </Menu>
  );
}

function PhoneHeader() {
  const { ui } = useMessages();
  return (
    <header className={classes.header} data-phone>
      <PartTitle />
      <CommandButton name="search" icon="search" />
      <CommandButton name="undo" icon="undo" />
      <FileMenu label={ui['header.menu']}>
        <CommandButton name="redo" icon="redo" />
        <VersionMenu />
        <LanguageMenu />
        <ThemeMenu />
      </FileMenu>
    </header>
  );
}

/** One row at every width. */
export function Header({ phone = false }: { readonly phone?: boolean }) {
  const { ui } = useMessages();
  const start = useSelect(({ text, current }) => text === '' && current === undefined);
  if (phone) return <PhoneHeader />;
  return (
    <header className={classes.header}>
      <Logo />
      <h1 className={classes.title}>{ui['app.title']}</h1>
      <FileMenu />
      {!start && <DraftName />}
      <div className={classes.group}>
        <CommandButton name="undo" icon="undo" />
        <CommandButton name="redo" icon="redo" />
      </div>
      <PodPicker />
      <SearchField />
      <LessonsButton />
      <VersionMenu />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}
