import { memo } from 'react';
import type { ContainerTiming } from '../../../engine/index.ts';
import { equalPath, type Path } from '../../../pod/index.ts';
import { useSelect } from '../../../store/index.ts';
import { useWords } from '../hooks.ts';
import styles from './probes.module.css';
import { percent } from './scale.ts';

type Stop = ContainerTiming['stop'];

/** Where the signal is drawn while nobody knows how long the hook runs. */
const unknownPart = 0.4;

/** How a container stops when its Pod is deleted, to scale, with its numbers as text below. */
export const StopStrip = memo(function StopStrip({ stop }: { readonly stop: Stop }) {
  const words = useWords();
  const { grace, hook, sleep, cut, signal, signalAt, killAt, waits } = stop;
  const end = Math.max(grace, killAt) * 1.04;
  const at = (seconds: number) => percent(seconds, end);
  const signalled = signalAt ?? killAt * unknownPart;
  const width = (from: number, to: number) => percent(Math.max(0, to - from), end);
  const second = (seconds: number) => words['probes.seconds'](seconds);
  const when = signalAt === undefined ? words['stop.whenHookEnds'] : second(signalAt);
  const hooked = hook !== undefined && signalled > 0;
  const narrow = signalled / end < 0.15;
  const late = signalled / end > 0.6;
  return (
    <figure className={styles.stop}>
      <svg className={styles.picture} width="100%" height={62} aria-hidden="true">
        {hooked && (
          <>
            <rect x={at(0)} width={width(0, signalled)} y={20} height={18} className={styles.hook} />
            {!narrow && (
              <text x={at(signalled / 2)} y={33} textAnchor="middle" className={styles.inBar}>
                {sleep === undefined ? words['stop.hookRuns'] : words['stop.sleeps'](second(sleep))}
              </text>
            )}
          </>
        )}
        <rect
          x={at(signalled)}
          width={width(signalled, killAt)}
          y={20}
          height={18}
          className={styles.finish}
        />
        {(killAt - signalled) / end > 0.3 && (
          <text x={at((signalled + killAt) / 2)} y={33} textAnchor="middle" className={styles.inBar}>
            {signalAt === undefined ? words['stop.rest'] : words['stop.left'](second(killAt - signalAt))}
          </text>
        )}
        <line x1={at(grace)} x2={at(grace)} y1={14} y2={44} className={styles.graceLine} />
        <text x={at(grace)} y={10} textAnchor={grace / end < 0.3 ? 'start' : 'end'} className={styles.scale}>
          {words['stop.grace'](second(grace))}
        </text>
        <svg x={at(killAt)} y={29} overflow="visible" aria-hidden="true">
          <circle r={5} className={styles.dead} />
        </svg>
        {hooked && !narrow && (
          <text x={at(0)} y={56} className={styles.deleted}>
            {words['stop.deleted']}
          </text>
        )}
        <text
          x={at(signalled)}
          y={56}
          textAnchor={late ? 'end' : 'start'}
          dx={late ? -4 : 0}
          className={styles.scale}
        >
          {`${signal}, ${when}`}
        </text>
        <text x={at(killAt)} y={late ? 10 : 56} textAnchor="end" className={styles.deadText}>
          {late ? '' : `SIGKILL, ${second(killAt)}`}
        </text>
      </svg>
      <figcaption className={styles.caption}>
        {hook &&
          words['stop.says.hook'](
            sleep === undefined ? undefined : second(sleep),
            second(Math.max(1, grace)),
          )}
        {words['stop.says.signal'](signal, signalAt === undefined ? undefined : second(signalAt), waits)}
        {words['stop.says.kill'](second(killAt))}
        {cut && words['stop.says.cut']}
      </figcaption>
    </figure>
  );
});

/** The strips of the containers that run when the Pod is deleted, each under its name; one container needs none. */
export function PodStopStrips({ podPath }: { readonly podPath: Path }) {
  const timing = useSelect(({ current, derived }) => {
    if (!current || derived.focus?.document !== current.document) return undefined;
    return derived.focus.pods.find((pod) => equalPath(pod.ref.podPath, podPath))?.timing;
  });
  const running = (timing ?? []).filter(({ role }) => role === 'container' || role === 'sidecar');
  return running.map(({ path, name, stop }) => (
    <section key={path.join('.')} className={styles.ofContainer}>
      {running.length > 1 && <p className={styles.containerName}>{name}</p>}
      <StopStrip stop={stop} />
    </section>
  ));
}
