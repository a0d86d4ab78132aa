/** `MaxContainerBackOff` of pkg/kubelet/kubelet.go: 5 minutes. */
const maxPause = 300;
/** `containerBackOffPeriod`, `imageBackOffPeriod`: 10 s. */
const firstPause = 10;

interface Pause {
  readonly seconds: number;
  readonly recorded: number;
}

/** `flowcontrol.Backoff` of client-go's util/flowcontrol/backoff.go with the kubelet's times and no jitter. */
export class BackOff {
  readonly #pauses = new Map<string, Pause>();

  /** The pause of a key in seconds; 0 where none is recorded. */
  pauseOf(key: string): number {
    return this.#pauses.get(key)?.seconds ?? 0;
  }

  /** Ten minutes after it was recorded a pause is forgotten. */
  #isForgotten(event: number, { recorded }: Pause): boolean {
    return event - recorded > 2 * maxPause;
  }

  /** `IsInBackOffSince`: whether the pause counted from an event is not over. */
  isPausedSince(key: string, event: number, now: number): boolean {
    const pause = this.#pauses.get(key);
    return pause !== undefined && !this.#isForgotten(event, pause) && now - event < pause.seconds;
  }

  /** `IsInBackOffSinceUpdate`: whether the pause counted from when it was recorded is not over. */
  isPaused(key: string, now: number): boolean {
    const pause = this.#pauses.get(key);
    return pause !== undefined && !this.#isForgotten(now, pause) && now - pause.recorded < pause.seconds;
  }

  /** `Next`: the first pause, or the double of the one before. */
  next(key: string, event: number, now: number): void {
    const pause = this.#pauses.get(key);
    const seconds =
      !pause || this.#isForgotten(event, pause) ? firstPause : Math.min(pause.seconds * 2, maxPause);
    this.#pauses.set(key, { seconds, recorded: now });
  }
}
