import type { BriefTables } from '../../i18n/index.ts';
import type {
  ContainerPart,
  HookPart,
  ObjectPart,
  PictureLink,
  PodPicture,
  PortPart,
  ProbePart,
  Trait,
  VolumePart,
} from '../../pod/index.ts';
import { lookUp } from '../../pod/index.ts';
import type { IconName } from '../../ui/index.ts';
import type { Card, Chip, Row, Share } from './card.ts';
import type { Layer } from './frame-types.ts';

/** Errors and warnings at or below the place of a part. */
export interface PartCount {
  readonly errors: number;
  readonly warnings: number;
}

export interface CardOptions {
  readonly layers: ReadonlySet<Layer>;
  /** Containers list their mounts themselves, for lines without labels. */
  readonly listMounts: boolean;
  readonly countOf: (id: string) => PartCount;
  /** What the Pod takes of the node. */
  readonly shares?: readonly Share[];
}

type Mount = Extract<PictureLink, { kind: 'mount' }>;

const volumeIcons: Readonly<Record<string, IconName>> = {
  emptyDir: 'folder',
  persistentVolumeClaim: 'volume',
  ephemeral: 'databasePlus',
  claimTemplate: 'databasePlus',
  configMap: 'file',
  secret: 'key',
  downwardAPI: 'facts',
  projected: 'stack',
  image: 'package',
  hostPath: 'server',
};

const objectIcons: Readonly<Record<string, IconName>> = {
  ConfigMap: 'file',
  Secret: 'key',
  PersistentVolumeClaim: 'volume',
};

/** What each part of a picture says in the words of a language, by its id. */
export class Cards {
  readonly #picture: PodPicture;
  readonly #messages: BriefTables;
  readonly #options: CardOptions;
  readonly #names: ReadonlyMap<string, string>;

  constructor(picture: PodPicture, messages: BriefTables, options: CardOptions) {
    this.#picture = picture;
    this.#messages = messages;
    this.#options = options;
    const { containers, volumes } = picture;
    this.#names = new Map([...containers, ...volumes].map(({ id, name }) => [id, this.#named(name)]));
  }

  /** The cards of all parts, the Pod's and the node's among them. */
  all(): Map<string, Card> {
    const { containers, volumes, ports, objects } = this.#picture;
    const cards = [
      this.#pod(),
      this.#account(),
      ...containers.map((part) => this.#container(part)),
      ...volumes.map((part) => this.#volume(part)),
      ...ports.map((part) => this.#port(part)),
      ...objects.map((part) => this.#object(part)),
      this.#node(),
    ];
    return new Map(cards.map((card) => [card.id, card]));
  }

  get #ui() {
    return this.#messages.ui;
  }

  /** `a, b, c`, with the comma of the language. */
  #list(words: readonly string[]): string {
    return words.filter((word) => word !== '').join(this.#messages.language === 'en' ? ', ' : '，');
  }

  #named(name: string): string {
    return name === '' ? this.#ui['map.unnamed'] : name;
  }

  #mounts(end: 'from' | 'to', id: string): Mount[] {
    return this.#picture.links.filter((link): link is Mount => link.kind === 'mount' && link[end] === id);
  }

  #access({ readOnly }: Mount): string {
    return this.#ui[readOnly ? 'map.line.read' : 'map.line.write'];
  }

