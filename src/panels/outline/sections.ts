import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type FieldSchema,
  type FormSectionId,
  fieldOf,
  getIn,
  isList,
  isObject,
  isStruct,
  lookUp,
  type Path,
  structOf,
} from '../../pod/index.ts';
import { type Part, useMessages, usePodPath, useSelect } from '../../store/index.ts';

/** A section of the form of the part that is open. */
export interface SectionEntry {
  /** As the form marks it: `data-section`. */
  readonly id: string;
  readonly title: string;
  /** Number of the things in it, where it is a list of things. */
  readonly count: number;
  readonly wrong: boolean;
}

/** How many things a section lists: ports, variables and all keys of, mounts. Lists of words are no things. */
function countIn(fields: readonly FieldSchema[], values: readonly unknown[]): number {
  let count = 0;
  fields.forEach((field, i) => {
    const value = values[i];
    if (field.shape === 'list' && isStruct(field.type) && isList(value as never)) {
      count += (value as readonly unknown[]).length;
    }
  });
  if (count > 0 || fields.some(({ shape }) => shape !== 'single')) return count;
  // What is set of the one struct of security: it has no things of which to count.
  if (fields[0]?.type === 'SecurityContext')
    return isObject(values[0] as never) ? Object.keys(values[0] as object).length : 0;
  // Probes: how many of them there are.
  const structs = fields.filter(({ type }) => isStruct(type));
  return structs.length > 1 ? values.filter((value) => value !== undefined).length : 0;
}

/** A section by its title, with what it shows, from the PodSpec or the metadata. The form marks it with the end of the title. */
type GroupSection = readonly [title: GroupTitle, paths: readonly Path[]];

type GroupTitle =
  | `scheduling.${'must' | 'rather' | 'near' | 'tolerations' | 'spreads' | 'priority' | 'placed'}`
  | `network.${'dns' | 'names' | 'hosts'}`
  | `sec.part.${'process' | 'confinement' | 'identity' | 'sharing'}`
  | `form.section.${'owners' | 'server'}`;

const at = (...names: readonly string[]): Path[] => names.map((name) => [name]);
const inContext = (...names: readonly string[]): Path[] => names.map((name) => ['securityContext', name]);
const nodes = ['affinity', 'nodeAffinity'];

/** The sections of the field model of metadata, and what is set in each. */
const metadataSections = (['owners', 'server'] as const).map(
  (id): GroupSection => [
    `form.section.${id}`,
    at(...(structOf('ObjectMeta')?.sections.find((section) => section.id === id)?.fields ?? [])),
  ],
);

/** The sections that the layouts of the groups of PodSpec have, by group; a group of one section has none here. */
const groupSections: Readonly<Record<string, readonly GroupSection[]>> = {
  security: [
    [
      'sec.part.process',
      inContext('runAsNonRoot', 'runAsUser', 'runAsGroup', 'supplementalGroups', 'fsGroup'),
    ],
    [
      'sec.part.confinement',
      inContext('seccompProfile', 'appArmorProfile', 'seLinuxOptions', 'sysctls', 'windowsOptions'),
    ],
    ['sec.part.identity', at('serviceAccountName', 'automountServiceAccountToken', 'imagePullSecrets')],
    ['sec.part.sharing', at('shareProcessNamespace', 'hostUsers', 'hostPID', 'hostIPC')],
  ],
  scheduling: [
    ['scheduling.must', [['nodeSelector'], [...nodes, 'requiredDuringSchedulingIgnoredDuringExecution']]],
    ['scheduling.rather', [[...nodes, 'preferredDuringSchedulingIgnoredDuringExecution']]],
    [
      'scheduling.near',
      [
        ['affinity', 'podAffinity'],
        ['affinity', 'podAntiAffinity'],
      ],
    ],
    ['scheduling.tolerations', at('tolerations')],
    ['scheduling.spreads', at('topologySpreadConstraints')],
    ['scheduling.priority', at('priorityClassName', 'preemptionPolicy')],
    ['scheduling.placed', at('nodeName', 'schedulerName', 'priority')],
  ],
  network: [
    ['network.dns', at('dnsPolicy', 'dnsConfig')],
    ['network.names', at('hostname', 'subdomain', 'hostnameOverride')],
    ['network.hosts', at('hostAliases')],
  ],
};

/** The sections of a group of PodSpec or of metadata: how many items their lists have, and whether something in them is wrong. */
function useGroupSections(part: Part): readonly SectionEntry[] {
  const { ui } = useMessages();
  const podPath = usePodPath();
  const group = part.kind === 'group' ? part.group : part.kind;
  const sections = group === 'metadata' ? metadataSections : lookUp(groupSections, group);
  const base = group === 'metadata' ? 'metadata' : 'spec';
  const numbers = useSelect(({ root, byPath }) =>
    (sections ?? [])
      .map(([, paths]) => {
        const all = paths.map((path) => [...podPath, base, ...path]);
        const count = all.reduce((sum, path) => {
          const value = getIn(root, path);
          return sum + (isList(value) ? value.length : 0);
        }, 0);
        return `${count}${all.some((path) => byPath.worst(path) === 'error') ? '!' : ''}`;
      })
      .join(),
  );
  return useMemo(() => {
    const all = numbers.split(',');
    return (sections ?? []).map(([title], i) => ({
      id: `${group} ${title.split('.').at(-1)}`,
      title: ui[title],
      count: Number.parseInt(all[i] ?? '0', 10),
      wrong: (all[i] ?? '').endsWith('!'),
    }));
  }, [sections, group, numbers, ui]);
}

