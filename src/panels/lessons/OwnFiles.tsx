import { useRef } from 'react';
import type { LessonTexts } from '../../i18n/index.ts';
import { useActions } from '../../store/index.ts';
import { IconButton, SmallButton } from '../../ui/index.ts';
import classes from './lessons.module.css';
import { type OwnFile, ownFiles } from './own.ts';

interface Props {
  readonly texts: LessonTexts;
  /** What is opened takes the place of the catalogue. */
  readonly onOpened: () => void;
}

/** The ways to lessons of one's own: a file, the clipboard, or a template. */
export function OwnFiles({ texts: { page, template }, onOpened }: Props) {
  const { bring } = useActions();
  const input = useRef<HTMLInputElement>(null);

  function show(text: string, name: string) {
    bring(text, name);
    onOpened();
  }

  /** A name that no file has. */
  function freeName(): string {
    const names = new Set(ownFiles().map(({ name }) => name));
    let name = 'lessons.yaml';
    for (let n = 2; names.has(name); n++) name = `lessons-${n}.yaml`;
    return name;
  }

  return (
    <section aria-label={page.own}>
      <h3 className={classes.ownTitle}>{page.own}</h3>
      <p className={classes.meta}>{page.ownLead}</p>
      <div className={classes.row}>
        <SmallButton icon="folderOpen" onClick={() => input.current?.click()}>
          {page.openOwn}
        </SmallButton>
        <input
          ref={input}
          type="file"
          accept=".yaml,.yml,.json"
          hidden
          aria-label={page.openOwn}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void file.text().then((text) => show(text, file.name));
          }}
        />
        <SmallButton icon="pencil" onClick={() => show(template, freeName())}>
          {page.writeOwn}
        </SmallButton>
      </div>
    </section>
  );
}

interface GroupProps extends Props {
  readonly file: OwnFile;
  readonly onRemove: () => void;
}

/** What can be done with a file of one's own. */
export function OwnGroupButtons({ file, texts: { page }, onRemove, onOpened }: GroupProps) {
  const { bring } = useActions();
  return (
    <>
      <IconButton
        icon="pencil"
        label={page.editFile(file.name)}
        onClick={() => {
          bring(file.text, file.name);
          onOpened();
        }}
      />
      <IconButton icon="trash" label={page.forgetFile(file.name)} onClick={onRemove} />
    </>
  );
}
