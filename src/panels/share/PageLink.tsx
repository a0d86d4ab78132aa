import { largestLink } from '../../link/index.ts';
import { useMessages } from '../../store/index.ts';
import { useLink } from './use-link.ts';

/** Leads from a page within another one to the whole page, with the text. */
export function PageLink() {
  const { ui } = useMessages();
  const link = useLink();
  const page = location.origin + location.pathname;
  const url = link && link !== 'failed' && link.size <= largestLink ? link.url : page;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {ui['share.whole']}
    </a>
  );
}