/** The sections of a part's form, in its order; none where it has but one. */
export function useSections(part: Part): readonly SectionEntry[] {
  const ofGroup = useGroupSections(part);
  const ofContainer = useContainerSections(part);
  return part.kind === 'container' ? ofContainer : ofGroup;
}

/** The sections of a container's form. */
function useContainerSections(part: Part): readonly SectionEntry[] {
  const { ui } = useMessages();
  const podPath = usePodPath();
  const list = part.kind === 'container' ? part.list : undefined;
  const index = part.kind === 'container' ? part.index : -1;
  const sections = useMemo(() => {
    const type = list && fieldOf('PodSpec', list)?.type;
    if (list === undefined || type === undefined) return [];
    return (structOf(type)?.sections ?? []).flatMap((section) =>
      section.bare
        ? []
        : [
            {
              id: `${list} ${section.id}`,
              title: section.id as FormSectionId,
              fields: section.fields.flatMap((name) => fieldOf(type, name) ?? []),
              forbidden: section.forbidden === true,
            },
          ],
    );
  }, [list]);
  // As a text, which is equal as long as the numbers are.
  const numbers = useSelect(({ root, byPath }) => {
    const base: Path = [...podPath, 'spec', list ?? '', index];
    return sections
      .map(({ fields, forbidden }) => {
        const paths = fields.map(({ name }) => [...base, name]);
        const values = paths.map((path) => getIn(root, path));
        if (forbidden && values.every((value) => value === undefined)) return '';
        const wrong = paths.some((path) => byPath.worst(path) === 'error');
        return `${countIn(fields, values)}${wrong ? '!' : ''}`;
      })
      .join();
  });
  return useMemo(() => {
    const all = numbers.split(',');
    return sections.flatMap(({ id, title }, i) => {
      const numbersOf = all[i] ?? '';
      if (numbersOf === '') return [];
      return {
        id,
        title: ui[`form.section.${title}`],
        count: Number.parseInt(numbersOf, 10),
        wrong: numbersOf.endsWith('!'),
      };
    });
  }, [sections, numbers, ui]);
}

function elementOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-region="form"] [data-section="${CSS.escape(id)}"]`);
}

/** Opens a section of the form and scrolls to it; then says where its top came to be, in px of the window. */
function goToSection(id: string, arrived: (top: number) => void): void {
  const section = elementOf(id);
  // Not the first control that opens something: a section that is always open has none at its head.
  const head = section?.querySelector('h2, h3, h4')?.querySelector<HTMLElement>('[aria-expanded]');
  if (head?.getAttribute('aria-expanded') === 'false') head.click();
  // Opened, it may be long enough to be scrolled to the top.
  requestAnimationFrame(() => {
    const target = elementOf(id);
    target?.scrollIntoView({ block: 'start' });
    if (target) arrived(target.getBoundingClientRect().top);
  });
}

/** Below the top of the form, in px: what begins above this line is in view. */
const line = 72;

/** The id of the section that has the focus, where that is in view; empty for a field above the sections. */
function focusedIn(form: Element): string | undefined {
  const control = document.activeElement;
  if (!control || control === form || !form.contains(control)) return undefined;
  const { top, bottom } = form.getBoundingClientRect();
  const own = control.getBoundingClientRect();
  if (own.bottom <= top || own.top >= bottom) return undefined;
  return control.closest<HTMLElement>('[data-section]')?.dataset.section ?? '';
}

interface SectionInView {
  readonly inView: string | undefined;
  readonly goTo: (id: string) => void;
}

/**
 * The id of the section where the person is: that of the focus, else the one that was gone to while it stands where that
 * brought it (the last ones never come to the top), else the last one that begins above the upper edge of the form. Undefined
 * for the fields above the first.
 */
export function useSectionInView(entries: readonly SectionEntry[]): SectionInView {
  const [inView, setInView] = useState<string>();
  const reached = useRef<{ readonly id: string; readonly top: number }>(undefined);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const form = document.querySelector('[data-region="form"]');
      // Where the panels have its place, nothing of it can be seen: what was in view stays marked.
      if (!form || form.closest('[hidden]')) return;
      const top = form.getBoundingClientRect().top + line;
      let seen: string | undefined;
      for (const { id } of entries) {
        const section = elementOf(id);
        if (section && section.getBoundingClientRect().top <= top) seen = id;
      }
      if (reached.current) {
        const { id, top: was } = reached.current;
        const now = elementOf(id)?.getBoundingClientRect().top;
        if (now !== undefined && Math.abs(now - was) < 1) seen = id;
        else reached.current = undefined;
      }
      const focused = focusedIn(form);
      setInView(focused === undefined ? seen : entries.find(({ id }) => id === focused)?.id);
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    later();
    // Scrolling does not bubble, but can be seen on the way down. A control that scrolls its own text moves no section, nor
    // do other regions.
    const scrolled = ({ target }: Event) => {
      const elsewhere = 'input, textarea, [data-region]:not([data-region="form"])';
      if (!(target instanceof Element && target.closest(elsewhere))) later();
    };
    const focused = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-region="form"]')) later();
    };
    document.addEventListener('scroll', scrolled, { capture: true, passive: true });
    document.addEventListener('focusin', focused);
    // The form comes back, or has another size.
    const sized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
    const region = document.querySelector('[data-region="form"]');
    if (region) sized?.observe(region);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', scrolled, { capture: true });
      document.removeEventListener('focusin', focused);
      sized?.disconnect();
    };
  }, [entries]);
  const goTo = (id: string) =>
    goToSection(id, (top) => {
      reached.current = { id, top };
      setInView(id);
    });
  return { inView, goTo };
}
