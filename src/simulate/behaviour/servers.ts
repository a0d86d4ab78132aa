import { grantedCapabilities } from '../../engine/index.ts';
import { getIn, type Json, own } from '../../pod/index.ts';
import { listAt, numberAt, textAt } from '../pod-model.ts';
import type { Behaviour, WorldImage } from '../world.ts';

/** How a well-known image serves as it comes from its registry. */
interface Server {
  readonly port: number;
  /** The paths that it answers with 200, others with 404; a server without them speaks no HTTP. */
  readonly pages?: readonly string[];
  /** Directories with its configuration and pages: with a volume there it may answer anything. */
  readonly content?: readonly string[];
  /** Directories that it writes to as it starts; root owns them in the image. Where it cannot, it ends with 1. */
  readonly writes?: readonly string[];
  /** Writable for everybody in the image, so that only a read-only root file system keeps it from starting. */
  readonly sharedWrites?: readonly string[];
  /** What it needs as root to start. */
  readonly capability?: string;
  /** The user that the image names; root where it names none. */
  readonly user?: number | string;
}

const nginxContent = ['/etc/nginx', '/usr/share/nginx'];
const nginxPages = ['/', '/index.html', '/50x.html'];

/**
 * Images as their publishers describe them. nginx makes `client_temp` below `/var/cache/nginx`, gives it to its own user by
 * chown, and writes `/run/nginx.pid` (`ngx_create_paths`; nginx/docker-nginx issue 524); httpd writes `logs/httpd.pid`
 * (docker-library/httpd issue 166).
 */
const servers: ReadonlyMap<string, Server> = new Map([
  [
    'nginx',
    {
      port: 80,
      pages: nginxPages,
      content: nginxContent,
      writes: ['/var/cache/nginx', '/run'],
      capability: 'CHOWN',
    },
  ],
  [
    'nginx-unprivileged',
    { port: 8080, pages: nginxPages, content: nginxContent, sharedWrites: ['/tmp'], user: 101 },
  ],
  [
    'httpd',
    {
      port: 80,
      pages: ['/', '/index.html'],
      content: ['/usr/local/apache2'],
      writes: ['/usr/local/apache2/logs'],
    },
  ],
  ['redis', { port: 6379 }],
  ['memcached', { port: 11211, user: 'memcache' }],
]);

/** The user that a well-known image names; undefined for any other. */
export function userOfServer(name: string): number | string | undefined {
  return servers.get(name)?.user;
}

/** What keeps a server from starting. */
export type Obstacle = { readonly path: string } | { readonly capability: string };

export interface Served {
  readonly behaviour: Behaviour;
  readonly obstacle?: Obstacle;
}

/**
 * What a well-known image does by itself; undefined for any other.
 * @param name the last part of its repository
 * @param podSecurity the security context of the Pod, which counts where the container says nothing
 */
export function serverOf(
  name: string,
  container: Json,
  image: WorldImage,
  podSecurity: Json | undefined,
): Served | undefined {
  const server = servers.get(name);
  if (!server) return undefined;
  const obstacle = obstacleOf(server, container, image, podSecurity);
  if (obstacle) return { behaviour: { exit: { at: 0, code: 1 } }, obstacle };
  const { port, pages, content = [] } = server;
  const changed = mountsOf(container).some((mount) =>
    content.some((dir) => isAt(mount, dir) || isAt(dir, mount)),
  );
  const paths = changed ? ['*'] : (pages ?? []);
  return {
    behaviour: {
      term: 0,
      termCode: 0,
      listens: [[port, 0, null]],
      ...(pages ? { http: paths.map((path) => [port, path, 0, null, 200] as const) } : {}),
    },
  };
}

function obstacleOf(
  { writes = [], sharedWrites = [], capability, content = [], user }: Server,
  container: Json,
  image: WorldImage,
  podSecurity: Json | undefined,
): Obstacle | undefined {
  const context = own(container, 'securityContext');
  const mounts = mountsOf(container);
  // A configuration of its own may write elsewhere.
  if (mounts.some((mount) => content.some((dir) => isAt(dir, mount) && dir.startsWith('/etc'))))
    return undefined;
  const uid = numberAt(context, 'runAsUser') ?? numberAt(podSecurity, 'runAsUser') ?? image.user ?? user ?? 0;
  const isRoot = uid === 0;
  const readOnly = own(context, 'readOnlyRootFilesystem') === true;
  const needed = readOnly ? [...writes, ...sharedWrites] : isRoot ? [] : writes;
  const path = needed.find((dir) => !mounts.some((mount) => mount === dir));
  if (path !== undefined) return { path };
  const { names } = grantedCapabilities(getIn(context, ['capabilities']));
  const privileged = own(context, 'privileged') === true;
  return capability !== undefined && isRoot && !privileged && !names.has(capability)
    ? { capability }
    : undefined;
}

/** Where its volumes are mounted; `/var/run` is a link to `/run` in the images above. */
function mountsOf(container: Json): string[] {
  return listAt(container, 'volumeMounts').map((mount) => {
    const path = textAt(mount, 'mountPath').replace(/\/$/, '');
    return path === '/var/run' || path.startsWith('/var/run/') ? path.slice('/var'.length) : path;
  });
}

/** Whether a path is a directory or lies in it. */
function isAt(path: string, dir: string): boolean {
  return path === dir || path.startsWith(`${dir}/`);
}
