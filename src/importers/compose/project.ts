import { isObject, type JsonObject, own } from '../../pod/index.ts';
import type { Draft, Session } from '../build/draft.ts';
import { dnsLabel } from '../names.ts';
import type { TagOf } from './file.ts';
import { isTrue, namesOf, type Place, textOf } from './values.ts';

/** What the services of a compose file share. */
export class Project {
  readonly session: Session;
  readonly root: JsonObject;
  readonly place: Place;
  readonly tagOf: TagOf;
  /** Services for which an init container waits. */
  readonly waits: { readonly draft: Draft; readonly services: readonly string[] }[] = [];

  constructor(session: Session, root: JsonObject, place: Place, tagOf: TagOf) {
    this.session = session;
    this.root = root;
    this.place = place;
    this.tagOf = tagOf;
  }

  /** The name of the claim of a volume; what its definition says and a claim cannot is told at its place. */
  claimOf(volume: string): string {
    const definition = own(own(this.root, 'volumes'), volume);
    const external = own(definition, 'external');
    const name = textOf(own(external, 'name')) ?? textOf(own(definition, 'name')) ?? volume;
    const { notes } = this.session;
    const part = (key: string) => this.place(['volumes', volume, key]);
    if (!isObject(definition)) return name;
    if (isTrue(external) || isObject(external))
      notes.add(part('external'), 'volume-external', { name: dnsLabel(name, 'data') });
    const driver = textOf(own(definition, 'driver'));
    if (driver === 'local') notes.add(part('driver'), 'no-effect');
    else if (driver !== undefined) notes.add(part('driver'), 'volume-driver', { driver });
    const options = namesOf(own(definition, 'driver_opts'));
    if (options.length > 0) notes.add(part('driver_opts'), 'volume-options', { options });
    if (own(definition, 'labels') !== undefined) notes.add(part('labels'), 'not-exact', { key: 'labels' });
    if (own(definition, 'name') !== undefined) notes.add(part('name'), 'no-effect');
    return name;
  }
}
