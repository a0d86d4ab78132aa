import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** The map of the Pod: its parts are buttons of the picture. */
export class MapPanel {
  readonly region: Locator;
  readonly picture: Locator;
  readonly list: Locator;

  constructor(
    private readonly page: Page,
    private readonly texts: Tables,
  ) {
    this.region = page.getByRole('region', { name: texts.ui['region.panels'] });
    this.picture = this.region.getByRole('group', { name: new RegExp(texts.ui['map.label']('')) });
    this.list = this.region.getByRole('list', { name: texts.ui['map.list'] });
  }

  /** A part, by the beginning of what a screen reader says of it: `Container web`, `Volume tmp`. */
  part(name: string): Locator {
    return this.picture.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  layer(name: 'traffic' | 'probes' | 'mounts' | 'sources' | 'node'): Locator {
    return this.region.getByRole('checkbox', { name: this.texts.ui[`map.layer.${name}`], exact: true });
  }

  button(name: 'map.fit' | 'map.save' | 'map.zoomIn' | 'map.zoomOut' | 'map.mount.do'): Locator {
    return this.region.getByRole('button', { name: this.texts.ui[name], exact: true });
  }

  mountPath(): Locator {
    return this.region.getByRole('textbox', { name: this.texts.ui['map.mount.path'] });
  }

  /** Drags one part onto another. */
  async drag(from: string, to: string): Promise<void> {
    const start = await this.part(from).boundingBox();
    const end = await this.part(to).boundingBox();
    if (!start || !end) throw new Error('nothing to drag');
    const { mouse } = this.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + end.width / 2, end.y + 20, { steps: 5 });
    await mouse.up();
  }
}