  #mounted(mount: Mount): string {
    return this.#ui['map.mounted'](mount.at, this.#names.get(mount.from) ?? '', this.#access(mount));
  }

  #counts(id: string): Chip[] {
    const { errors, warnings } = this.#options.countOf(id);
    const ui = this.#ui;
    return [
      ...(errors > 0 ? [{ text: ui['map.errors'](errors), tone: 'err' as const }] : []),
      ...(warnings > 0 ? [{ text: ui['map.warnings'](warnings), tone: 'warn' as const }] : []),
    ];
  }

  #pod(): Card {
    const { name, path, node } = this.#picture;
    const ui = this.#ui;
    const detail = ui[node.host.includes('network') ? 'map.podOnNode' : 'map.podShares'];
    const title = ui['map.pod'](this.#named(name));
    const label = this.#list([title, detail, ...this.#counts('pod').map(({ text }) => text)]);
    return {
      id: 'pod',
      look: 'pod',
      icon: 'pod',
      title,
      detail,
      rows: [],
      missing: false,
      label,
      path: [...path, 'metadata', 'name'],
    };
  }

  #account(): Card {
    const { name, token, path } = this.#picture.account;
    const title = this.#ui[token ? 'map.account' : 'map.accountNoToken'](name);
    const plain = { look: 'account', icon: 'key', detail: '', rows: [], missing: false } as const;
    return { id: 'account', ...plain, title, label: title, path };
  }

  #trait(trait: Trait): string {
    const ui = this.#ui;
    return trait.id === 'user' ? ui['map.trait.user'](trait.uid) : ui[`map.trait.${trait.id}`];
  }

  #probe({ id, how, what, port, unknownPort, period, allows }: ProbePart): Extract<Row, { kind: 'probe' }> {
    const ui = this.#ui;
    const name = ui[`map.probe.${id}`];
    if (how === undefined) return { kind: 'probe', name, what: '', when: ui['map.probe.none'], tone: 'err' };
    if (unknownPort)
      return { kind: 'probe', name, what: '', when: ui['map.probe.noPort'](port), tone: 'err' };
    const when = ui[id === 'startup' ? 'map.probe.upTo' : 'map.probe.every'](
      id === 'startup' ? allows : period,
    );
    const asks =
      how === 'httpGet' ? what : how === 'exec' ? what : [how === 'grpc' ? 'gRPC' : 'TCP', port].join(' ');
    return { kind: 'probe', name, what: asks, when, tone: 'ink' };
  }

  #hook({ id, how, what }: HookPart): string {
    const ui = this.#ui;
    return ui[`map.hook.${id}`](how === 'sleep' ? ui['map.hook.sleep'](what) : what || (how ?? ''));
  }

  #container(part: ContainerPart): Card {
    const ui = this.#ui;
    const { id, role, image, traits, cpu, memory, devices, path } = part;
    const mounts = this.#mounts('from', id);
    const chips: Chip[] = [
      ...this.#counts(id),
      ...(role === 'container' ? [] : [{ text: ui[`map.chip.${role}`] }]),
      ...traits.map(
        (trait): Chip => ({
          text: this.#trait(trait),
          ...(trait.id === 'privileged' ? { tone: 'warn' } : {}),
        }),
      ),
      ...(cpu ? [{ text: `cpu ${cpu}` }] : []),
      ...(memory ? [{ text: `memory ${memory}` }] : []),
      ...devices.map((text) => ({ text })),
      ...part.hooks.map((hook) => ({ text: this.#hook(hook) })),
    ];
    const probes = this.#options.layers.has('probes') ? part.probes.map((probe) => this.#probe(probe)) : [];
    const listed = this.#options.listMounts && this.#options.layers.has('mounts') ? mounts : [];
    const title = this.#names.get(id) ?? '';
    const allProbes = part.probes.map((probe) => this.#probe(probe));
    return {
      id,
      look: role,
      icon: role,
      title,
      detail: image || ui['map.noImage'],
      rows: [
        ...(chips.length > 0 ? [{ kind: 'chips', chips } as const] : []),
        ...(probes.length > 0 ? [{ kind: 'head', text: ui['map.probes'] } as const, ...probes] : []),
        ...(listed.length > 0 ? [{ kind: 'head', text: ui['map.mounts'] } as const] : []),
        ...listed.map((mount): Row => {
          const text = `${mount.at} · ${this.#names.get(mount.to) ?? ''}${mount.readOnly ? ' · ro' : ''}`;
          return { kind: 'text', text, mono: true, tone: mount.missing ? 'err' : 'ink2' };
        }),
      ],
      missing: false,
      label: this.#list([
        `${ui[`map.role.${role}`]} ${title}`,
        image || ui['map.noImage'],
        ...chips.map(({ text }) => text),
        ...allProbes.map(({ name, what, when }) => [name, what, when].filter(Boolean).join(' ')),
      ]),
      path: [...path, 'image'],
    };
  }

  #volumeSays(part: VolumePart): string {
    const { source, of, size, inMemory } = part;
    const ui = this.#ui;
    const label = lookUp(
      this.#messages.fields as Readonly<Record<string, { readonly label: string }>>,
      `Volume.${source}`,
    )?.label;
    switch (source) {
      case 'emptyDir':
        return this.#list([ui[inMemory ? 'map.volume.memory' : 'map.volume.emptyDir'], size]);
      case 'ephemeral':
      case 'claimTemplate':
        return this.#list([ui[`map.volume.${source}`], size]);
      case 'persistentVolumeClaim':
        return `${ui['map.volume.persistentVolumeClaim']} ${of}`.trim();
      case 'downwardAPI':
      case 'projected':
        return ui[`map.volume.${source}`];
      case 'image':
      case 'hostPath':
        return `${ui[`map.volume.${source}`]}: ${of}`;
      case 'configMap':
      case 'secret':
        return `${ui[`map.source.${source}`]} ${of}`.trim();
      default:
        return `${label ?? source} ${of}`.trim();
    }
  }

  #lives({ source, sources }: VolumePart): string {
    const ui = this.#ui;
    if (source === 'emptyDir' || source === 'ephemeral') return ui['map.lives.pod'];
    if (source === 'persistentVolumeClaim' || source === 'claimTemplate') return ui['map.lives.claim'];
    if (source === 'hostPath') return ui['map.lives.node'];
    const words = {
      configMap: ui['map.source.configMap'],
      secret: ui['map.source.secret'],
      downwardAPI: ui['map.source.downwardAPI'],
      serviceAccountToken: ui['map.source.serviceAccountToken'],
      clusterTrustBundle: ui['map.source.clusterTrustBundle'],
      podCertificate: ui['map.source.podCertificate'],
    };
    return this.#list([...new Set(sources.map((name) => lookUp(words, name) ?? name))]);
  }

  #volume(part: VolumePart): Card {
    const ui = this.#ui;
    const { id, path, missing, source } = part;
    const title = this.#names.get(id) ?? '';
    const mounts = this.#mounts('to', id);
    const says = missing ? ui['map.volume.missing'] : this.#volumeSays(part);
    const lives = missing ? '' : this.#lives(part);
    const chips = missing ? [] : this.#counts(id);
    const unused = mounts.length === 0 ? ui['map.unused'] : '';
    return {
      id,
      look: 'volume',
      icon: missing ? 'error' : part.inMemory ? 'bolt' : (lookUp(volumeIcons, source) ?? 'network'),
      title,
      detail: '',
      rows: [
        { kind: 'text', text: says, tone: missing ? 'err' : 'ink2' },
        ...[lives, unused].flatMap((text): Row[] =>
          text === '' ? [] : [{ kind: 'text', text, tone: 'mut' }],
        ),
        ...(chips.length > 0 ? [{ kind: 'chips', chips } as const] : []),
      ],
      missing,
      label: this.#list([
        `${ui['map.volume']} ${title}`,
        says,
        lives,
        unused,
        ...chips.map(({ text }) => text),
        ...mounts.map((mount) => this.#mounted(mount)),
      ]),
      path: source === 'claimTemplate' ? path : [...path, 'name'],
    };
  }

  #port({ id, path, container, name, port, protocol, hostPort, probes }: PortPart): Card {
    const ui = this.#ui;
    const title = ui['map.port'](name, protocol === 'TCP' ? port : `${port}/${protocol}`);
    const host = hostPort === '' ? '' : ui['map.port.host'](hostPort);
    const asked = probes > 0 ? ui['map.port.asked'](probes) : ui['map.port.unused'];
    return {
      id,
      look: 'port',
      icon: 'port',
      title,
      detail: '',
      rows: [asked, host].flatMap((text): Row[] =>
        text === '' ? [] : [{ kind: 'text', text, tone: 'mut' }],
      ),
      missing: false,
      label: this.#list([ui['map.port.label'](title, this.#names.get(container) ?? ''), asked, host]),
      path: [...path, 'containerPort'],
    };
  }

  #object({ id, kind, name, path, uses, keys, prefix, optional }: ObjectPart): Card {
    const ui = this.#ui;
    const what = this.#list([
      ...keys,
      uses.includes('envFrom')
        ? prefix
          ? ui['map.object.allKeysAs'](prefix)
          : ui['map.object.allKeys']
        : '',
      uses.includes('files') && kind !== 'PersistentVolumeClaim' && keys.length === 0
        ? ui['map.object.files']
        : '',
      uses.includes('pull') ? ui['map.object.pull'] : '',
      optional ? ui['map.object.optional'] : '',
    ]);
    const readers = this.#picture.links.flatMap((link) =>
      link.kind === 'source' && link.to === id ? [this.#names.get(link.from) ?? ''] : [],
    );
    const says = what === '' ? kind : `${kind}${this.#messages.language === 'en' ? ': ' : '：'}${what}`;
    return {
      id,
      look: 'object',
      icon: lookUp(objectIcons, kind) ?? 'package',
      title: name,
      detail: '',
      rows: [{ kind: 'text', text: says, tone: 'mut' }],
      missing: false,
      label: this.#list([
        `${kind} ${name}`,
        what,
        optional ? '' : ui['map.object.required'],
        readers.length > 0 ? ui['map.readBy'](this.#list(readers)) : '',
      ]),
      path,
    };
  }

  #node(): Card {
    const { node } = this.#picture;
    const ui = this.#ui;
    const { shares = [] } = this.#options;
    const chips: Chip[] = [
      ...node.selector.map((text) => ({ text })),
      ...(node.affinity ? [{ text: ui['map.node.rules'] }] : []),
      ...(node.tolerations > 0 ? [{ text: ui['map.node.tolerations'](node.tolerations) }] : []),
      ...(node.spread > 0 ? [{ text: ui['map.node.spread'] }] : []),
      ...node.host.map((name): Chip => ({ text: ui[`map.node.${name}`], tone: 'warn' })),
      ...node.hostPaths.map((text): Chip => ({ text, tone: 'warn' })),
    ];
    const title = node.name === '' ? ui['map.node'] : `${ui['map.node']} ${node.name}`;
    const detail = node.name === '' ? ui['map.node.any'] : '';
    return {
      id: 'node',
      look: 'node',
      icon: 'server',
      title,
      detail,
      rows: [
        ...(shares.length > 0 ? [{ kind: 'shares', shares } as const] : []),
        ...(chips.length > 0 ? [{ kind: 'chips', chips } as const] : []),
      ],
      missing: false,
      label: this.#list([
        title,
        detail,
        ...shares.map(({ name, text }) => `${name} ${text}`),
        ...chips.map(({ text }) => text),
      ]),
      path: node.path,
    };
  }
}

/** The label of a mount's line: where, and that it cannot be written there. */
export function mountLabel(link: PictureLink): string {
  if (link.kind !== 'mount') return '';
  return `${link.at}${link.readOnly ? ' ro' : ''}`;
}
