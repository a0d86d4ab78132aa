import { useEffect, useState } from 'react';
import { type ImportTables, loadImports } from '../../i18n/index.ts';
import { useActions, useSelect } from '../../store/index.ts';

/** The texts of an import in the language of the page; undefined until they are there. */
export function useImportTables(): ImportTables | undefined {
  const language = useSelect((state) => state.language);
  const { notify, endBringing } = useActions();
  const [tables, setTables] = useState<ImportTables>();
  useEffect(() => {
    let wanted = true;
    loadImports(language).then(
      (loaded) => wanted && setTables(loaded),
      () => {
        if (!wanted) return;
        notify({ reason: 'notLoaded' });
        endBringing();
      },
    );
    return () => {
      wanted = false;
    };
  }, [language, notify, endBringing]);
  return tables;
}
